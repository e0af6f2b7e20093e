Instance: severe-by-oedema
InstanceOf: MlNutritionCriterion
Usage: #example
Title: "MAS selon les œdèmes"
Description: "SAM by oedema"
* status = #final
* code = $ml-obs#nutrition-by-oedema
* subject = Reference(bintou-child)
* encounter.display = "Admission du 4 août"
* effectiveDateTime = "2026-08-04T09:00:00Z"
* performer.display = "Serveur"
* valueCodeableConcept = $ml-nutrition-class#oedema-sam
* device.display = "Keneya 0.1.0"
* derivedFrom = Reference(oedema-of-the-feet)

Instance: normal-by-muac
InstanceOf: MlNutritionCriterion
Usage: #example
Title: "Normal selon le PB, au plus court"
Description: "Normal by MUAC, at its shortest"
* insert OnTheSeventeenth(fanta-child)
* code = $ml-obs#nutrition-by-muac
* valueCodeableConcept = $ml-nutrition-class#muac-normal
* derivedFrom = Reference(fanta-muac)

Instance: not-classified-by-weight-for-height
InstanceOf: MlNutritionCriterion
Usage: #example
Title: "Non classé selon le P/T : mesure à refaire"
Description: "Not classified by weight-for-height: to be measured again"
* insert OnTheSeventeenth(bintou-child)
* code = $ml-obs#nutrition-by-whz
* dataAbsentReason = $absent#error
* derivedFrom = Reference(weight-5-kg-900-mistaken)
