Instance: kadidia-starts-injectable
InstanceOf: MlContraception
Usage: #example
Title: "Kadidia passe de la pilule à l'injectable"
Description: "Kadidia changes from the pill to the injectable"
* insert AboutKadidia
* encounter = Reference(kadidia-family-planning-visit)
* category = $observationCategory#social-history
* valueCodeableConcept = $ml-fp-method#dmpa-sc
* component[userType].valueCodeableConcept = $ml-fp-user#ancien
* component[action].valueCodeableConcept = $ml-fp-action#changement
* component[previous].valueCodeableConcept = $ml-fp-method#coc
* component[origin].valueCodeableConcept = $ml-fp-origin#cpon
* component[heardFrom][0].valueCodeableConcept = $ml-fp-information#soignant
* component[heardFrom][1].valueCodeableConcept = $ml-fp-information#radio
* component[eligibility].valueInteger = 1
* component[notPregnant].valueBoolean = true
* note.text = "Oublis de pilule."

Instance: contraception-minimal
InstanceOf: MlContraception
Usage: #example
Title: "Nouvelle utilisatrice de la MAMA"
Description: "New user of LAM"
* insert AboutAissata
* valueCodeableConcept = $ml-fp-method#mama
* component[userType].valueCodeableConcept = $ml-fp-user#nouveau

Instance: eligible-for-injectable
InstanceOf: MlMecCategory
Usage: #example
Title: "Catégorie 1 pour l'injectable"
Description: "Category 1 for the injectable"
* insert AboutKadidia
* encounter = Reference(kadidia-family-planning-visit)
* category = $observationCategory#exam
* valueInteger = 1
* component.valueCodeableConcept = $ml-fp-method#dmpa-sc

Instance: not-eligible-for-the-pill
InstanceOf: MlMecCategory
Usage: #example
Title: "Catégorie 4 pour la pilule combinée"
Description: "Category 4 for the combined pill"
* insert AboutAissata
* valueInteger = 4
* component.valueCodeableConcept = $ml-fp-method#coc

Instance: one-dose-of-injectable
InstanceOf: MlFpDispense
Usage: #example
Title: "Une dose de DMPA-SC, pour 13 semaines"
Description: "One dose of DMPA-SC, for 13 weeks"
* status = #completed
* medicationCodeableConcept = $ml-fp-method#dmpa-sc
* subject = Reference(kadidia-minimal)
* context = Reference(kadidia-family-planning-visit)
* performer.actor = Reference(midwife-bintou)
* quantity.value = 1
* quantity.unit = "dose"
* daysSupply = 91 'd' "jours"
* whenHandedOver = "2026-11-17"

Instance: condoms-minimal
InstanceOf: MlFpDispense
Usage: #example
Title: "Préservatifs"
Description: "Condoms"
* status = #completed
* medicationCodeableConcept = $ml-fp-method#condom-m
* subject = Reference(ahmed-nomad)
* quantity.value = 30
* whenHandedOver = "2026-11-17"

Instance: kadidia-family-planning-visit
InstanceOf: MlEncounter
Usage: #example
Title: "Visite de planification familiale de Kadidia, au plus court"
Description: "Kadidia's family planning visit, at its shortest"
* status = #in-progress
* class = $actCode#AMB
* type = $ml-service#pf
* subject = Reference(kadidia-minimal)
* serviceProvider = Reference(csref-tombouctou)

Instance: contraception-not-asked
InstanceOf: MlContraception
Usage: #example
Title: "Ancienne utilisatrice, méthode non dite"
Description: "Continuing user, method not told"
* insert AboutAissata
* dataAbsentReason = $absent#asked-declined
* component[userType].valueCodeableConcept = $ml-fp-user#ancien

Instance: pill-given-back-at-category-4
InstanceOf: MlContraception
Usage: #example
Title: "Pilule combinée arrêtée : hypertension, catégorie 4"
Description: "Combined pill stopped: hypertension, category 4"
* insert AboutAissata
* valueCodeableConcept = $ml-fp-method#coc
* component[userType].valueCodeableConcept = $ml-fp-user#ancien
* component[action].valueCodeableConcept = $ml-fp-action#arret
* component[eligibility].valueInteger = 4

Instance: eligibility-not-judged
InstanceOf: MlMecCategory
Usage: #example
Title: "Éligibilité au DIU non jugée : examen à faire"
Description: "Eligibility for the IUD not judged: examination to be made"
* insert AboutKadidia
* dataAbsentReason = $absent#not-performed
* component.valueCodeableConcept = $ml-fp-method#diu
