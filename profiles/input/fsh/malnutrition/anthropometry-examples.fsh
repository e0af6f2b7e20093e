Instance: weight-7-kg-900
InstanceOf: MlBodyWeight
Usage: #example
Title: "7,9 kg"
Description: "7.9 kg"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* valueQuantity = 7.9 'kg'

Instance: length-78-5-cm
InstanceOf: MlBodyLength
Usage: #example
Title: "78,5 cm couché"
Description: "78.5 cm lying"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* valueQuantity = 78.5 'cm'

Instance: height-not-taken
InstanceOf: MlBodyHeight
Usage: #example
Title: "Taille debout non prise"
Description: "Standing height not taken"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* dataAbsentReason = $absent#not-performed

Instance: no-oedema
InstanceOf: MlNutritionalOedema
Usage: #example
Title: "Pas d'œdème"
Description: "No oedema"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-oedema-grade#none

Instance: weight-for-height-minus-three-is-moderate
InstanceOf: MlGrowthZscore
Usage: #example
Title: "P/T de -3,00 tout juste : modérée"
Description: "Weight-for-height of exactly -3.00: moderate"
* status = #final
* code = $ml-obs#wfh-z
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* valueQuantity = -3.00 '1'
* interpretation = $ml-nutrition-class#whz-mam
* derivedFrom[0] = Reference(weight-7-kg-900)
* derivedFrom[1] = Reference(length-78-5-cm)

Instance: weight-for-height-beyond-belief
InstanceOf: MlGrowthZscore
Usage: #example
Title: "P/T de -5,62 : signalé, gardé"
Description: "Weight-for-height of -5.62: flagged, kept"
* status = #final
* code = $ml-obs#wfh-z
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* valueQuantity = -5.62 '1'
* interpretation[0] = $ml-nutrition-class#whz-sam
* interpretation[1] = $ml-nutrition-class#implausible
* derivedFrom = Reference(weight-7-kg-900)
