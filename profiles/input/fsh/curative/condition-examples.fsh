Instance: simple-malaria
InstanceOf: MlCondition
Usage: #example
Title: "Paludisme simple confirmé"
Description: "Simple malaria, confirmed"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* category = http://terminology.hl7.org/CodeSystem/condition-category#encounter-diagnosis
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A19
* subject = Reference(ibrahim-nomad)
* encounter = Reference(fever-consultation)
* onsetDateTime = "2026-11-01"
* recordedDate = "2026-11-03"
* recorder.display = "Infirmier"

Instance: condition-minimal
InstanceOf: MlCondition
Usage: #example
Title: "Gale, au plus court"
Description: "Scabies, at its shortest"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A69
* subject = Reference(bintou-child)
