Instance: length-lying-by-method
InstanceOf: MlChildLength
Usage: #example
Title: "66 cm, couché"
Description: "66 cm, lying"
* status = #final
* category = $observationCategory#vital-signs
* code = $loinc#8302-2
* subject = Reference(kadidia-minimal)
* encounter = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T09:10:00Z"
* performer.display = "Infirmière de l'URENI"
* valueQuantity = 66 'cm'
* method = $loinc#8306-3

Instance: height-standing-by-code
InstanceOf: MlChildLength
Usage: #example
Title: "91,2 cm debout, au plus court"
Description: "91.2 cm standing, at its shortest"
* status = #final
* code = $loinc#8308-9
* subject = Reference(ahmed-nomad)
* effectiveDateTime = "2026-11-03"
* valueQuantity = 91.2 'cm'
