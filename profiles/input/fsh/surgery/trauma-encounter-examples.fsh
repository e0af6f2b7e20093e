Instance: injured-at-night
InstanceOf: MlTraumaEncounter
Usage: #example
Title: "Arrivée de nuit"
Description: "Arrival at night"
* meta.security = $confidentiality#R
* extension[disposition].valueCode = #hospitalise
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ong
* extension[ncAc].valueCode = #nc
* status = #finished
* class = $actCode#EMER
* type[service] = $ml-service#traumatologie
* subject = Reference(ahmed-nomad)
* participant.individual.display = "Médecin"
* period.start = "2026-10-05T21:10:00Z"
* period.end = "2026-10-05T22:30:00Z"
* diagnosis.condition = Reference(leg-injury)
* location.location.display = "Salle d'urgence"
* serviceProvider.display = "Hôpital de Tombouctou"

Instance: trauma-encounter-minimal
InstanceOf: MlTraumaEncounter
Usage: #example
Title: "Prise en charge en cours, au plus court"
Description: "Care in progress, at its shortest"
* status = #in-progress
* class = $actCode#EMER
* type[service] = $ml-service#traumatologie
* subject = Reference(kadidia-minimal)
* period.start = "2026-10-05T21:10:00Z"
* serviceProvider.display = "Hôpital de Tombouctou"
