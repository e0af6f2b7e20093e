Instance: palliative-home-visit
InstanceOf: MlPalliativeEncounter
Usage: #example
Title: "Visite à domicile"
Description: "Home visit"
* meta.security = $confidentiality#R
* extension[strategy].valueCode = #avancee
* extension[paymentExemption].valueCode = #gratuite-ong
* extension[ncAc].valueCode = #ac
* extension[disposition].valueCode = #traite
* status = #finished
* class = $actCode#HH
* type[service] = $ml-service#soins-palliatifs
* subject = Reference(kadidia-minimal)
* participant.individual.display = "Infirmière"
* period.start = "2026-11-03T15:00:00Z"
* period.end = "2026-11-03T16:00:00Z"
* diagnosis.condition = Reference(cervical-cancer-minimal)
* location.location.display = "Domicile"
* serviceProvider.display = "Hôpital à Bamako"

Instance: palliative-visit-minimal
InstanceOf: MlPalliativeEncounter
Usage: #example
Title: "Visite commencée, au plus court"
Description: "Visit begun, at its shortest"
* status = #in-progress
* class = $actCode#AMB
* type[service] = $ml-service#soins-palliatifs
* subject = Reference(aissata-resident)
* serviceProvider.display = "Hôpital à Bamako"

Instance: morphine-sixty
InstanceOf: MlOpioidPrescription
Usage: #example
Title: "60 mg par 24 heures"
Description: "60 mg per 24 hours"
* status = #active
* intent = #order
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#morphine
* subject = Reference(kadidia-minimal)
* encounter = Reference(palliative-home-visit)
* authoredOn = "2026-11-03T15:40:00Z"
* requester.display = "Médecin"
* reasonReference = Reference(cervical-cancer-minimal)
* reasonCode.text = "Douleur à 7, malgré le paracétamol"
* dosageInstruction.text = "10 mg toutes les 4 heures, avec un laxatif"
* dosageInstruction.maxDosePerPeriod.numerator = 60 'mg'
* dosageInstruction.maxDosePerPeriod.denominator = 24 'h'
* dispenseRequest.quantity = 420 'mL'
* dispenseRequest.expectedSupplyDuration = 7 'd' "jours"

Instance: morphine-minimal
InstanceOf: MlOpioidPrescription
Usage: #example
Title: "30 mg par jour, au plus court"
Description: "30 mg a day, at its shortest"
* status = #completed
* intent = #order
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#morphine
* subject = Reference(aissata-resident)
* authoredOn = "2026-11-03"
* requester.display = "Médecin"
* dosageInstruction.maxDosePerPeriod.numerator = 30 'mg'
* dosageInstruction.maxDosePerPeriod.denominator = 1 'd'

Instance: died-at-home
InstanceOf: MlPlaceOfDeath
Usage: #example
Title: "Décès à domicile"
Description: "Death at home"
* status = #final
* category = $observationCategory#social-history
* subject = Reference(kadidia-minimal)
* encounter = Reference(palliative-home-visit)
* effectiveDateTime = "2026-11-08"
* performer.display = "Infirmière"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-place-of-death#domicile

Instance: place-of-death-unknown
InstanceOf: MlPlaceOfDeath
Usage: #example
Title: "Lieu inconnu, au plus court"
Description: "Place unknown, at its shortest"
* status = #final
* subject = Reference(ahmed-nomad)
* effectiveDateTime = "2026-11-08"
* dataAbsentReason = $absent#asked-unknown
