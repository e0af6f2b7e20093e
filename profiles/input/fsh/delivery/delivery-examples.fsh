RuleSet: AtKadidiasDelivery(category)
* status = #final
* category = $observationCategory#{category}
* subject = Reference(kadidia-minimal)
* encounter = Reference(kadidia-at-the-maternity)
* effectiveDateTime = "2026-11-17T02:30:00Z"
* performer.display = "Bintou Kouyaté"

Instance: kadidia-delivery
InstanceOf: MlDeliveryProcedure
Usage: #example
Title: "Jumeaux par voie basse, assistée par une sage-femme"
Description: "Twins born vaginally, attended by a midwife"
* status = #completed
* code = $ml-delivery-mode#voie-basse
* subject = Reference(kadidia-minimal)
* encounter = Reference(kadidia-at-the-maternity)
* performedDateTime = "2026-11-17T01:40:00Z"
* location = Reference(csref-tombouctou-place)
* performer.function = $ml-birth-attendant#sage-femme
* performer.actor.display = "Bintou Kouyaté"
* complicationDetail = Reference(kadidia-postpartum-haemorrhage)

Instance: delivery-at-home-alone
InstanceOf: MlDeliveryProcedure
Usage: #example
Title: "Accouchement à domicile, avec la famille"
Description: "Delivery at home, with the family"
* status = #completed
* code = $ml-delivery-mode#voie-basse
* subject = Reference(aissata-resident)
* performedDateTime = "2026-11-16"
* performer.function = $ml-birth-attendant#aucun
* performer.actor.display = "Sa mère"

Instance: labour-from-the-evening
InstanceOf: MlLabourOnset
Usage: #example
Title: "Travail commencé la veille à 17 heures"
Description: "Labour begun the day before at 17:00"
* insert AtKadidiasDelivery(exam)
* valueDateTime = "2026-11-16T17:00:00Z"

Instance: labour-onset-unknown
InstanceOf: MlLabourOnset
Usage: #example
Title: "Début du travail inconnu"
Description: "Onset of labour unknown"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#asked-unknown

Instance: born-at-the-centre
InstanceOf: MlBirthPlace
Usage: #example
Title: "Né au centre"
Description: "Born at the centre"
* insert AtKadidiasDelivery(exam)
* valueCodeableConcept = $ml-birth-place#centre

Instance: born-on-the-way
InstanceOf: MlBirthPlace
Usage: #example
Title: "Né en route"
Description: "Born on the way"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* valueCodeableConcept = $ml-birth-place#en-route

Instance: kadidia-postpartum-haemorrhage
InstanceOf: MlDeliveryComplication
Usage: #example
Title: "Hémorragie du post-partum"
Description: "Postpartum haemorrhage"
* clinicalStatus = $conditionClinical#resolved
* verificationStatus = $conditionVerification#confirmed
* code = $icd-11#JA43.1
* subject = Reference(kadidia-minimal)
* encounter = Reference(kadidia-at-the-maternity)
* onsetDateTime = "2026-11-17T02:10:00Z"
* recordedDate = "2026-11-17"

Instance: delivery-complication-minimal
InstanceOf: MlDeliveryComplication
Usage: #example
Title: "Travail dystocique, au plus court"
Description: "Obstructed labour, at its shortest"
* clinicalStatus = $conditionClinical#active
* code = $icd-11#JB06.Z
* subject = Reference(aissata-resident)

Instance: mother-alive
InstanceOf: MlMaternalOutcome
Usage: #example
Title: "Mère vivante"
Description: "Mother alive"
* insert AtKadidiasDelivery(exam)
* valueCodeableConcept = $ml-maternal-outcome#vivante

Instance: mother-evacuated
InstanceOf: MlMaternalOutcome
Usage: #example
Title: "Mère évacuée"
Description: "Mother evacuated"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* valueCodeableConcept = $ml-maternal-outcome#evacuee

Instance: one-of-two-born-alive
InstanceOf: MlLiveBornCount
Usage: #example
Title: "Un enfant né vivant sur deux jumeaux"
Description: "One child of two twins born alive"
* insert AtKadidiasDelivery(exam)
* valueInteger = 1

Instance: none-born-alive
InstanceOf: MlLiveBornCount
Usage: #example
Title: "Aucun enfant né vivant"
Description: "No child born alive"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* valueInteger = 0

Instance: third-stage-managed
InstanceOf: MlThirdStage
Usage: #example
Title: "GATPA faite"
Description: "Third stage actively managed"
* insert AtKadidiasDelivery(procedure)
* valueBoolean = true

Instance: third-stage-not-managed
InstanceOf: MlThirdStage
Usage: #example
Title: "GATPA non faite, à domicile"
Description: "Third stage not managed, at home"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* valueBoolean = false

Instance: blood-loss-700
InstanceOf: MlBloodLoss
Usage: #example
Title: "700 mL"
Description: "700 mL"
* insert AtKadidiasDelivery(exam)
* valueQuantity = 700 'mL'

Instance: blood-loss-unknown
InstanceOf: MlBloodLoss
Usage: #example
Title: "Perte non mesurée"
Description: "Loss not measured"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#unknown

Instance: oxytocin-after-birth
InstanceOf: MlMedicationAdministration
Usage: #example
Title: "Ocytocine 10 UI dans la minute"
Description: "Oxytocin 10 IU within the minute"
* status = #completed
* medicationCodeableConcept = $ml-supply-item#ocytocine-10
* subject = Reference(kadidia-minimal)
* context = Reference(kadidia-at-the-maternity)
* effectiveDateTime = "2026-11-17T01:56:00Z"
* performer.actor.display = "Bintou Kouyaté"
* dosage.text = "10 UI par voie intramusculaire"
* dosage.dose = 10 '[IU]' "UI"

Instance: birth-place-not-told
InstanceOf: MlBirthPlace
Usage: #example
Title: "Lieu de la naissance non dit"
Description: "Place of birth not told"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#asked-declined

Instance: maternal-outcome-unknown
InstanceOf: MlMaternalOutcome
Usage: #example
Title: "Issue inconnue : partie avant la visite"
Description: "Outcome unknown: gone before the round"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#unknown

Instance: live-born-not-counted
InstanceOf: MlLiveBornCount
Usage: #example
Title: "Nombre inconnu : née loin du centre"
Description: "Number unknown: born far from the centre"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#unknown

Instance: third-stage-unknown
InstanceOf: MlThirdStage
Usage: #example
Title: "GATPA inconnue"
Description: "Active management unknown"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#unknown
