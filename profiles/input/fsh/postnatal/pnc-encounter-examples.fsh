Instance: kadidia-first-postnatal-contact
InstanceOf: MlPncEncounter
Usage: #example
Title: "Premier contact postnatal de Kadidia"
Description: "Kadidia's first postnatal contact"
* status = #finished
* class = $actCode#AMB
* type = $ml-service#cpon
* subject = Reference(kadidia-minimal)
* period.start = "2026-11-17T14:00:00Z"
* period.end = "2026-11-17T14:25:00Z"
* participant.individual = Reference(midwife-bintou)
* location.location = Reference(csref-tombouctou-place)
* serviceProvider.display = "CSRéf de Tombouctou"
* extension[contactNumber].valuePositiveInt = 1
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[ncAc].valueCode = #nc
* extension[disposition].valueCode = #traite

Instance: sira-postnatal-contact
InstanceOf: MlPncEncounter
Usage: #example
Title: "Contact postnatal de Sira, au plus court"
Description: "Sira's postnatal contact, at its shortest"
* status = #in-progress
* class = $actCode#HH
* type = $ml-service#cpon
* subject = Reference(sira-first-twin)
* serviceProvider.display = "CSRéf de Tombouctou"
* extension[contactNumber].valuePositiveInt = 1
