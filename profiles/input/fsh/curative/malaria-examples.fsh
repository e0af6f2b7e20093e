Instance: malaria-rdt-positive
InstanceOf: MlMalariaTest
Usage: #example
Title: "TDR positif"
Description: "Rapid test positive"
* status = #final
* category[laboratory] = $observationCategory#laboratory
* code = $loinc#70569-9
* subject = Reference(ibrahim-nomad)
* encounter = Reference(pcime-malaria-visit)
* effectiveDateTime = "2026-11-03T11:10:00Z"
* performer.display = "Infirmière"
* valueCodeableConcept = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#POS
* interpretation = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#POS
* specimen.display = "Sang au doigt"

Instance: thick-film-invalid
InstanceOf: MlMalariaTest
Usage: #example
Title: "Goutte épaisse illisible, au plus court"
Description: "Thick film unreadable, at its shortest"
* status = #final
* category[laboratory] = $observationCategory#laboratory
* code = $loinc#51587-4
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#error
