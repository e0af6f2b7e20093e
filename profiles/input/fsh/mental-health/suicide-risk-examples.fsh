Instance: suicide-risk-high
InstanceOf: MlSuicideRisk
Usage: #example
Title: "Risque élevé"
Description: "High risk"
* meta.security = $confidentiality#R
* status = #final
* category = $observationCategory#exam
* subject = Reference(aissata-resident)
* encounter = Reference(mh-third-session)
* effectiveDateTime = "2026-11-03T09:25:00Z"
* performer.display = "Agent psychosocial"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-suicide-risk#eleve

Instance: suicide-risk-none
InstanceOf: MlSuicideRisk
Usage: #example
Title: "Aucun risque, au plus court"
Description: "No risk, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-03"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-suicide-risk#aucun

Instance: suicide-alert-open
InstanceOf: MlSuicideAlert
Usage: #example
Title: "Alerte ouverte"
Description: "Alert open"
* meta.security = $confidentiality#R
* status = #active
* category = http://terminology.hl7.org/CodeSystem/flag-category#safety
* code = https://keneya.ml/fhir/CodeSystem/ml-suicide-risk#eleve
* subject = Reference(aissata-resident)
* period.start = "2026-11-03T09:30:00Z"
* encounter = Reference(mh-third-session)
* author.display = "Agent psychosocial"

Instance: suicide-alert-closed
InstanceOf: MlSuicideAlert
Usage: #example
Title: "Alerte fermée, au plus court"
Description: "Alert closed, at its shortest"
* status = #inactive
* code = https://keneya.ml/fhir/CodeSystem/ml-suicide-risk#modere
* subject = Reference(kadidia-minimal)
* period.start = "2026-10-06"
* period.end = "2026-10-20"

Instance: suicide-risk-not-asked
InstanceOf: MlSuicideRisk
Usage: #example
Title: "Risque non demandé : séance de groupe"
Description: "Risk not asked: group session"
* status = #final
* meta.security = $confidentiality#R
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#not-asked
