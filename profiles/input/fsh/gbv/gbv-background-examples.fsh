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
* component[source].valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-gbv-source#communaute
* component[maritalStatus].valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-gbv-marital-status#celibataire
* component[displacementStatus].valueCodeableConcept = $gbvims-displacement-status#idp
* component[disability].valueBoolean = false
* component[guardian].valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-gbv-guardian#famille
* component[unaccompanied].valueCodeableConcept = $gbvims-unaccompanied#separated_child

Instance: gbv-background-minimal
InstanceOf: MlGbvBackground
Usage: #example
Title: "Une seule réponse donnée"
Description: "One answer given"
* insert InTheVault
* status = #final
* subject = Reference(survivor-7kx4)
* performer.display = "Service B"
* effectiveDateTime = "2026-11-16"
* component[disability].valueBoolean = false
