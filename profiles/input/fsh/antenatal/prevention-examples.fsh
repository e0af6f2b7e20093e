Instance: iptp-second-dose
InstanceOf: MlIptp
Usage: #example
Title: "Deuxième dose de TPI-SP"
Description: "Second dose of IPTp-SP"
* status = #completed
* medicationCodeableConcept = $ml-supply-item#sp
* extension[doseNumber].valuePositiveInt = 2
* extension[weeks].valueInteger = 24
* subject = Reference(aissata-resident)
* context = Reference(aissata-second-contact)
* effectiveDateTime = "2026-11-17T09:30:00Z"
* performer.actor.display = "Bintou Kouyaté"
* dosage.text = "3 comprimés avalés devant la sage-femme"
* dosage.dose.value = 3
* dosage.dose.unit = "comprimés"

Instance: iptp-minimal
InstanceOf: MlIptp
Usage: #example
Title: "Première dose de TPI-SP, au plus court"
Description: "First dose of IPTp-SP, at its shortest"
* status = #completed
* medicationCodeableConcept = $ml-supply-item#sp
* extension[doseNumber].valuePositiveInt = 1
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* performer.actor.display = "Bintou Kouyaté"

Instance: iptp-refused
InstanceOf: MlIptp
Usage: #example
Title: "TPI-SP non donné : elle prend du cotrimoxazole"
Description: "IPTp-SP not given: she takes cotrimoxazole"
* status = #not-done
* statusReason.text = "Cotrimoxazole"
* medicationCodeableConcept = $ml-supply-item#sp
* extension[doseNumber].valuePositiveInt = 1
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"

Instance: aissata-dewormed
InstanceOf: MlDeworming
Usage: #example
Title: "Déparasitage d'Aïssata à 24 semaines"
Description: "Aïssata dewormed at 24 weeks"
* status = #completed
* medicationCodeableConcept = $ml-supply-item#mebendazole-500
* extension[weeks].valueInteger = 24
* extension[doseNumber].valuePositiveInt = 1
* subject = Reference(aissata-resident)
* context = Reference(aissata-second-contact)
* effectiveDateTime = "2026-11-17T09:25:00Z"
* performer.actor.display = "Bintou Kouyaté"
* dosage.text = "1 comprimé avalé devant la sage-femme"
* dosage.dose = 500 'mg'

Instance: deworming-out-of-stock
InstanceOf: MlDeworming
Usage: #example
Title: "Déparasitage non fait : rupture"
Description: "Deworming not done: out of stock"
* status = #not-done
* statusReason.text = "Rupture de stock"
* medicationCodeableConcept = $ml-supply-item#albendazole-400
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"

Instance: calcium-for-ninety-days
InstanceOf: MlMedicationRequest
Usage: #example
Title: "Calcium, trois comprimés par jour pendant 90 jours"
Description: "Calcium, three tablets a day for 90 days"
* status = #active
* intent = #order
* medicationCodeableConcept = $ml-supply-item#calcium
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* authoredOn = "2026-11-17"
* requester = Reference(midwife-bintou)
* dosageInstruction.text = "1 comprimé de 500 mg trois fois par jour, loin du fer"
* dispenseRequest.expectedSupplyDuration = 90 'd' "jours"

Instance: aspirin-against-pre-eclampsia
InstanceOf: MlMedicationRequest
Usage: #example
Title: "Aspirine 75 mg chaque soir, contre la prééclampsie"
Description: "Aspirin 75 mg each evening, against pre-eclampsia"
* status = #active
* intent = #order
* medicationCodeableConcept = $ml-supply-item#aspirine-75
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* authoredOn = "2026-11-17"
* requester = Reference(midwife-bintou)
* reasonReference = Reference(aissata-hypertension)
* dosageInstruction.text = "1 comprimé chaque soir jusqu'à l'accouchement"

Instance: bed-net-handed-over
InstanceOf: MlBedNet
Usage: #example
Title: "Une moustiquaire remise"
Description: "One bed net handed over"
* status = #completed
* patient = Reference(aissata-resident)
* suppliedItem.quantity.value = 1
* suppliedItem.itemCodeableConcept = $ml-supply-item#mild
* occurrenceDateTime = "2026-11-17"

Instance: bed-nets-delivered
InstanceOf: MlBedNet
Usage: #example
Title: "Cent moustiquaires livrées au centre"
Description: "A hundred bed nets delivered to the centre"
* status = #completed
* suppliedItem.quantity.value = 100
* suppliedItem.itemCodeableConcept = $ml-supply-item#mild
* occurrenceDateTime = "2026-11-17"
* destination.display = "CSCom de Koreytondo"
