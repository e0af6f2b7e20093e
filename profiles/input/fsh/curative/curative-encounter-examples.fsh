Instance: fever-consultation
InstanceOf: MlCurativeEncounter
Usage: #example
Title: "Fièvre, nouveau cas"
Description: "Fever, new case"
* extension[ncAc].valueCode = #nc
* extension[disposition].valueCode = #traite
* extension[strategy].valueCode = #mobile
* extension[paymentExemption].valueCode = #gratuite-ong
* status = #finished
* class = $actCode#FLD
* type = $ml-service#curative
* subject = Reference(ibrahim-nomad)
* participant.individual.display = "Infirmier de la clinique mobile"
* period.start = "2026-11-03T10:00:00Z"
* period.end = "2026-11-03T10:20:00Z"
* diagnosis.condition = Reference(simple-malaria)
* serviceProvider.display = "CSRéf de Tombouctou"
* location.location = Reference(camp-agoufou)

Instance: consultation-minimal
InstanceOf: MlCurativeEncounter
Usage: #example
Title: "Consultation commencée, au plus court"
Description: "Consultation begun, at its shortest"
* extension[ncAc].valueCode = #ac
* status = #in-progress
* class = $actCode#AMB
* type = $ml-service#curative
* subject = Reference(bintou-child)
* serviceProvider.display = "CSRéf de Tombouctou"
