Instance: postnatal-register-kadidia
InstanceOf: MlQuestionnaireResponse
Usage: #example
Title: "La page de Kadidia au registre postnatal, le premier jour"
Description: "Kadidia's page of the postnatal register, on the first day"
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-postnatal-register"
* status = #completed
* subject = Reference(kadidia-minimal)
* encounter = Reference(kadidia-first-postnatal-contact)
* authored = "2026-11-17T14:25:00Z"
* author = Reference(midwife-bintou)
* item[0].linkId = "contact"
* item[0].item[0].linkId = "contact.date"
* item[0].item[0].answer.valueDate = "2026-11-17"
* item[0].item[1].linkId = "contact.number"
* item[0].item[1].answer.valueInteger = 1
* item[0].item[2].linkId = "contact.newborn"
* item[0].item[2].answer.valueBoolean = false
* item[1].linkId = "mother"
* item[1].item[0].linkId = "mother.temperature"
* item[1].item[0].answer.valueDecimal = 37.2
* item[1].item[1].linkId = "mother.systolic"
* item[1].item[1].answer.valueInteger = 112
* item[1].item[2].linkId = "mother.diastolic"
* item[1].item[2].answer.valueInteger = 70
* item[1].item[3].linkId = "mother.lochia"
* item[1].item[3].answer.valueCoding = $ml-lochia#normales
* item[1].item[4].linkId = "mother.uterus"
* item[1].item[4].answer.valueBoolean = true
* item[1].item[5].linkId = "mother.perineum"
* item[1].item[5].answer.valueCoding = $ml-perineum#intact
* item[1].item[6].linkId = "mother.breasts"
* item[1].item[6].answer.valueCoding = $ml-breast-state#crevasses
* item[1].item[7].linkId = "mother.fp"
* item[1].item[7].answer.valueBoolean = false
* item[2].linkId = "plan"
* item[2].item[0].linkId = "plan.next"
* item[2].item[0].answer.valueDate = "2026-11-19"

Instance: postnatal-register-sira
InstanceOf: MlQuestionnaireResponse
Usage: #example
Title: "La page de Sira : froide, elle ne tète pas bien"
Description: "Sira's page: cold and not feeding well"
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-postnatal-register"
* status = #completed
* subject = Reference(sira-first-twin)
* encounter = Reference(sira-postnatal-contact)
* authored = "2026-11-20T09:20:00Z"
* author = Reference(midwife-bintou)
* source.display = "Kadidia, sa mère"
* item[0].linkId = "contact"
* item[0].item[0].linkId = "contact.date"
* item[0].item[0].answer.valueDate = "2026-11-20"
* item[0].item[1].linkId = "contact.number"
* item[0].item[1].answer.valueInteger = 2
* item[0].item[2].linkId = "contact.newborn"
* item[0].item[2].answer.valueBoolean = true
* item[1].linkId = "newborn"
* item[1].item[0].linkId = "newborn.danger"
* item[1].item[0].answer.valueBoolean = true
* item[1].item[1].linkId = "newborn.signs"
* item[1].item[1].answer[0].valueCoding = $ml-newborn-danger#ne-tete-pas
* item[1].item[1].answer[1].valueCoding = $ml-newborn-danger#hypothermie
* item[1].item[2].linkId = "newborn.weight"
* item[1].item[2].answer.valueDecimal = 2.12
* item[1].item[3].linkId = "newborn.loss"
* item[1].item[3].answer.valueDecimal = 4
* item[1].item[4].linkId = "newborn.temperature"
* item[1].item[4].answer.valueDecimal = 35.2
* item[1].item[5].linkId = "newborn.feeding"
* item[1].item[5].answer.valueCoding = $ml-feeding#ame
* item[2].linkId = "plan"
* item[2].item[0].linkId = "plan.disposition"
* item[2].item[0].answer.valueCoding = https://keneya.ml/fhir/CodeSystem/ml-disposition#refere
