Profile: MlDeliveryEncounter
Parent: MlEncounter
Id: ml-delivery-encounter
Title: "Séjour d'accouchement"
Description: "Le séjour d'une femme à la maternité pour accoucher, de l'arrivée à la sortie."
* insert InEnglish([[Delivery encounter]], [[A woman's stay at the maternity to give birth, from arrival to leaving.]])
* ^purpose = "Réunir ce qui se passe autour d'une naissance : la mère, chaque enfant, les gestes et l'issue."
* insert English(purpose, [[To bring together what happens around a birth: the mother, each child, what was done and how it ended.]])
* class from https://keneya.ml/fhir/ValueSet/ml-delivery-class (required)
* class insert Label([[Maternité du CSCom (ambulatoire), hospitalisation ou arrivée en urgence]], [[Maternity of a health centre (ambulatory), inpatient or emergency arrival]])
* type 1..* MS
* type = $ml-service#accouchement
* type insert Label([[Accouchement]], [[Delivery]])
* episodeOfCare MS
* episodeOfCare insert Label([[Grossesse suivie, si elle l'a été]], [[Pregnancy followed, if it was]])
