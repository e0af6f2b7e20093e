Profile: MlRehabilitation
Parent: Procedure
Id: ml-rehabilitation
Title: "Rééducation et appareillage"
Description: "La kinésithérapie, la prothèse, l'orthèse ou l'aide à la marche après une blessure, ou pourquoi elles manquent."
* insert InEnglish([[Rehabilitation and devices]], [[The physiotherapy, prosthesis, orthosis or walking aid after an injury, or why it is missing.]])
* ^purpose = "Qu'une amputation ne soit pas la fin du soin."
* insert English(purpose, [[That an amputation is not the end of care.]])
* insert SupportOf(ml-rehabilitation)
* code insert Label([[Séance ou appareil]], [[Session or device]])
* bodySite MS
* bodySite insert Label([[Région du corps]], [[Body region]])

Profile: MlFast
Parent: Observation
Id: ml-fast
Title: "Échographie FAST"
Description: "Y a-t-il un épanchement à l'échographie d'un blessé : positif, négatif ou indéterminé."
* insert InEnglish([[FAST ultrasound]], [[Whether the ultrasound of an injured person shows free fluid: positive, negative or indeterminate.]])
* ^purpose = "Décider d'ouvrir, ou d'attendre, sans scanner."
* insert English(purpose, [[To decide to open, or to wait, without a scanner.]])
* insert Measured
* code = $ml-obs#fast
* insert Chosen(ml-lab-value, extensible, [[Positif, négatif ou indéterminé]], [[Positive, negative or indeterminate]])
* value[x] insert Remark([[Quels sites regarder, et qui peut le faire : à confirmer [M].]], [[Which sites to look at, and who may: to be confirmed [M].]])
* note 0..0
* note insert Label([[Fermé : pas de texte libre]], [[Closed: no free text]])
