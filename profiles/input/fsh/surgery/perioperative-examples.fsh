Instance: asa-3
InstanceOf: MlAsaClass
Usage: #example
Title: "ASA 3"
Description: "ASA 3"
* status = #final
* category = $observationCategory#exam
* partOf = Reference(leg-debridement)
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T22:30:00Z"
* performer.display = "Anesthésiste de garde"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-asa#3

Instance: asa-minimal
InstanceOf: MlAsaClass
Usage: #example
Title: "ASA 1, au plus court"
Description: "ASA 1, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-asa#1

Instance: wound-dirty
InstanceOf: MlWoundClass
Usage: #example
Title: "Plaie sale"
Description: "Dirty wound"
* status = #final
* category = $observationCategory#exam
* partOf = Reference(leg-debridement)
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T22:30:00Z"
* performer.display = "Anesthésiste de garde"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-wound-class#sale

Instance: wound-minimal
InstanceOf: MlWoundClass
Usage: #example
Title: "Plaie propre, au plus court"
Description: "Clean wound, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-wound-class#propre

Instance: checklist-done
InstanceOf: MlSurgicalChecklist
Usage: #example
Title: "Check-list faite"
Description: "Checklist done"
* status = #final
* category = $observationCategory#exam
* partOf = Reference(leg-debridement)
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T22:30:00Z"
* performer.display = "Anesthésiste de garde"
* valueBoolean = true

Instance: checklist-not-done
InstanceOf: MlSurgicalChecklist
Usage: #example
Title: "Check-list non faite, au plus court"
Description: "Checklist not done, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* valueBoolean = false

Instance: two-units
InstanceOf: MlUnitsTransfused
Usage: #example
Title: "Deux unités"
Description: "Two units"
* status = #final
* category = $observationCategory#exam
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T22:30:00Z"
* performer.display = "Anesthésiste de garde"
* valueInteger = 2

Instance: no-units
InstanceOf: MlUnitsTransfused
Usage: #example
Title: "Aucune unité, au plus court"
Description: "No unit, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* valueInteger = 0

Instance: tourniquet-ninety
InstanceOf: MlTourniquetTime
Usage: #example
Title: "Garrot de 90 minutes"
Description: "Tourniquet of 90 minutes"
* status = #final
* category = $observationCategory#exam
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T22:30:00Z"
* performer.display = "Anesthésiste de garde"
* valueQuantity = 90 'min'

Instance: tourniquet-unknown
InstanceOf: MlTourniquetTime
Usage: #example
Title: "Durée inconnue, au plus court"
Description: "Duration unknown, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* dataAbsentReason = $absent#asked-unknown

Instance: periop-alive
InstanceOf: MlPerioperativeOutcome
Usage: #example
Title: "Vivant à la sortie"
Description: "Alive at discharge"
* status = #final
* category = $observationCategory#exam
* partOf = Reference(leg-debridement)
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* effectiveDateTime = "2026-10-05T22:30:00Z"
* performer.display = "Anesthésiste de garde"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-periop-outcome#vivant

Instance: periop-minimal
InstanceOf: MlPerioperativeOutcome
Usage: #example
Title: "Transféré, au plus court"
Description: "Transferred, at its shortest"
* status = #final
* partOf.display = "Suture"
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-periop-outcome#transfere

Instance: asa-not-assessed
InstanceOf: MlAsaClass
Usage: #example
Title: "ASA non évaluée : opérée sans attendre"
Description: "ASA not assessed: operated on without delay"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* dataAbsentReason = $absent#not-performed

Instance: wound-class-not-noted
InstanceOf: MlWoundClass
Usage: #example
Title: "Classe de la plaie non notée"
Description: "Wound class not noted"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* dataAbsentReason = $absent#unknown

Instance: checklist-not-noted
InstanceOf: MlSurgicalChecklist
Usage: #example
Title: "Check-list : feuille perdue"
Description: "Checklist: sheet lost"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* dataAbsentReason = $absent#unknown

Instance: units-not-noted
InstanceOf: MlUnitsTransfused
Usage: #example
Title: "Unités non notées"
Description: "Units not noted"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-05"
* dataAbsentReason = $absent#unknown

Instance: periop-unknown
InstanceOf: MlPerioperativeOutcome
Usage: #example
Title: "Issue inconnue : partie avant la sortie"
Description: "Outcome unknown: left before discharge"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-12"
* dataAbsentReason = $absent#unknown
* partOf.display = "Suture"
