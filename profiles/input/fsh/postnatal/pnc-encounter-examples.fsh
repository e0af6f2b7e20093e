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
* serviceProvider.display = "CSRéf de Tombouctou"
* extension[contactNumber].valuePositiveInt = 1

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
