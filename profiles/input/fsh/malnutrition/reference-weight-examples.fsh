Instance: minimum-weight-6-kg-200
InstanceOf: MlReferenceWeight
Usage: #example
Title: "Poids minimum de 6,2 kg"
Description: "Minimum weight of 6.2 kg"
* status = #final
* category = $observationCategory#exam
* code = $ml-obs#oedema-free-weight
* subject = Reference(bintou-child)
* encounter = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T09:10:00Z"
* performer.display = "Infirmière de l'URENI"
* valueQuantity = 6.2 'kg'
* derivedFrom = Reference(weight-7-kg-900)

Instance: target-weight-minimal
InstanceOf: MlReferenceWeight
Usage: #example
Title: "Poids cible, au plus court"
Description: "Target weight, at its shortest"
* status = #final
* code = $ml-obs#target-weight
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-10-20"
* valueQuantity = 7.6 'kg'

Instance: weight-gain-eight
InstanceOf: MlWeightGain
Usage: #example
Title: "Gain de 8,3 g/kg/jour"
Description: "Gain of 8.3 g/kg/day"
* status = #final
* subject = Reference(bintou-child)
* encounter.display = "Visite du 3 novembre"
* effectiveDateTime = "2026-11-03"
* performer.display = "Infirmier de l'URENAS"
* valueQuantity = 8.3 'g/kg/d'
* derivedFrom = Reference(minimum-weight-6-kg-200)

Instance: weight-gain-negative
InstanceOf: MlWeightGain
Usage: #example
Title: "L'enfant maigrit"
Description: "The child loses weight"
* status = #final
* subject = Reference(ibrahim-nomad)
* effectiveDateTime = "2026-11-03"
* valueQuantity = -1.5 'g/kg/d'

Instance: minimum-weight-unknown
InstanceOf: MlReferenceWeight
Usage: #example
Title: "Poids minimum inconnu : fiche perdue au transfert"
Description: "Minimum weight unknown: form lost in the transfer"
* status = #final
* code = $ml-obs#oedema-free-weight
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-10-27"
* dataAbsentReason = $absent#unknown

Instance: weight-gain-not-computed
InstanceOf: MlWeightGain
Usage: #example
Title: "Gain non calculé : poids minimum inconnu"
Description: "Gain not computed: minimum weight unknown"
* status = #final
* subject = Reference(ibrahim-nomad)
* effectiveDateTime = "2026-11-17"
* dataAbsentReason = $absent#unknown
