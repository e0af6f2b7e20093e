Instance: at-the-pharmacy
InstanceOf: MlEncounter
Usage: #example
Title: "Passage à la pharmacie après la consultation"
Description: "At the pharmacy after the consultation"
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ong
* extension[ncAc].valueCode = #ac
* extension[disposition].valueCode = #traite
* status = #finished
* class = $actCode#AMB
* type = $ml-service#pharmacie
* subject = Reference(aissata-resident)
* participant.individual.display = "Gérant du dépôt"
* period.start = "2026-11-17T10:00:00Z"
* period.end = "2026-11-17T10:10:00Z"
* location.location = Reference(cscom-koreytondo-place)
* serviceProvider = Reference(cscom-koreytondo)

Instance: encounter-minimal
InstanceOf: MlEncounter
Usage: #example
Title: "Examen de laboratoire en cours, au plus court"
Description: "Laboratory examination in progress, at its shortest"
* status = #in-progress
* class = $actCode#AMB
* type = $ml-service#laboratoire
* subject = Reference(kadidia-minimal)
* serviceProvider.display = "CSRéf de Tombouctou"
