Instance: aissata-second-contact
InstanceOf: MlAncEncounter
Usage: #example
Title: "Deuxième contact prénatal d'Aïssata"
Description: "Aïssata's second antenatal contact"
* status = #finished
* class = $actCode#AMB
* type = $ml-service#cpn
* subject = Reference(aissata-resident)
* participant.individual = Reference(midwife-bintou)
* location.location = Reference(cscom-koreytondo-place)
* period.start = "2026-11-17T09:00:00Z"
* period.end = "2026-11-17T09:40:00Z"
* serviceProvider.display = "CSCom de Koreytondo"
* episodeOfCare = Reference(aissata-pregnancy)
* reasonCode = $ml-anc-reason#contact-prevu
* extension[contactNumber].valuePositiveInt = 2
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[ncAc].valueCode = #ac
* extension[disposition].valueCode = #traite

Instance: anc-minimal
InstanceOf: MlAncEncounter
Usage: #example
Title: "Contact prénatal en cours, au plus court"
Description: "Antenatal contact in progress, at its shortest"
* status = #in-progress
* class = $actCode#FLD
* subject = Reference(kadidia-minimal)
* serviceProvider.display = "Équipe avancée"
* episodeOfCare.display = "Grossesse en cours"
* reasonCode = $ml-anc-reason#plainte
* reasonCode.text = "Maux de tête"
* extension[contactNumber].valuePositiveInt = 1
