Instance: depression-moderate
InstanceOf: MlMhgapCondition
Usage: #example
Title: "Dépression"
Description: "Depression"
* meta.security = $confidentiality#R
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code.coding[ml-mhgap] = https://keneya.ml/fhir/CodeSystem/ml-mhgap#dep
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A65
* code.coding[2] = http://id.who.int/icd/release/11/mms#6A7Z
* category = http://terminology.hl7.org/CodeSystem/condition-category#encounter-diagnosis
* recorder.display = "Infirmier formé au mhGAP"
* subject = Reference(aissata-resident)
* encounter = Reference(mh-third-session)
* onsetDateTime = "2026-09"
* recordedDate = "2026-10-06"

Instance: mhgap-condition-minimal
InstanceOf: MlMhgapCondition
Usage: #example
Title: "Épilepsie, au plus court"
Description: "Epilepsy, at its shortest"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* code.coding[ml-mhgap] = https://keneya.ml/fhir/CodeSystem/ml-mhgap#epi
* subject = Reference(kadidia-minimal)

Instance: complaint-grief
InstanceOf: MlMhgapCategory
Usage: #example
Title: "Plainte principale : deuil"
Description: "Main complaint: grief"
* status = #final
* category = $observationCategory#exam
* code = $ml-obs#mh-main-complaint
* subject = Reference(aissata-resident)
* encounter = Reference(mh-third-session)
* effectiveDateTime = "2026-10-06T09:00:00Z"
* performer.display = "Agent psychosocial"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mhgap#gri

Instance: mhgap-category-minimal
InstanceOf: MlMhgapCategory
Usage: #example
Title: "Catégorie, au plus court"
Description: "Category, at its shortest"
* status = #final
* code = $ml-obs#mhgap-category
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-03"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mhgap#epi

Instance: category-not-decided
InstanceOf: MlMhgapCategory
Usage: #example
Title: "Catégorie pas encore décidée"
Description: "Category not decided yet"
* status = #final
* meta.security = $confidentiality#R
* code = $ml-obs#mhgap-category
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#temp-unknown
