Instance: pcime-malaria-visit
InstanceOf: MlPcimeEncounter
Usage: #example
Title: "Consultation PCIME terminée"
Description: "IMCI consultation completed"
* extension[ncAc].valueCode = #nc
* extension[disposition].valueCode = #traite
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ciblee
* status = #finished
* class = $actCode#AMB
* type[service] = $ml-service#pcime
* subject = Reference(ibrahim-nomad)
* participant.individual.display = "Infirmière"
* period.start = "2026-11-03T11:00:00Z"
* period.end = "2026-11-03T11:30:00Z"
* diagnosis.condition = Reference(simple-malaria)
* serviceProvider.display = "CSRéf de Tombouctou"
* location.location = Reference(csref-tombouctou-place)

Instance: pcime-visit-minimal
InstanceOf: MlPcimeEncounter
Usage: #example
Title: "Consultation PCIME commencée, au plus court"
Description: "IMCI consultation begun, at its shortest"
* extension[ncAc].valueCode = #nc
* status = #in-progress
* class = $actCode#AMB
* type[service] = $ml-service#pcime
* subject = Reference(bintou-child)
* serviceProvider.display = "CSRéf de Tombouctou"

Instance: danger-unable-to-drink
InstanceOf: MlPcimeDangerSigns
Usage: #example
Title: "Incapable de boire"
Description: "Unable to drink"
* status = #final
* category = $observationCategory#exam
* subject = Reference(bintou-child)
* encounter = Reference(pcime-visit-minimal)
* effectiveDateTime = "2026-11-03T11:05:00Z"
* performer.display = "Infirmière"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-pcime-danger#incapable-boire

Instance: danger-none
InstanceOf: MlPcimeDangerSigns
Usage: #example
Title: "Aucun signe de danger"
Description: "No danger sign"
* status = #final
* subject = Reference(ibrahim-nomad)
* effectiveDateTime = "2026-11-03"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-pcime-danger#aucun

Instance: class-malaria
InstanceOf: MlPcimeClassification
Usage: #example
Title: "Classé paludisme (jaune)"
Description: "Classified malaria (yellow)"
* status = #final
* category = $observationCategory#exam
* subject = Reference(ibrahim-nomad)
* encounter = Reference(pcime-malaria-visit)
* effectiveDateTime = "2026-11-03T11:20:00Z"
* performer.display = "Infirmière"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-pcime-class#paludisme
* derivedFrom = Reference(malaria-rdt-positive)

Instance: class-cough-minimal
InstanceOf: MlPcimeClassification
Usage: #example
Title: "Toux ou rhume, au plus court"
Description: "Cough or cold, at its shortest"
* status = #final
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-03"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-pcime-class#toux-rhume

Instance: dehydration-plan-b
InstanceOf: MlDehydration
Usage: #example
Title: "Signes évidents : plan B"
Description: "Evident signs: plan B"
* status = #final
* category = $observationCategory#exam
* subject = Reference(bintou-child)
* encounter = Reference(pcime-visit-minimal)
* effectiveDateTime = "2026-11-03T11:10:00Z"
* performer.display = "Infirmière"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-dehydration#plan-b

Instance: dehydration-minimal
InstanceOf: MlDehydration
Usage: #example
Title: "Pas de déshydratation, au plus court"
Description: "No dehydration, at its shortest"
* status = #final
* subject = Reference(ibrahim-nomad)
* effectiveDateTime = "2026-11-03"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-dehydration#plan-a

Instance: no-chest-indrawing
InstanceOf: MlChildSign
Usage: #example
Title: "Pas de tirage"
Description: "No chest indrawing"
* status = #final
* category = $observationCategory#exam
* code = $ml-obs#chest-indrawing
* subject = Reference(ibrahim-nomad)
* encounter = Reference(pcime-malaria-visit)
* effectiveDateTime = "2026-11-03T11:05:00Z"
* performer.display = "Infirmière"
* valueBoolean = false

Instance: child-sign-minimal
InstanceOf: MlChildSign
Usage: #example
Title: "Pâleur, au plus court"
Description: "Pallor, at its shortest"
* status = #final
* code = $ml-obs#pallor
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-03"
* valueBoolean = true

Instance: fever-three-days
InstanceOf: MlSymptomDays
Usage: #example
Title: "Trois jours de fièvre"
Description: "Three days of fever"
* status = #final
* category = $observationCategory#survey
* code = $ml-obs#fever-days
* subject = Reference(ibrahim-nomad)
* encounter = Reference(pcime-malaria-visit)
* effectiveDateTime = "2026-11-03T11:05:00Z"
* performer.display = "Infirmière"
* valueQuantity = 3 'd'

Instance: diarrhoea-days-unknown
InstanceOf: MlSymptomDays
Usage: #example
Title: "Durée de la diarrhée inconnue"
Description: "Duration of diarrhoea unknown"
* status = #final
* code = $ml-obs#diarrhoea-days
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#asked-unknown

Instance: danger-not-looked-for
InstanceOf: MlPcimeDangerSigns
Usage: #example
Title: "Signes de danger non recherchés"
Description: "Danger signs not looked for"
* status = #final
* subject = Reference(oumou-child)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#not-performed

Instance: class-not-decided
InstanceOf: MlPcimeClassification
Usage: #example
Title: "Classification non faite : enfant parti avant la fin"
Description: "Not classified: the child left before the end"
* status = #final
* subject = Reference(oumou-child)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#not-performed

Instance: dehydration-not-assessed
InstanceOf: MlDehydration
Usage: #example
Title: "Déshydratation non évaluée"
Description: "Dehydration not assessed"
* status = #final
* subject = Reference(oumou-child)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#not-performed

Instance: vaccination-card-not-brought
InstanceOf: MlChildSign
Usage: #example
Title: "Vaccins à jour : on ne sait pas, la carte est restée au camp"
Description: "Vaccines up to date: not known, the card stayed in the camp"
* status = #final
* code = $ml-obs#vaccines-up-to-date
* subject = Reference(ibrahim-nomad)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#asked-unknown

Instance: vomiting-two-days
InstanceOf: MlSymptomDays
Usage: #example
Title: "Deux jours de vomissements"
Description: "Two days of vomiting"
* status = #final
* code = $ml-obs#vomiting-days
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-10-20"
* valueQuantity = 2 'd'

Instance: skin-lesions-seen
InstanceOf: MlChildSign
Usage: #example
Title: "Dermatose à l'admission en URENI"
Description: "Dermatosis at admission to inpatient care"
* status = #final
* category = $observationCategory#exam
* code = $ml-obs#skin-lesions
* subject = Reference(bintou-child)
* encounter = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T09:15:00Z"
* performer.display = "Infirmière de l'URENI"
* valueBoolean = true
