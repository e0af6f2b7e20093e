Instance: head-44-cm
InstanceOf: MlHeadCircumference
Usage: #example
Title: "44 cm"
Description: "44 cm"
* status = #final
* category = $observationCategory#vital-signs
* subject = Reference(bintou-child)
* encounter = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T09:10:00Z"
* performer.display = "Infirmière de l'URENI"
* valueQuantity = 44 'cm'

Instance: head-not-measured
InstanceOf: MlHeadCircumference
Usage: #example
Title: "Non mesuré, avec sa raison"
Description: "Not measured, with the reason"
* status = #final
* category = $observationCategory#vital-signs
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#not-performed
