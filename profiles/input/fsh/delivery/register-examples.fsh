Instance: delivery-register-kadidia
InstanceOf: MlQuestionnaireResponse
Usage: #example
Title: "L'accouchement de Kadidia au registre : deux jumelles, une vivante"
Description: "Kadidia's delivery in the register: twins, one alive"
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-delivery-register"
* status = #completed
* subject = Reference(kadidia-minimal)
* encounter = Reference(kadidia-at-the-maternity)
* authored = "2026-11-17T03:00:00Z"
* author = Reference(midwife-bintou)
* item[0].linkId = "delivery"
* item[0].item[0].linkId = "delivery.when"
* item[0].item[0].answer.valueDateTime = "2026-11-17T01:40:00Z"
* item[0].item[1].linkId = "delivery.mode"
* item[0].item[1].answer.valueCoding = $ml-delivery-mode#voie-basse
* item[0].item[2].linkId = "delivery.attendant"
* item[0].item[2].answer.valueCoding = $ml-birth-attendant#sage-femme
* item[0].item[3].linkId = "delivery.gatpa"
* item[0].item[3].answer.valueBoolean = true
* item[0].item[4].linkId = "delivery.blood-loss"
* item[0].item[4].answer.valueDecimal = 700
* item[0].item[5].linkId = "delivery.mother"
* item[0].item[5].answer.valueCoding = $ml-maternal-outcome#vivante
* item[0].item[6].linkId = "delivery.live-births"
* item[0].item[6].answer.valueInteger = 1
* item[1].linkId = "newborn"
* item[1].item[0].linkId = "newborn.outcome"
* item[1].item[0].answer.valueCoding = $ml-birth-outcome#ne-vivant
* item[1].item[1].linkId = "newborn.sex"
* item[1].item[1].answer.valueCoding = http://hl7.org/fhir/administrative-gender#female
* item[1].item[2].linkId = "newborn.weight"
* item[1].item[2].answer.valueDecimal = 2210
* item[1].item[3].linkId = "newborn.apgar-1"
* item[1].item[3].answer.valueInteger = 6
* item[1].item[4].linkId = "newborn.apgar-5"
* item[1].item[4].answer.valueInteger = 9
* item[1].item[5].linkId = "newborn.resuscitated"
* item[1].item[5].answer.valueBoolean = true
* item[1].item[6].linkId = "newborn.breastfed"
* item[1].item[6].answer.valueBoolean = true
* item[1].item[7].linkId = "newborn.registered"
* item[1].item[7].answer.valueBoolean = false
* item[2].linkId = "newborn"
* item[2].item[0].linkId = "newborn.outcome"
* item[2].item[0].answer.valueCoding = $ml-birth-outcome#mort-ne-frais
