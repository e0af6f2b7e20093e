Instance: iptp-second-dose
InstanceOf: MlIptp
Usage: #example
Title: "Deuxième dose de TPI-SP"
Description: "Second dose of IPTp-SP"
* status = #completed
* medicationCodeableConcept = $ml-supply-item#sp
* extension[doseNumber].valuePositiveInt = 2
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
