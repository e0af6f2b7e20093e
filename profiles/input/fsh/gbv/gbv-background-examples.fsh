Instance: gbv-background-full
InstanceOf: MlGbvBackground
Usage: #example
Title: "Adolescente déplacée, séparée des siens"
Description: "Displaced adolescent, separated from her family"
* insert InTheVault
* status = #final
* subject = Reference(survivor-minimal)
* performer.display = "Service B"
* effectiveDateTime = "2026-11-16"
* component[displacementStatus].valueCodeableConcept = $gbvims-displacement-status#idp
* component[disability].valueBoolean = false
* component[unaccompanied].valueCodeableConcept = $gbvims-unaccompanied#separated_child
