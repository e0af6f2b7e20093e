Instance: triage-red
InstanceOf: MlTriage
Usage: #example
Title: "Rouge"
Description: "Red"
* status = #final
* category = $observationCategory#exam
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T21:12:00Z"
* performer.display = "Infirmière"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-triage#rouge

Instance: triage-minimal
InstanceOf: MlTriage
Usage: #example
Title: "Vert, au plus court"
Description: "Green, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-triage#vert

Instance: triage-of-twenty-not-done
InstanceOf: MlTriage
Usage: #example
Title: "Triage non fait : arrivée de vingt blessés"
Description: "Triage not done: twenty injured arrived"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* dataAbsentReason = $absent#not-performed
