Instance: immunization-register-moussa
InstanceOf: MlQuestionnaireResponse
Usage: #example
Title: "BCG donné, polio de naissance non donnée"
Description: "BCG given, polio birth dose not given"
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-immunization-register"
* status = #completed
* subject = Reference(moussa-newborn)
* authored = "2026-11-03"
* source = Reference(aissata-mother-of-moussa)
* item[0].linkId = "session"
* item[0].item[0].linkId = "session.date"
* item[0].item[0].answer.valueDate = "2026-11-03"
* item[0].item[1].linkId = "session.strategy"
* item[0].item[1].answer.valueCoding = https://keneya.ml/fhir/CodeSystem/ml-strategy#fixe
* item[1].linkId = "dose"
* item[1].item[0].linkId = "dose.vaccine"
* item[1].item[0].answer.valueCoding = https://keneya.ml/fhir/CodeSystem/ml-vaccine#BCG
* item[1].item[1].linkId = "dose.given"
* item[1].item[1].answer.valueBoolean = true
* item[1].item[2].linkId = "dose.number"
* item[1].item[2].answer.valueInteger = 1
* item[2].linkId = "dose"
* item[2].item[0].linkId = "dose.vaccine"
* item[2].item[0].answer.valueCoding = https://keneya.ml/fhir/CodeSystem/ml-vaccine#VPO0
* item[2].item[1].linkId = "dose.given"
* item[2].item[1].answer.valueBoolean = false
* item[2].item[2].linkId = "dose.why-not"
* item[2].item[2].answer.valueString = "Rupture de stock"
