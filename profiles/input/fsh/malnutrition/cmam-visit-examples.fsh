Instance: urenas-third-week
InstanceOf: MlCmamVisit
Usage: #example
Title: "Troisième semaine en URENAS"
Description: "Third week in outpatient care"
* status = #finished
* class = $actCode#AMB
* type = $ml-nutrition-unit#urenas
* subject = Reference(ibrahim-nomad)
* period.start = "2026-11-17T10:00:00Z"
* period.end = "2026-11-17T10:30:00Z"
* serviceProvider.display = "CSCom de Koreytondo"
* episodeOfCare = Reference(urenas-episode)
* extension[contactNumber].valuePositiveInt = 3
* extension[source].valueCode = #depistage-asc
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[ncAc].valueCode = #ac
* extension[disposition].valueCode = #traite
* participant.individual.display = "Infirmier de l'URENAS"
* location.location = Reference(cscom-koreytondo-place)

Instance: cmam-visit-minimal
InstanceOf: MlCmamVisit
Usage: #example
Title: "Visite au plus court"
Description: "Visit at its shortest"
* status = #in-progress
* class = $actCode#AMB
* subject = Reference(bintou-child)
* serviceProvider.display = "CSCom de Koreytondo"
* episodeOfCare.display = "URENAM"
* extension[contactNumber].valuePositiveInt = 1

Instance: ureni-first-day
InstanceOf: MlCmamVisit
Usage: #example
Title: "Premier jour en URENI"
Description: "First day of inpatient care"
* status = #finished
* class = $actCode#IMP
* type = $ml-nutrition-unit#ureni
* subject = Reference(bintou-child)
* period.start = "2026-10-20T09:00:00Z"
* period.end = "2026-10-20T18:00:00Z"
* serviceProvider.display = "CSRéf de Tombouctou"
* episodeOfCare = Reference(ureni-episode)
* extension[contactNumber].valuePositiveInt = 1
* extension[source].valueCode = #reference
