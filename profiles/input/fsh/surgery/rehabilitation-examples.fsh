Instance: leg-physiotherapy
InstanceOf: MlRehabilitation
Usage: #example
Title: "Kinésithérapie de la jambe"
Description: "Physiotherapy of the leg"
* meta.security = $confidentiality#R
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-rehabilitation#kinesitherapie
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* performedDateTime = "2026-10-12T10:00:00Z"
* performer.actor.display = "Kinésithérapeute"
* reasonReference = Reference(leg-injury)
* bodySite = https://keneya.ml/fhir/CodeSystem/ml-body-region#membre-inf

Instance: prosthesis-not-available
InstanceOf: MlRehabilitation
Usage: #example
Title: "Prothèse non posée, au plus court"
Description: "Prosthesis not fitted, at its shortest"
* status = #not-done
* statusReason.text = "Centre d'appareillage fermé"
* code = https://keneya.ml/fhir/CodeSystem/ml-rehabilitation#prothese
* subject = Reference(kadidia-minimal)

Instance: fast-negative
InstanceOf: MlFast
Usage: #example
Title: "FAST négative"
Description: "FAST negative"
* meta.security = $confidentiality#R
* status = #final
* category = $observationCategory#imaging
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T21:18:00Z"
* performer.display = "Médecin"
* valueCodeableConcept = $interpretation#NEG

Instance: fast-not-done
InstanceOf: MlFast
Usage: #example
Title: "FAST non faite, au plus court"
Description: "FAST not done, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* dataAbsentReason = $absent#not-performed
