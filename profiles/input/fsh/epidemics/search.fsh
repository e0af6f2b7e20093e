Instance: ml-condition-case-classification
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-condition-case-classification, case-classification, MlConditionCaseClassification, [[La classification d'un cas à déclaration : suspect, probable, confirmé ou non-cas.]], [[The classification of a notifiable case: suspected, probable, confirmed or not a case.]])
* base = #Condition
* type = #token
* expression = "Condition.extension('https://keneya.ml/fhir/StructureDefinition/ml-case-classification').value"
