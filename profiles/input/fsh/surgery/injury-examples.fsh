Instance: leg-injury
InstanceOf: MlInjury
Usage: #example
Title: "Plaie de la jambe"
Description: "Wound of the leg"
* meta.security = $confidentiality#R
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* category = http://terminology.hl7.org/CodeSystem/condition-category#encounter-diagnosis
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A47
* bodySite = https://keneya.ml/fhir/CodeSystem/ml-body-region#membre-inf
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* onsetDateTime = "2026-10-05T15:00:00Z"
* recordedDate = "2026-10-05"
* recorder.display = "Médecin"
* severity.text = "Grave, sans atteinte de l'artère"

Instance: injury-minimal
InstanceOf: MlInjury
Usage: #example
Title: "Brûlure de la main, au plus court"
Description: "Burn of the hand, at its shortest"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A49
* bodySite = https://keneya.ml/fhir/CodeSystem/ml-body-region#membre-sup
* subject = Reference(kadidia-minimal)

Instance: mechanism-explosion
InstanceOf: MlInjuryMechanism
Usage: #example
Title: "Explosion"
Description: "Explosion"
* meta.security = $confidentiality#R
* status = #final
* category = $observationCategory#exam
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T21:15:00Z"
* performer.display = "Médecin"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-injury-mechanism#explosion

Instance: mechanism-minimal
InstanceOf: MlInjuryMechanism
Usage: #example
Title: "Brûlure, au plus court"
Description: "Burn, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-injury-mechanism#brulure

Instance: injured-six-hours-ago
InstanceOf: MlTimeOfInjury
Usage: #example
Title: "Blessé six heures avant l'arrivée"
Description: "Injured six hours before arrival"
* status = #final
* category = $observationCategory#exam
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T21:15:00Z"
* performer.display = "Médecin"
* valueDateTime = "2026-10-05T15:00:00Z"

Instance: time-of-injury-unknown
InstanceOf: MlTimeOfInjury
Usage: #example
Title: "Heure inconnue, au plus court"
Description: "Hour unknown, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* dataAbsentReason = $absent#asked-unknown

Instance: mechanism-not-told
InstanceOf: MlInjuryMechanism
Usage: #example
Title: "Mécanisme non dit : on n'insiste pas"
Description: "Mechanism not told: one does not insist"
* meta.security = $confidentiality#R
* status = #final
* subject = Reference(ahmed-nomad)
* effectiveDateTime = "2026-10-05"
* dataAbsentReason = $absent#asked-declined
