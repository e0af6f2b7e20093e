Instance: appetite-failed
InstanceOf: MlAppetiteTest
Usage: #example
Title: "Test d'appétit échoué"
Description: "Appetite test failed"
* status = #final
* category = $observationCategory#exam
* subject = Reference(kadidia-minimal)
* encounter = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T09:10:00Z"
* performer.display = "Infirmière de l'URENI"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-appetite#echoue

Instance: appetite-passed
InstanceOf: MlAppetiteTest
Usage: #example
Title: "Test d'appétit réussi, au plus court"
Description: "Appetite test passed, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-27"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-appetite#reussi
