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
