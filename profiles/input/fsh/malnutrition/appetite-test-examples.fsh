Instance: appetite-failed
InstanceOf: MlAppetiteTest
Usage: #example
Title: "Test d'appétit échoué"
Description: "Appetite test failed"
* status = #final
* code = $ml-obs#appetite-test
* category = $observationCategory#exam
* subject = Reference(bintou-child)
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
* code = $ml-obs#appetite-test
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-10-27"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-appetite#reussi

Instance: feeding-trial-passed
InstanceOf: MlAppetiteTest
Usage: #example
Title: "Épreuve d'alimentation réussie : l'enfant mange, la ration est partagée"
Description: "Feeding trial passed: the child eats, the ration is shared"
* status = #final
* code = $ml-obs#feeding-trial
* subject = Reference(ibrahim-nomad)
* encounter = Reference(urenas-third-week)
* effectiveDateTime = "2026-11-17T10:20:00Z"
* performer.display = "Infirmier de l'URENAS"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-appetite#reussi

Instance: appetite-not-tested
InstanceOf: MlAppetiteTest
Usage: #example
Title: "Test d'appétit non fait : rupture d'ATPE"
Description: "Appetite test not done: no ready-to-use food in stock"
* status = #final
* code = $ml-obs#appetite-test
* subject = Reference(oumou-child)
* effectiveDateTime = "2026-11-17"
* dataAbsentReason = $absent#not-performed
