RuleSet: Answered(group, item, link, score)
* item[{group}].item[{item}].linkId = "{link}"
* item[{group}].item[{item}].answer.valueInteger = {score}

Instance: kadidia-palliative-outcome
InstanceOf: MlPalliativeOutcome
Usage: #example
Title: "Dix réponses à la visite du 3 novembre"
Description: "Ten answers at the visit of 3 November"
* meta.security = $confidentiality#R
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-palliative-outcome-form"
* status = #completed
* subject = Reference(kadidia-minimal)
* encounter = Reference(palliative-home-visit)
* authored = "2026-11-03T15:30:00Z"
* author.display = "Infirmière de soins palliatifs"
* source = Reference(kadidia-minimal)
* item[0].linkId = "person"
* insert Answered(0, 0, pain, 4)
* insert Answered(0, 1, symptoms, 2)
* insert Answered(0, 2, worry, 3)
* insert Answered(0, 3, sharing, 3)
* insert Answered(0, 4, worth, 2)
* insert Answered(0, 5, peace, 2)
* insert Answered(0, 6, advice, 1)
* item[1].linkId = "carer"
* insert Answered(1, 0, carer-information, 2)
* insert Answered(1, 1, carer-confidence, 3)
* insert Answered(1, 2, carer-worry, 5)

Instance: palliative-outcome-minimal
InstanceOf: MlPalliativeOutcome
Usage: #example
Title: "La douleur seule, au plus court"
Description: "Pain alone, at its shortest"
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-palliative-outcome-form"
* status = #in-progress
* subject = Reference(aissata-resident)
* authored = "2026-11-03"
* item.linkId = "person"
* item.item.linkId = "pain"
* item.item.answer.valueInteger = 1
