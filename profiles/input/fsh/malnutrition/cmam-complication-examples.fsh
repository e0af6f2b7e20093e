Instance: complication-anorexia
InstanceOf: MlCmamComplication
Usage: #example
Title: "Anorexie à l'admission"
Description: "Anorexia at admission"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code = https://keneya.ml/fhir/CodeSystem/ml-cmam-complication#anorexie
* subject = Reference(bintou-child)
* encounter = Reference(ureni-first-day)
* recordedDate = "2026-10-20"

Instance: complication-minimal
InstanceOf: MlCmamComplication
Usage: #example
Title: "Hypothermie, au plus court"
Description: "Hypothermia, at its shortest"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#resolved
* code = https://keneya.ml/fhir/CodeSystem/ml-cmam-complication#hypothermie
* subject = Reference(bintou-child)
* recordedDate = "2026-10-20"
