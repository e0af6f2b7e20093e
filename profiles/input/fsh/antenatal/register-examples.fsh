Instance: anc-register-aissata
InstanceOf: MlQuestionnaireResponse
Usage: #example
Title: "Le registre de CPN d'Aïssata, tension reprise"
Description: "Aïssata's antenatal register, blood pressure repeated"
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-anc-register"
* status = #completed
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* authored = "2026-11-17T09:40:00Z"
* author = Reference(midwife-bintou)
* item[0].linkId = "contact"
* item[0].item[0].linkId = "contact.date"
* item[0].item[0].answer.valueDate = "2026-11-17"
* item[0].item[1].linkId = "contact.number"
* item[0].item[1].answer.valueInteger = 2
* item[0].item[2].linkId = "contact.reason"
* item[0].item[2].answer.valueCoding = $ml-anc-reason#contact-prevu
* item[1].linkId = "danger"
* item[1].item[0].linkId = "danger.any"
* item[1].item[0].answer.valueBoolean = false
* item[2].linkId = "pregnancy"
* item[2].item[0].linkId = "pregnancy.lmp"
* item[2].item[0].answer.valueDate = "2026-06-02"
* item[2].item[1].linkId = "pregnancy.ga"
* item[2].item[1].answer.valueDecimal = 24
* item[2].item[2].linkId = "pregnancy.ga-method"
* item[2].item[2].answer.valueCoding = $ml-ga-method#ga-lmp
* item[3].linkId = "exam"
* item[3].item[0].linkId = "exam.systolic"
* item[3].item[0].answer.valueInteger = 142
* item[3].item[1].linkId = "exam.diastolic"
* item[3].item[1].answer.valueInteger = 88
* item[3].item[2].linkId = "exam.systolic-again"
* item[3].item[2].answer.valueInteger = 130
* item[3].item[3].linkId = "exam.diastolic-again"
* item[3].item[3].answer.valueInteger = 84

Instance: anc-register-minimal
InstanceOf: MlQuestionnaireResponse
Usage: #example
Title: "Un registre commencé, au plus court"
Description: "A register begun, at its shortest"
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-anc-register"
* status = #in-progress
* subject = Reference(kadidia-minimal)
* authored = "2026-11-17"
