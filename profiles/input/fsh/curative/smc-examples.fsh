Instance: smc-second-round
InstanceOf: MlSmcDose
Usage: #example
Title: "Deuxième passage, premier jour"
Description: "Second round, first day"
* extension[round].extension[round].valuePositiveInt = 2
* extension[round].extension[day].valuePositiveInt = 1
* extension[doseNumber].valuePositiveInt = 4
* status = #completed
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#spaq
* subject = Reference(ibrahim-nomad)
* context.display = "Deuxième passage au campement"
* effectiveDateTime = "2026-08-18T07:30:00Z"
* performer.actor.display = "Relais communautaire"
* dosage.text = "Premier jour, 12 à 59 mois : SP et un comprimé d'AQ"
* dosage.dose = 1 '1'

Instance: smc-refused
InstanceOf: MlSmcDose
Usage: #example
Title: "Dose refusée, au plus court"
Description: "Dose refused, at its shortest"
* extension[round].extension[round].valuePositiveInt = 2
* extension[round].extension[day].valuePositiveInt = 2
* status = #not-done
* statusReason.text = "L'enfant a de la fièvre : TDR d'abord"
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#spaq
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-08-19"
