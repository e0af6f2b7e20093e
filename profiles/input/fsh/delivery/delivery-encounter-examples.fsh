Instance: kadidia-at-the-maternity
InstanceOf: MlDeliveryEncounter
Usage: #example
Title: "Kadidia accouche de jumeaux à la maternité"
Description: "Kadidia delivers twins at the maternity"
* status = #finished
* class = $actCode#IMP
* type = $ml-service#accouchement
* subject = Reference(kadidia-minimal)
* period.start = "2026-11-16T20:10:00Z"
* period.end = "2026-11-17T16:00:00Z"
* participant.individual = Reference(midwife-bintou)
* location.location = Reference(csref-tombouctou-place)
* episodeOfCare.display = "Grossesse suivie ailleurs"
* serviceProvider.display = "CSRéf de Tombouctou"
* extension[strategy].valueCode = #fixe
* extension[ncAc].valueCode = #nc
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[disposition].valueCode = #traite

Instance: delivery-encounter-minimal
InstanceOf: MlDeliveryEncounter
Usage: #example
Title: "Accouchement en cours, au plus court"
Description: "Delivery in progress, at its shortest"
* status = #in-progress
* class = $actCode#AMB
* type = $ml-service#accouchement
* subject = Reference(aissata-resident)
* serviceProvider.display = "CSCom de Koreytondo"
