Instance: answers-screening
InstanceOf: MlQuestionnaireResponse
Usage: #example
Title: "Ibrahim dépisté au campement : PB rouge"
Description: "Ibrahim screened in the camp: red MUAC"
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-screening-form"
* status = #completed
* subject = Reference(ibrahim-nomad)
* encounter = Reference(screening-in-the-camp)
* authored = "2026-11-02T08:10:00Z"
* item[0].linkId = "visit"
* item[0].item[0].linkId = "visit.date"
* item[0].item[0].answer[0].valueDate = "2026-11-02"
* item[0].item[1].linkId = "visit.source"
* item[0].item[1].answer[0].valueCoding = https://keneya.ml/fhir/CodeSystem/ml-nutrition-source#depistage-asc
* item[0].item[2].linkId = "visit.place"
* item[0].item[2].answer[0].valueString = "Mare d'Agoufou"
* item[0].item[3].linkId = "visit.woman"
* item[0].item[3].answer[0].valueBoolean = false
* item[1].linkId = "measures"
* item[1].item[0].linkId = "measures.muac"
* item[1].item[0].answer[0].valueDecimal = 112
* item[1].item[1].linkId = "measures.oedema"
* item[1].item[1].answer[0].valueCoding = https://keneya.ml/fhir/CodeSystem/ml-oedema-grade#none
* item[2].linkId = "next"
* item[2].item[0].linkId = "next.vaccination-card"
* item[2].item[0].answer[0].valueBoolean = false
* item[2].item[1].linkId = "next.disposition"
* item[2].item[1].answer[0].valueCoding = https://keneya.ml/fhir/CodeSystem/ml-disposition#refere
* item[2].item[2].linkId = "next.where"
* item[2].item[2].answer[0].valueString = "CSCom de Koreytondo"
