Instance: leg-debridement
InstanceOf: MlProcedure
Usage: #example
Title: "Parage de la jambe"
Description: "Debridement of the leg"
* extension[urgency].valueCode = #immediate
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-surgery-type#parage
* subject = Reference(ahmed-nomad)
* encounter = Reference(injured-at-night)
* performedPeriod.start = "2026-10-05T21:40:00Z"
* performedPeriod.end = "2026-10-05T22:25:00Z"
* performer.function = https://keneya.ml/fhir/CodeSystem/ml-role#chirurgien
* performer.actor.display = "Chirurgien de garde"
* reasonReference = Reference(leg-injury)
* bodySite = https://keneya.ml/fhir/CodeSystem/ml-body-region#membre-inf
* complication.text = "Saignement repris au bloc, garrot levé sans perte de pouls"

Instance: operation-not-done
InstanceOf: MlProcedure
Usage: #example
Title: "Intervention non faite, au plus court"
Description: "Operation not done, at its shortest"
* extension[urgency].valueCode = #differee
* status = #not-done
* statusReason.text = "Pas d'oxygène"
* code = https://keneya.ml/fhir/CodeSystem/ml-surgery-type#hernie
* subject = Reference(kadidia-minimal)

Instance: ketamine-for-debridement
InstanceOf: MlAnaesthesia
Usage: #example
Title: "Kétamine"
Description: "Ketamine"
* partOf = Reference(leg-debridement)
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-anaesthesia#ketamine
* subject = Reference(ahmed-nomad)
* performedPeriod.start = "2026-10-05T21:35:00Z"
* performedPeriod.end = "2026-10-05T22:25:00Z"
* performer.function = https://keneya.ml/fhir/CodeSystem/ml-role#anesthesiste
* performer.actor.display = "Anesthésiste de garde"

Instance: anaesthesia-minimal
InstanceOf: MlAnaesthesia
Usage: #example
Title: "Locale, au plus court"
Description: "Local, at its shortest"
* partOf.display = "Suture"
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-anaesthesia#locale
* subject = Reference(kadidia-minimal)

Instance: leg-second-look
InstanceOf: MlProcedure
Usage: #example
Title: "Reprise de la jambe au deuxième jour, fermeture retardée"
Description: "Second look at the leg on day two, delayed closure"
* extension[urgency].valueCode = #differee
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-surgery-type#suture
* subject = Reference(ahmed-nomad)
* performedPeriod.start = "2026-10-08T09:00:00Z"
* performedPeriod.end = "2026-10-08T09:40:00Z"
* performer.function = https://keneya.ml/fhir/CodeSystem/ml-role#chirurgien
* performer.actor.display = "Chirurgien"
* reasonReference = Reference(leg-debridement)
* bodySite = https://keneya.ml/fhir/CodeSystem/ml-body-region#membre-inf
