Instance: length-lying-by-method
InstanceOf: MlChildLength
Usage: #example
Title: "77,8 cm, couché"
Description: "77.8 cm, lying"
* status = #final
* category = $observationCategory#vital-signs
* code = $loinc#8302-2
* subject = Reference(bintou-child)
* encounter = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T09:10:00Z"
* performer.display = "Infirmière de l'URENI"
* valueQuantity = 77.8 'cm'
* method = $loinc#8306-3

Instance: height-standing-by-code
InstanceOf: MlChildLength
Usage: #example
Title: "91,2 cm debout, au plus court"
Description: "91.2 cm standing, at its shortest"
* status = #final
* code = $loinc#8308-9
* subject = Reference(ibrahim-nomad)
* effectiveDateTime = "2026-11-03"
* valueQuantity = 91.2 'cm'

Instance: child-length-not-taken
InstanceOf: MlChildLength
Usage: #example
Title: "Taille non prise : toise cassée"
Description: "Length not taken: broken board"
* status = #final
* code = $loinc#8306-3
* subject = Reference(oumou-child)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#not-performed
