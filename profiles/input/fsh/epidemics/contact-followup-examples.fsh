Instance: contact-third-day
InstanceOf: MlContactFollowup
Usage: #example
Title: "Troisième jour, sans symptôme"
Description: "Third day, without symptoms"
* status = #final
* category = $observationCategory#exam
* focus = Reference(cholera-suspected)
* subject = Reference(kadidia-minimal)
* encounter.display = "Visite du matin"
* effectiveDateTime = "2026-09-09T07:00:00Z"
* performer.display = "Relais communautaire"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-contact-status#vu-asymptomatique
* component[day].valueInteger = 3

Instance: contact-not-seen
InstanceOf: MlContactFollowup
Usage: #example
Title: "Non vu, au plus court"
Description: "Not seen, at its shortest"
* status = #final
* focus = Reference(cholera-suspected)
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-09-10"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-contact-status#non-vu

Instance: contact-declined
InstanceOf: MlContactFollowup
Usage: #example
Title: "Refuse la visite"
Description: "Declines the visit"
* status = #final
* focus = Reference(cholera-suspected)
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-09-11"
* dataAbsentReason = $absent#asked-declined
