Instance: act-prescribed
InstanceOf: MlMedicationRequest
Usage: #example
Title: "CTA pour trois jours"
Description: "ACT for three days"
* status = #completed
* intent = #order
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#act
* subject = Reference(ibrahim-nomad)
* encounter = Reference(fever-consultation)
* authoredOn = "2026-11-03T10:15:00Z"
* requester.display = "Infirmier de la clinique mobile"
* reasonReference = Reference(simple-malaria)
* dosageInstruction.text = "Selon le poids, matin et soir pendant trois jours, en mangeant"
* dosageInstruction.timing.repeat.frequency = 2
* dosageInstruction.timing.repeat.period = 1
* dosageInstruction.timing.repeat.periodUnit = #d

Instance: prescription-minimal
InstanceOf: MlMedicationRequest
Usage: #example
Title: "SRO et zinc, au plus court"
Description: "ORS and zinc, at its shortest"
* status = #active
* intent = #order
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#sro-zinc
* subject = Reference(bintou-child)
* authoredOn = "2026-11-03"

Instance: artesunate-given
InstanceOf: MlMedicationAdministration
Usage: #example
Title: "Artésunate injectable donné avant l'évacuation"
Description: "Injectable artesunate given before evacuation"
* status = #completed
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#artesunate-inj
* subject = Reference(ibrahim-nomad)
* context = Reference(paediatric-stay)
* effectiveDateTime = "2026-10-12T22:50:00Z"
* performer.actor.display = "Infirmière"
* dosage.dose = 36 'mg'

Instance: administration-minimal
InstanceOf: MlMedicationAdministration
Usage: #example
Title: "Médicament non donné, avec sa raison"
Description: "Medicine not given, with the reason"
* status = #not-done
* statusReason.text = "Rupture de stock"
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#act
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-03"
