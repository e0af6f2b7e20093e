Instance: resomal-given
InstanceOf: MlNutritionTreatment
Usage: #example
Title: "ReSoMal donné en URENI"
Description: "ReSoMal given in inpatient care"
* extension[doseNumber].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#resomal
* subject = Reference(bintou-child)
* context = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T10:00:00Z"
* performer.actor.display = "Infirmière de l'URENI"
* dosage.dose = 35 'mL'

Instance: deworming-not-given
InstanceOf: MlNutritionTreatment
Usage: #example
Title: "Albendazole non donné : enfant trop jeune"
Description: "Albendazole not given: child too young"
* status = #not-done
* statusReason.text = "Moins de 12 mois"
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#albendazole-400
* subject = Reference(sidi-infant)
* effectiveDateTime = "2026-10-27"
