Instance: gbv-form-full
InstanceOf: MlGbvForm
Usage: #example
Title: "Premier entretien"
Description: "First interview"
* insert InTheVault
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-gbv-intake"
* status = #completed
* subject = Reference(survivor-7kx4)
* encounter = Reference(gbv-encounter-full)
* authored = "2026-11-16T15:20:00Z"
* item[0].linkId = "consent"
* item[0].answer.valueBoolean = true
* item[1].linkId = "survivor"
* item[1].item[0].linkId = "displacement-status"
* item[1].item[0].answer.valueCoding = $gbvims-displacement-status#idp
* item[1].item[1].linkId = "minor"
* item[1].item[1].answer.valueBoolean = false
* item[2].linkId = "incident"
* item[2].item[0].linkId = "type"
* item[2].item[0].answer.valueCoding = $gbvims-type#rape
* item[2].item[1].linkId = "date-time"
* item[2].item[1].answer.valueDateTime = "2026-11-15T20:00:00Z"
* item[2].item[2].linkId = "exchanged"
* item[2].item[2].answer.valueBoolean = false
* item[3].linkId = "perpetrators"
* item[3].item[0].linkId = "number"
* item[3].item[0].answer.valueInteger = 2
* item[3].item[1].linkId = "perpetrator"
* item[3].item[1].item[0].linkId = "perpetrator-relation"
* item[3].item[1].item[0].answer.valueCoding = $gbvims-perpetrator#no_relation
* item[4].linkId = "care"
* item[4].item[0].linkId = "safe-tonight"
* item[4].item[0].answer.valueBoolean = true
* item[4].item[1].linkId = "service"
* item[4].item[1].item[0].linkId = "service-type"
* item[4].item[1].item[0].answer.valueCoding = $gbvims-service-type#health_medical_service
* item[4].item[1].item[1].linkId = "service-action"
* item[4].item[1].item[1].answer.valueCoding = $gbvims-service-referred#referred

Instance: gbv-form-stopped
InstanceOf: MlGbvForm
Usage: #example
Title: "Entretien arrêté par la survivante, au plus court"
Description: "Interview stopped by the survivor, at its shortest"
* insert InTheVault
* questionnaire = "https://keneya.ml/fhir/Questionnaire/ml-gbv-intake"
* status = #stopped
* subject = Reference(survivor-minimal)
* authored = "2026-11-16"
* item.linkId = "consent"
* item.answer.valueBoolean = true
