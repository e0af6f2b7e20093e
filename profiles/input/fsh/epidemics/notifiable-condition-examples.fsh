Instance: cholera-suspected
InstanceOf: MlNotifiableCondition
Usage: #example
Title: "Cas suspect de choléra"
Description: "Suspected case of cholera"
* extension[caseClassification].valueCode = #suspected
* identifier.system = "https://keneya.ml/sid/epid"
* identifier.value = "MLI-TOM-TOM-2026-014"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#provisional
* category = http://terminology.hl7.org/CodeSystem/condition-category#encounter-diagnosis
* encounter.display = "Consultation du 7 septembre"
* code.coding[ml-mado] = https://keneya.ml/fhir/CodeSystem/ml-mado#cholera
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A01
* subject = Reference(ahmed-nomad)
* onsetDateTime = "2026-09-06"
* recordedDate = "2026-09-07T08:00:00Z"
* recorder.display = "Infirmier chef de poste"
* evidence.detail = Reference(cholera-rapid-test)

Instance: measles-not-a-case
InstanceOf: MlNotifiableCondition
Usage: #example
Title: "Rougeole écartée, au plus court"
Description: "Measles ruled out, at its shortest"
* extension[caseClassification].valueCode = #not-a-case
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#refuted
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#inactive
* code.coding[ml-mado] = https://keneya.ml/fhir/CodeSystem/ml-mado#rougeole
* subject = Reference(kadidia-minimal)
* onsetDateTime = "2026-09"
* recordedDate = "2026-10-02"
