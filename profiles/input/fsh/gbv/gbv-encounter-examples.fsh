Instance: gbv-encounter-full
InstanceOf: MlGbvEncounter
Usage: #example
Title: "Première prise en charge clinique"
Description: "First clinical care"
* meta.security[0] = $confidentiality#V
* meta.security[1] = $actCode#SDV
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ong
* extension[ncAc].valueCode = #nc
* extension[disposition].valueCode = #refere
* status = #finished
* class = $actCode#AMB
* type = $ml-service#vbg-clinique
* subject = Reference(survivor-7kx4)
* period.start = "2026-11-16T15:00:00Z"
* period.end = "2026-11-16T16:20:00Z"
* participant.individual.display = "Service B"
* location.location.display = "Service B"
* serviceProvider.display = "Service B"

Instance: gbv-encounter-minimal
InstanceOf: MlGbvEncounter
Usage: #example
Title: "Écoute en cours, au plus court"
Description: "Support in progress, at its shortest"
* meta.security[0] = $confidentiality#V
* meta.security[1] = $actCode#SDV
* status = #in-progress
* class = $actCode#AMB
* subject = Reference(survivor-7kx4)
* serviceProvider.display = "Service B"
