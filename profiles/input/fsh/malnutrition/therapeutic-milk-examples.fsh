Instance: milk-acute-phase
InstanceOf: MlTherapeuticMilk
Usage: #example
Title: "F-75, huit repas de 90 mL"
Description: "F-75, eight meals of 90 mL"
* extension[phase].valueCode = #aigue
* status = #active
* intent = #order
* patient = Reference(bintou-child)
* encounter = Reference(ureni-first-day)
* dateTime = "2026-10-20T09:30:00Z"
* orderer.display = "Médecin de l'URENI"
* enteralFormula.baseFormulaType = https://keneya.ml/fhir/CodeSystem/ml-supply-item#f75
* enteralFormula.administration.schedule.repeat.frequency = 8
* enteralFormula.administration.schedule.repeat.period = 1
* enteralFormula.administration.schedule.repeat.periodUnit = #d
* enteralFormula.administration.quantity = 90 'mL'

Instance: milk-transition-minimal
InstanceOf: MlTherapeuticMilk
Usage: #example
Title: "F-100 en transition, au plus court"
Description: "F-100 in transition, at its shortest"
* extension[phase].valueCode = #transition
* status = #completed
* intent = #order
* patient = Reference(bintou-child)
* dateTime = "2026-10-24"
* enteralFormula.baseFormulaType = https://keneya.ml/fhir/CodeSystem/ml-supply-item#f100
* enteralFormula.administration.quantity = 90 'mL'
