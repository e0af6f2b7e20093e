Instance: mami-outpatient
InstanceOf: MlMamiAssessment
Usage: #example
Title: "Difficulté à téter : suivi ambulatoire"
Description: "Difficulty feeding: outpatient follow-up"
* status = #final
* category = $observationCategory#exam
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-06T09:00:00Z"
* performer.display = "Sage-femme"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mami-class#suivi-ambulatoire
* component[visibleWasting].valueBoolean = false
* component[feedingProblem].valueBoolean = true

Instance: mami-no-risk
InstanceOf: MlMamiAssessment
Usage: #example
Title: "Sans risque, au plus court"
Description: "No risk, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-06"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mami-class#sans-risque
