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
* encounter.display = "Quatrième séance"
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

Instance: exposure-declined
InstanceOf: MlMhExposure
Usage: #example
Title: "Ne veut pas le dire"
Description: "Does not wish to tell"
* status = #final
* meta.security = $confidentiality#R
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#asked-declined

Instance: mh-outcome-unknown
InstanceOf: MlMhOutcome
Usage: #example
Title: "Issue inconnue"
Description: "Outcome unknown"
* status = #final
* meta.security = $confidentiality#R
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#unknown
