Instance: phq9-fourteen
InstanceOf: MlScore
Usage: #example
Title: "PHQ-9 à 14"
Description: "PHQ-9 of 14"
* status = #final
* category = $observationCategory#survey
* code = $loinc#44261-6
* subject = Reference(aissata-resident)
* encounter = Reference(mh-third-session)
* effectiveDateTime = "2026-11-03T09:20:00Z"
* performer.display = "Agent psychosocial"
* valueInteger = 14
* derivedFrom.display = "Feuille PHQ-9 remplie à la troisième séance"

Instance: pain-seven
InstanceOf: MlScore
Usage: #example
Title: "Douleur à 7"
Description: "Pain of 7"
* status = #final
* code = $loinc#72514-3
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-03"
* valueInteger = 7

Instance: glasgow-not-done
InstanceOf: MlScore
Usage: #example
Title: "Glasgow non évalué, avec sa raison"
Description: "Glasgow not assessed, with the reason"
* status = #final
* code = $loinc#9269-2
* subject = Reference(ahmed-nomad)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#not-performed

Instance: ecog-two
InstanceOf: MlScore
Usage: #example
Title: "ECOG 2 : debout plus de la moitié du jour"
Description: "ECOG 2: up for more than half of the day"
* status = #final
* category = $observationCategory#exam
* code = $loinc#89247-1
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-09-15T10:20:00Z"
* valueInteger = 2
* encounter = Reference(oncology-consultation)
* performer.display = "Oncologue"

Instance: glasgow-fifteen
InstanceOf: MlScore
Usage: #example
Title: "Glasgow à 15 à l'arrivée"
Description: "Glasgow of 15 on arrival"
* status = #final
* category = $observationCategory#exam
* code = $loinc#9269-2
* subject = Reference(ahmed-nomad)
* effectiveDateTime = "2026-10-05T21:14:00Z"
* valueInteger = 15
* encounter = Reference(injured-at-night)
* performer.display = "Infirmière"

Instance: gad7-nine
InstanceOf: MlScore
Usage: #example
Title: "GAD-7 à 9"
Description: "GAD-7 of 9"
* status = #final
* category = $observationCategory#survey
* code = $loinc#70274-6
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-03T09:25:00Z"
* valueInteger = 9
* encounter = Reference(mh-third-session)

Instance: edinburgh-eleven
InstanceOf: MlScore
Usage: #example
Title: "Édimbourg à 11, à six semaines de l'accouchement"
Description: "Edinburgh of 11, six weeks after delivery"
* status = #final
* category = $observationCategory#survey
* code = $loinc#71354-5
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-10"
* valueInteger = 11
