Instance: classified-complicated
InstanceOf: MlNutritionClassification
Usage: #example
Title: "MAS compliquée : URENI"
Description: "Complicated SAM: inpatient care"
* status = #final
* category = $observationCategory#exam
* subject = Reference(kadidia-minimal)
* encounter = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T09:20:00Z"
* performer.display = "Infirmière de l'URENI"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-pcime-class#mas-compliquee
* derivedFrom[0] = Reference(appetite-failed)
* derivedFrom[1] = Reference(no-oedema)

Instance: classified-severe-minimal
InstanceOf: MlNutritionClassification
Usage: #example
Title: "MAS non compliquée, au plus court"
Description: "Uncomplicated SAM, at its shortest"
* status = #final
* subject = Reference(ahmed-nomad)
* effectiveDateTime = "2026-11-17"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-pcime-class#mas-non-compliquee
* derivedFrom = Reference(muac-red)
