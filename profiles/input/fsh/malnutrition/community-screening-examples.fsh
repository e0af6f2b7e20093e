Instance: screening-in-the-camp
InstanceOf: MlCommunityScreening
Usage: #example
Title: "Un relais mesure un enfant au campement"
Description: "A relay measures a child in the camp"
* extension[source].valueCode = #depistage-asc
* extension[strategy].valueCode = #mobile
* extension[paymentExemption].valueCode = #gratuite-ong
* extension[ncAc].valueCode = #nc
* extension[disposition].valueCode = #refere
* status = #finished
* class = $actCode#FLD
* type[service] = $ml-service#depistage-nutrition
* subject = Reference(ibrahim-nomad)
* participant.individual.display = "Relais communautaire"
* period.start = "2026-11-02T08:00:00Z"
* period.end = "2026-11-02T08:10:00Z"
* serviceProvider.display = "CSRéf de Tombouctou"
* location.location.display = "Campement de la mare nord"

Instance: screening-by-the-mother
InstanceOf: MlCommunityScreening
Usage: #example
Title: "PB-mère, au plus court"
Description: "MUAC by the mother, at its shortest"
* extension[source].valueCode = #pb-mere
* status = #in-progress
* class = $actCode#HH
* type[service] = $ml-service#depistage-nutrition
* subject = Reference(bintou-child)
* period.start = "2026-11-02"
* serviceProvider.display = "CSRéf de Tombouctou"
