RuleSet: AtSirasPostnatalContact
* status = #final
* category = $observationCategory#exam
* subject = Reference(sira-first-twin)
* encounter = Reference(sira-postnatal-contact)
* effectiveDateTime = "2026-11-17T14:15:00Z"
* performer.display = "Bintou Kouyaté"

Instance: sira-no-danger-sign
InstanceOf: MlNewbornDangerSigns
Usage: #example
Title: "Aucun signe de danger chez Sira"
Description: "No danger sign in Sira"
* insert AtSirasPostnatalContact
* valueCodeableConcept = $ml-newborn-danger#aucun

Instance: newborn-cold-and-not-feeding
InstanceOf: MlNewbornDangerSigns
Usage: #example
Title: "Ne tète pas et froid"
Description: "Not feeding and cold"
* status = #final
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* component[0].code = $ml-obs#newborn-danger-signs
* component[0].valueCodeableConcept = $ml-newborn-danger#ne-tete-pas
* component[1].code = $ml-obs#newborn-danger-signs
* component[1].valueCodeableConcept = $ml-newborn-danger#hypothermie

Instance: sira-exclusively-breastfed
InstanceOf: MlFeeding
Usage: #example
Title: "Allaitement exclusif"
Description: "Exclusive breastfeeding"
* insert AtSirasPostnatalContact
* code.coding[1] = $loinc#63895-7
* valueCodeableConcept = $ml-feeding#ame

Instance: feeding-mixed
InstanceOf: MlFeeding
Usage: #example
Title: "Alimentation mixte"
Description: "Mixed feeding"
* status = #final
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* valueCodeableConcept = $ml-feeding#mixte

Instance: sira-no-jaundice
InstanceOf: MlNewbornExam
Usage: #example
Title: "Pas d'ictère"
Description: "No jaundice"
* insert AtSirasPostnatalContact
* code = $ml-obs#jaundice
* valueBoolean = false

Instance: cord-clean
InstanceOf: MlNewbornExam
Usage: #example
Title: "Cordon propre et sec"
Description: "Cord clean and dry"
* status = #final
* code = $ml-obs#cord-state
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* valueBoolean = true

Instance: newborn-signs-not-looked-for
InstanceOf: MlNewbornDangerSigns
Usage: #example
Title: "Signes non cherchés : enfant resté à la maison"
Description: "Signs not looked for: child left at home"
* status = #final
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#not-performed

Instance: feeding-not-asked
InstanceOf: MlFeeding
Usage: #example
Title: "Alimentation non demandée"
Description: "Feeding not asked"
* status = #final
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#not-asked

Instance: cord-covered
InstanceOf: MlNewbornExam
Usage: #example
Title: "Cordon non vu : pansé"
Description: "Cord not seen: dressed"
* status = #final
* code = $ml-obs#cord-state
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#not-performed

Instance: sira-lost-four-per-cent
InstanceOf: MlNewbornWeightLoss
Usage: #example
Title: "4 % de moins qu'à la naissance, au troisième jour"
Description: "4 % less than at birth, on the third day"
* status = #final
* category = $observationCategory#exam
* subject = Reference(sira-first-twin)
* encounter = Reference(sira-postnatal-contact)
* effectiveDateTime = "2026-11-20T09:00:00Z"
* performer.display = "Bintou Kouyaté"
* valueQuantity = 4 '%'
* derivedFrom = Reference(birth-weight-2210)

Instance: newborn-gained
InstanceOf: MlNewbornWeightLoss
Usage: #example
Title: "8 % de plus qu'à la naissance, au dixième jour"
Description: "8 % more than at birth, on the tenth day"
* status = #final
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-27"
* performer.display = "Bintou Kouyaté"
* valueQuantity = -8 '%'

Instance: weight-loss-not-known
InstanceOf: MlNewbornWeightLoss
Usage: #example
Title: "Perte inconnue : poids de naissance non noté"
Description: "Loss unknown: birth weight not noted"
* status = #final
* subject = Reference(sira-first-twin)
* effectiveDateTime = "2026-11-20"
* performer.display = "Bintou Kouyaté"
* dataAbsentReason = $absent#unknown
