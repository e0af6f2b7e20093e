Instance: iron-and-folic-acid-for-ninety-days
InstanceOf: MlMedicationRequest
Usage: #example
Title: "Fer et acide folique, un comprimé par jour pendant 90 jours"
Description: "Iron and folic acid, a tablet a day for 90 days"
* status = #active
* intent = #order
* medicationCodeableConcept = $ml-supply-item#fer-folique
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* authoredOn = "2026-11-17"
* requester.display = "Bintou Kouyaté"
* reasonCode.text = "Prévention de l'anémie de la grossesse"
* reasonReference = Reference(haemoglobin-10-8)
* dosageInstruction.text = "1 comprimé (60 mg de fer, 0,4 mg d'acide folique) par jour"
* dosageInstruction.timing.repeat.frequency = 1
* dosageInstruction.timing.repeat.period = 1
* dosageInstruction.timing.repeat.periodUnit = #d
* dosageInstruction.doseAndRate.doseQuantity.value = 1
* dosageInstruction.doseAndRate.doseQuantity.unit = "comprimé"
* dispenseRequest.expectedSupplyDuration = 90 'd' "jours"

Instance: medication-request-minimal
InstanceOf: MlMedicationRequest
Usage: #example
Title: "Prescription au plus court"
Description: "Prescription at its shortest"
* status = #active
* intent = #order
* medicationCodeableConcept = $ml-supply-item#sro-zinc
* subject = Reference(kadidia-minimal)
* authoredOn = "2026-11-17"

Instance: deworming-albendazole
InstanceOf: MlMedicationAdministration
Usage: #example
Title: "Déparasitage : albendazole 400 mg, pris sur place"
Description: "Deworming: albendazole 400 mg, taken on the spot"
* status = #completed
* extension[doseNumber].valuePositiveInt = 1
* medicationCodeableConcept = $ml-supply-item#albendazole-400
* subject = Reference(aissata-resident)
* context = Reference(aissata-second-contact)
* effectiveDateTime = "2026-11-17T09:25:00Z"
* performer.actor.display = "Bintou Kouyaté"
* dosage.text = "1 comprimé avalé devant la sage-femme"
* dosage.dose = 400 'mg'

Instance: vitamin-a-refused
InstanceOf: MlMedicationAdministration
Usage: #example
Title: "Vitamine A non donnée : rupture"
Description: "Vitamin A not given: out of stock"
* status = #not-done
* statusReason.text = "Rupture de stock"
* medicationCodeableConcept = $ml-supply-item#vit-a-100
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* performer.actor.display = "Bintou Kouyaté"

Instance: iron-handed-over
InstanceOf: MlMedicationDispense
Usage: #example
Title: "90 comprimés de fer et acide folique remis"
Description: "90 tablets of iron and folic acid handed over"
* status = #completed
* medicationCodeableConcept = $ml-supply-item#fer-folique
* subject = Reference(aissata-resident)
* context = Reference(aissata-second-contact)
* authorizingPrescription = Reference(iron-and-folic-acid-for-ninety-days)
* performer.actor.display = "Gérant de dépôt"
* quantity.value = 90
* quantity.unit = "comprimés"
* daysSupply = 90 'd' "jours"
* whenHandedOver = "2026-11-17T09:35:00Z"

Instance: dispense-in-preparation
InstanceOf: MlMedicationDispense
Usage: #example
Title: "Remise en préparation"
Description: "Dispense in preparation"
* status = #preparation
* medicationCodeableConcept = $ml-supply-item#fer-folique
* subject = Reference(kadidia-minimal)
