Instance: mami-outpatient
InstanceOf: MlMamiAssessment
Usage: #example
Title: "Difficulté à téter : suivi ambulatoire"
Description: "Difficulty feeding: outpatient follow-up"
* status = #final
* category = $observationCategory#exam
* subject = Reference(sidi-infant)
* encounter.display = "Consultation du 6 octobre"
* effectiveDateTime = "2026-10-06T09:00:00Z"
* performer.display = "Sage-femme"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mami-class#suivi-ambulatoire
* component[visibleWasting].valueBoolean = false
* component[recentWeightLoss].valueBoolean = true
* component[feedingProblem].valueBoolean = true

Instance: mami-no-risk
InstanceOf: MlMamiAssessment
Usage: #example
Title: "Sans risque, au plus court"
Description: "No risk, at its shortest"
* status = #final
* subject = Reference(sidi-infant)
* effectiveDateTime = "2026-10-06"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-mami-class#sans-risque

Instance: mami-not-done
InstanceOf: MlMamiAssessment
Usage: #example
Title: "Évaluation non faite : mère repartie"
Description: "Assessment not done: the mother left"
* status = #final
* subject = Reference(sidi-infant)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#not-performed
