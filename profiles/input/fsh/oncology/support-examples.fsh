Instance: toxicity-after-first-cycle
InstanceOf: MlChemotherapyToxicity
Usage: #example
Title: "Nausées de grade 2, neutropénie de grade 1"
Description: "Nausea of grade 2, neutropenia of grade 1"
* meta.security = $confidentiality#R
* status = #final
* category = $observationCategory#exam
* partOf.display = "Premier cycle, 12 octobre 2026"
* subject = Reference(aissata-resident)
* encounter = Reference(oncology-day-ward)
* effectiveDateTime = "2026-11-02T08:40:00Z"
* performer.display = "Oncologue"
* component[0].code = https://keneya.ml/fhir/CodeSystem/ml-toxicity#nausees
* component[0].valueInteger = 2
* component[1].code = https://keneya.ml/fhir/CodeSystem/ml-toxicity#neutropenie
* component[1].valueInteger = 1

Instance: toxicity-not-asked
InstanceOf: MlChemotherapyToxicity
Usage: #example
Title: "Toxicité non évaluée, au plus court"
Description: "Toxicity not assessed, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-02"
* dataAbsentReason = $absent#not-performed

Instance: transport-to-bamako
InstanceOf: MlSocialSupport
Usage: #example
Title: "Transport jusqu'à Bamako pour la chimiothérapie"
Description: "Transport to Bamako for chemotherapy"
* meta.security = $confidentiality#R
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-social-support#transport
* subject = Reference(aissata-resident)
* encounter = Reference(oncology-day-ward)
* performedDateTime = "2026-11-01"
* performer.actor.display = "Assistante sociale"
* reasonReference = Reference(breast-cancer-stage-three)

Instance: lodging-not-found
InstanceOf: MlSocialSupport
Usage: #example
Title: "Hébergement non trouvé, au plus court"
Description: "Lodging not found, at its shortest"
* status = #not-done
* statusReason.text = "Maison d'accueil complète"
* code = https://keneya.ml/fhir/CodeSystem/ml-social-support#hebergement
* subject = Reference(kadidia-minimal)
