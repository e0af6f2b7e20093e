Instance: answers-mental-health
InstanceOf: MlQuestionnaireResponse
Usage: #example
Title: "La troisième séance d'Aïssata"
Description: "Aïssata's third session"
* meta.security = $confidentiality#R
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-mental-health-form"
* status = #completed
* subject = Reference(aissata-resident)
* encounter = Reference(mh-third-session)
* authored = "2026-11-03T09:45:00Z"
* item[0].linkId = "visit"
* item[0].item[0].linkId = "visit.date"
* item[0].item[0].answer[0].valueDate = "2026-11-03"
* item[0].item[1].linkId = "visit.number"
* item[0].item[1].answer[0].valueInteger = 3
* item[0].item[2].linkId = "visit.kind"
* item[0].item[2].answer[0].valueCoding = https://keneya.ml/fhir/CodeSystem/ml-mh-session#individuel
* item[1].linkId = "complaint"
* item[1].item[0].linkId = "complaint.main"
* item[1].item[0].answer[0].valueCoding = https://keneya.ml/fhir/CodeSystem/ml-mhgap#gri
* item[1].item[1].linkId = "complaint.exposure"
* item[1].item[1].answer[0].valueCoding = https://keneya.ml/fhir/CodeSystem/ml-mh-exposure#deplacement
* item[1].item[2].linkId = "complaint.category"
* item[1].item[2].answer[0].valueCoding = https://keneya.ml/fhir/CodeSystem/ml-mhgap#dep
* item[2].linkId = "scales"
* item[2].item[0].linkId = "scales.phq9"
* item[2].item[0].answer[0].valueInteger = 14
* item[2].item[1].linkId = "scales.phq9-item9"
* item[2].item[1].answer[0].valueInteger = 1
* item[2].item[2].linkId = "scales.gad7"
* item[2].item[2].answer[0].valueInteger = 11
* item[2].item[3].linkId = "scales.cgi-s"
* item[2].item[3].answer[0].valueInteger = 4
* item[2].item[4].linkId = "scales.cgi-i"
* item[2].item[4].answer[0].valueInteger = 2
* item[2].item[5].linkId = "scales.whodas"
* item[2].item[5].answer[0].valueInteger = 26
* item[3].linkId = "suicide"
* item[3].item[0].linkId = "suicide.risk"
* item[3].item[0].answer[0].valueCoding = https://keneya.ml/fhir/CodeSystem/ml-suicide-risk#eleve
* item[4].linkId = "next"
* item[4].item[0].linkId = "next.medicine"
* item[4].item[0].answer[0].valueCoding = http://www.whocc.no/atc#N06AB03
