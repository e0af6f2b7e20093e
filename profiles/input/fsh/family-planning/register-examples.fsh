Instance: family-planning-register-kadidia
InstanceOf: MlQuestionnaireResponse
Usage: #example
Title: "La visite de Kadidia au registre : de la pilule à l'injectable"
Description: "Kadidia's visit in the register: from the pill to the injectable"
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-family-planning-register"
* status = #completed
* subject = Reference(kadidia-minimal)
* encounter = Reference(kadidia-family-planning-visit)
* authored = "2026-11-17T15:00:00Z"
* author = Reference(midwife-bintou)
* item[0].linkId = "visit"
* item[0].item[0].linkId = "visit.date"
* item[0].item[0].answer.valueDate = "2026-11-17"
* item[0].item[1].linkId = "visit.user"
* item[0].item[1].answer.valueCoding = $ml-fp-user#ancien
* item[0].item[2].linkId = "visit.postpartum"
* item[0].item[2].answer.valueBoolean = true
* item[1].linkId = "method"
* item[1].item[0].linkId = "method.before"
* item[1].item[0].answer.valueCoding = $ml-fp-method#coc
* item[1].item[1].linkId = "method.chosen"
* item[1].item[1].answer.valueCoding = $ml-fp-method#dmpa-sc
* item[1].item[2].linkId = "method.quantity"
* item[1].item[2].answer.valueInteger = 1
* item[1].item[3].linkId = "method.next"
* item[1].item[3].answer.valueDate = "2027-02-16"
