Instance: urenas-fourth-week-missed
InstanceOf: MlMissedVisit
Usage: #example
Title: "Quatrième semaine manquée : transhumance"
Description: "Fourth week missed: transhumance"
* extension[contactNumber].valuePositiveInt = 4
* extension[reasonCancelled].valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-absence-reason#transhumance
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[ncAc].valueCode = #ac
* participant.individual.display = "Infirmier de l'URENAS"
* location.location = Reference(cscom-koreytondo-place)
* status = #cancelled
* class = $actCode#AMB
* type = $ml-nutrition-unit#urenas
* subject = Reference(ibrahim-nomad)
* period.start = "2026-11-10"
* serviceProvider.display = "CSRéf de Tombouctou"
* episodeOfCare = Reference(urenas-episode)

Instance: missed-visit-minimal
InstanceOf: MlMissedVisit
Usage: #example
Title: "Visite manquée, au plus court"
Description: "Missed visit, at its shortest"
* extension[contactNumber].valuePositiveInt = 2
* status = #cancelled
* class = $actCode#AMB
* subject = Reference(bintou-child)
* period.start = "2026-11-03"
* serviceProvider.display = "CSRéf de Tombouctou"
* episodeOfCare.display = "URENAM"

Instance: home-visit-family-left
InstanceOf: MlHomeVisitOutcome
Usage: #example
Title: "Famille partie"
Description: "Family gone"
* status = #final
* category = $observationCategory#social-history
* subject = Reference(ibrahim-nomad)
* encounter.display = "Visite à domicile du 12 novembre"
* effectiveDateTime = "2026-11-12T08:00:00Z"
* performer.display = "Relais communautaire"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-home-visit-outcome#demenage

Instance: child-will-come-back
InstanceOf: MlHomeVisitOutcome
Usage: #example
Title: "L'enfant revient"
Description: "The child comes back"
* status = #final
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-05"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-home-visit-outcome#revient

Instance: home-visit-impossible
InstanceOf: MlHomeVisitOutcome
Usage: #example
Title: "Visite impossible : route coupée"
Description: "Visit impossible: road cut"
* status = #final
* subject = Reference(ibrahim-nomad)
* effectiveDateTime = "2026-11-12"
* dataAbsentReason = $absent#not-performed
