Instance: case-in-the-village
InstanceOf: MlCommunityCase
Usage: #example
Title: "Fièvre traitée au village"
* extension[ncAc].valueCode = #nc
* extension[disposition].valueCode = #traite
* extension[strategy].valueCode = #mobile
* status = #finished
* class = $actCode#FLD
* type[service] = $ml-service#sec
* subject = Reference(ahmed-nomad)
* participant.individual.display = "Agent de santé communautaire"
* period.start = "2026-11-03T07:00:00Z"
* period.end = "2026-11-03T07:20:00Z"
* diagnosis.condition = Reference(simple-malaria)
* serviceProvider.display = "CSRéf de Tombouctou"
* location.location.display = "Campement de la mare nord"

Instance: community-case-minimal
InstanceOf: MlCommunityCase
Usage: #example
Title: "Visite commencée, au plus court"
* extension[ncAc].valueCode = #nc
* status = #in-progress
* class = $actCode#HH
* type[service] = $ml-service#sec
* subject = Reference(kadidia-minimal)
* participant.individual.display = "Agent de santé communautaire"
* serviceProvider.display = "CSRéf de Tombouctou"

Instance: smc-second-round
InstanceOf: MlSmcDose
Usage: #example
Title: "Deuxième passage, premier jour"
* extension[round].extension[round].valuePositiveInt = 2
* extension[round].extension[day].valuePositiveInt = 1
* status = #completed
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#spaq
* subject = Reference(ahmed-nomad)
* effectiveDateTime = "2026-08-18T07:30:00Z"
* performer.actor.display = "Relais communautaire"
* dosage.text = "Premier jour, 12 à 59 mois : SP et un comprimé d'AQ"
* dosage.dose = 1 '1'

Instance: smc-refused
InstanceOf: MlSmcDose
Usage: #example
Title: "Dose refusée, au plus court"
* extension[round].extension[round].valuePositiveInt = 2
* extension[round].extension[day].valuePositiveInt = 2
* status = #not-done
* statusReason.text = "L'enfant a de la fièvre : TDR d'abord"
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#spaq
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-08-19"
