RuleSet: OfSira(category)
* status = #final
* category = $observationCategory#{category}
* subject = Reference(sira-first-twin)
* encounter = Reference(kadidia-at-the-maternity)
* effectiveDateTime = "2026-11-17T02:00:00Z"
* performer.display = "Bintou Kouyaté"

Instance: sira-first-twin
InstanceOf: MlPatient
Usage: #example
Title: "Sira, première de jumelles, née le 17 novembre"
Description: "Sira, first of twin girls, born on 17 November"
* name.text = "Sira"
* gender = #female
* birthDate = "2026-11-17"
* multipleBirthInteger = 1

Instance: kadidia-mother-of-sira
InstanceOf: RelatedPerson
Usage: #example
Title: "Kadidia, mère de Sira"
Description: "Kadidia, mother of Sira"
* patient = Reference(sira-first-twin)
* relationship = $roleCode#MTH
* name.text = "Kadidia"
* gender = #female

Instance: first-twin-live-born
InstanceOf: MlBirthOutcome
Usage: #example
Title: "Premier jumeau né vivant"
Description: "First twin born alive"
* insert OfSira(exam)
* extension[rank].valuePositiveInt = 1
* valueCodeableConcept = $ml-birth-outcome#ne-vivant

Instance: second-twin-stillborn
InstanceOf: MlBirthOutcome
Usage: #example
Title: "Second jumeau mort-né : noté chez la mère, avec son rang"
Description: "Second twin stillborn: noted with the mother, with its rank"
* insert AtKadidiasDelivery(exam)
* extension[rank].valuePositiveInt = 2
* valueCodeableConcept = $ml-birth-outcome#mort-ne-frais

Instance: birth-weight-2210
InstanceOf: MlBirthWeight
Usage: #example
Title: "2210 g : petit poids"
Description: "2210 g: low weight"
* insert OfSira(vital-signs)
* valueQuantity = 2210 'g'

Instance: birth-weight-not-taken
InstanceOf: MlBirthWeight
Usage: #example
Title: "Non pesé"
Description: "Not weighed"
* status = #final
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#not-performed

Instance: apgar-6-at-one-minute
InstanceOf: MlApgar
Usage: #example
Title: "Apgar de 6 à une minute"
Description: "Apgar of 6 at one minute"
* insert OfSira(exam)
* code = $loinc#9272-6
* valueInteger = 6
* component[resuscitated].valueBoolean = true

Instance: apgar-minimal
InstanceOf: MlApgar
Usage: #example
Title: "Apgar de 9 à cinq minutes"
Description: "Apgar of 9 at five minutes"
* status = #final
* code = $loinc#9274-2
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* valueInteger = 9

Instance: sira-breastfed-within-the-hour
InstanceOf: MlNewbornCare
Usage: #example
Title: "Mise au sein dans l'heure"
Description: "Put to the breast within the hour"
* insert OfSira(exam)
* code = $ml-obs#early-initiation-bf
* valueBoolean = true

Instance: sira-resuscitated
InstanceOf: MlNewbornCare
Usage: #example
Title: "Réanimée au masque"
Description: "Resuscitated with a mask"
* insert OfSira(exam)
* code = $ml-obs#resuscitated
* valueBoolean = true

Instance: birth-not-registered
InstanceOf: MlNewbornCare
Usage: #example
Title: "Naissance non déclarée"
Description: "Birth not registered"
* status = #final
* code = $ml-obs#birth-registered
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* valueBoolean = false

RuleSet: GivenToSira(product)
* status = #completed
* medicationCodeableConcept = $ml-supply-item#{product}
* subject = Reference(sira-first-twin)
* context = Reference(kadidia-at-the-maternity)
* effectiveDateTime = "2026-11-17T02:20:00Z"
* performer.actor.display = "Bintou Kouyaté"

Instance: sira-vitamin-k
InstanceOf: MlMedicationAdministration
Usage: #example
Title: "Vitamine K1 à la naissance"
Description: "Vitamin K1 at birth"
* insert GivenToSira(vitamine-k1)

Instance: sira-tetracycline
InstanceOf: MlMedicationAdministration
Usage: #example
Title: "Tétracycline 1 % dans les yeux"
Description: "Tetracycline 1 % in the eyes"
* insert GivenToSira(tetracycline-1)

Instance: sira-chlorhexidine
InstanceOf: MlMedicationAdministration
Usage: #example
Title: "Chlorhexidine 7,1 % sur le cordon"
Description: "Chlorhexidine 7.1 % on the cord"
* insert GivenToSira(chlorhexidine-7-1)

Instance: birth-outcome-unknown
InstanceOf: MlBirthOutcome
Usage: #example
Title: "Issue non notée au carnet"
Description: "Outcome not noted on the card"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-16"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#unknown

Instance: apgar-not-scored
InstanceOf: MlApgar
Usage: #example
Title: "Apgar non coté : née à domicile"
Description: "Apgar not scored: born at home"
* status = #final
* code = $loinc#9271-8
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#not-performed

Instance: skin-to-skin-unknown
InstanceOf: MlNewbornCare
Usage: #example
Title: "Peau à peau : non noté"
Description: "Skin to skin: not noted"
* status = #final
* code = $ml-obs#skin-to-skin
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#unknown
