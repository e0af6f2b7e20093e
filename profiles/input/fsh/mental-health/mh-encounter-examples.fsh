Instance: mh-third-session
InstanceOf: MlMhEncounter
Usage: #example
Title: "Troisième séance individuelle"
Description: "Third individual session"
* meta.security = $confidentiality#R
* extension[contactNumber].valuePositiveInt = 3
* extension[source].valueCode = #famille
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ong
* extension[ncAc].valueCode = #ac
* extension[disposition].valueCode = #traite
* status = #finished
* class = $actCode#AMB
* type[service] = $ml-service#sante-mentale
* type[1] = https://keneya.ml/fhir/CodeSystem/ml-mh-session#individuel
* subject = Reference(aissata-resident)
* participant.individual.display = "Agent psychosocial"
* period.start = "2026-11-03T09:00:00Z"
* period.end = "2026-11-03T09:45:00Z"
* diagnosis.condition = Reference(depression-moderate)
* location.location.display = "Salle d'écoute"
* serviceProvider.display = "CSRéf de Tombouctou"

Instance: mh-group-minimal
InstanceOf: MlMhEncounter
Usage: #example
Title: "Séance de groupe, au plus court"
Description: "Group session, at its shortest"
* status = #in-progress
* class = $actCode#AMB
* type[service] = $ml-service#sante-mentale
* type[1] = https://keneya.ml/fhir/CodeSystem/ml-mh-session#groupe
* subject = Reference(kadidia-minimal)
* serviceProvider.display = "CSRéf de Tombouctou"
