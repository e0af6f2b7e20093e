// The encounter tells its service by a code: the monthly report counts by it and confidentiality follows from it.
RuleSet: Serves(service)
* type 1..* MS
* type ^slicing.discriminator.type = #pattern
* type ^slicing.discriminator.path = "$this"
* type ^slicing.rules = #open
* type contains service 1..1 MS
* type[service] = $ml-service#{service}
* type[service] insert Label([[Le service rendu]], [[The service given]])

// A condition may carry codes of several lists; each list that a profile names is a slice.
RuleSet: CodedIn(list, card, french, english)
* code.coding contains {list} {card} MS
* code.coding[{list}].system 1..1
* code.coding[{list}].system insert Label([[La liste]], [[The list]])
* code.coding[{list}].system = "https://keneya.ml/fhir/CodeSystem/{list}"
* code.coding[{list}].code 1..1
* code.coding[{list}].code insert Label([[Le code]], [[The code]])
* code.coding[{list}] from https://keneya.ml/fhir/ValueSet/{list} (required)
* code.coding[{list}] insert Label([[{french}]], [[{english}]])
