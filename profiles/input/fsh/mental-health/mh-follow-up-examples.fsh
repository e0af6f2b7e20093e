Instance: exposure-displacement
InstanceOf: MlMhExposure
Usage: #example
Title: "Déplacement forcé"
Description: "Forced displacement"
* meta.security = $confidentiality#R
* status = #final
* category = $observationCategory#social-history
* subject = Reference(aissata-resident)
* encounter = Reference(mh-third-session)
* effectiveDateTime = "2026-10-06T09:00:00Z"
* performer.display = "Agent psychosocial"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mh-exposure#deplacement

Instance: exposure-not-asked
InstanceOf: MlMhExposure
Usage: #example
Title: "Non demandé, au plus court"
Description: "Not asked, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-03"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mh-exposure#non-demande

Instance: mh-outcome-better
InstanceOf: MlMhOutcome
Usage: #example
Title: "Amélioré"
Description: "Improved"
* meta.security = $confidentiality#R
* status = #final
* category = $observationCategory#exam
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-10T09:00:00Z"
* performer.display = "Agent psychosocial"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mh-outcome#ameliore

Instance: mh-outcome-lost
InstanceOf: MlMhOutcome
Usage: #example
Title: "Perdu de vue, au plus court"
Description: "Lost to follow-up, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-10"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mh-outcome#perdu-de-vue
