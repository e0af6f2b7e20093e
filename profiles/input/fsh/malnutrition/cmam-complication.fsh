Profile: MlCmamComplication
Parent: Condition
Id: ml-cmam-complication
Title: "Complication de la malnutrition aiguë"
Description: "Un signe qui, chez l'enfant malnutri, demande une hospitalisation en URENI."
* insert InEnglish([[Complication of acute malnutrition]], [[A sign that, in a malnourished child, calls for inpatient care.]])
* ^purpose = "Dire pourquoi l'enfant est hospitalisé, d'une liste que toutes les URENI partagent."
* insert English(purpose, [[To tell why the child is admitted, from a list that all inpatient units share.]])
* clinicalStatus MS
* clinicalStatus insert Label([[Active ou résolue]], [[Active or resolved]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-cmam-complication (required)
* code insert Label([[Complication]], [[Complication]])
* code insert Remark([[Les seuils de température et de fréquence respiratoire sont à confirmer avec le protocole de 2022 [M].]], [[The limits of temperature and respiratory rate are to be confirmed with the protocol of 2022 [M].]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[L'enfant]], [[The child]])
* encounter MS
* encounter insert Label([[La visite où le signe a été vu]], [[The visit in which the sign was seen]])
* recordedDate 1..1 MS
* recordedDate insert Label([[Date où le signe a été noté]], [[Date on which the sign was noted]])
