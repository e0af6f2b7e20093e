Instance: classified-complicated
InstanceOf: MlNutritionClassification
Usage: #example
Title: "MAS compliquée : URENI"
Description: "Complicated SAM: inpatient care"
* status = #final
* category = $observationCategory#exam
* subject = Reference(bintou-child)
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
* subject = Reference(ibrahim-nomad)
* effectiveDateTime = "2026-11-17"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-pcime-class#mas-non-compliquee
* derivedFrom = Reference(muac-red)

Instance: not-classified
InstanceOf: MlNutritionClassification
Usage: #example
Title: "Non classée : mesures à refaire"
Description: "Not classified: measurements to be taken again"
* status = #final
* derivedFrom = Reference(weight-for-height-beyond-belief)
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-17"
* dataAbsentReason = $absent#error
