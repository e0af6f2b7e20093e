// IHE mCSD tells facilities from jurisdictions by these two types; each is a Location paired with an Organization.
RuleSet: Typed(name, french, english)
* type 1..* MS
* type ^slicing.discriminator.type = #pattern
* type ^slicing.discriminator.path = "$this"
* type ^slicing.rules = #open
* type contains {name} 1..1 MS
* type[{name}] = $uri#urn:ihe:iti:mcsd:2019:{name}
* type[{name}] insert Label([[{french}]], [[{english}]])

// The numbers by which registries and DHIS2 know a place.
RuleSet: Registered
* identifier MS
* identifier ^slicing.discriminator.type = #value
* identifier ^slicing.discriminator.path = "system"
* identifier ^slicing.rules = #open

RuleSet: NumberIn(slice, system, french, english)
* identifier[{slice}].system 1..1
* identifier[{slice}].system = "{system}"
* identifier[{slice}].value 1..1
* identifier[{slice}].system insert Label([[Le registre]], [[The register]])
* identifier[{slice}].value insert Label([[Le numéro]], [[The number]])
* identifier[{slice}] insert Label([[{french}]], [[{english}]])
