Instance: fluoxetine-for-a-month
InstanceOf: MlPsychotropic
Usage: #example
Title: "Fluoxétine pour un mois"
Description: "Fluoxetine for a month"
* meta.security = $confidentiality#R
* status = #active
* intent = #order
* medicationCodeableConcept = http://www.whocc.no/atc#N06AB03
* subject = Reference(aissata-resident)
* encounter = Reference(mh-third-session)
* authoredOn = "2026-11-03T09:40:00Z"
* requester.display = "Infirmier formé au mhGAP"
* reasonCode.text = "Dépression"
* reasonReference = Reference(depression-moderate)
* dosageInstruction.text = "Un comprimé de 20 mg le matin"
* dosageInstruction.timing.repeat.frequency = 1
* dosageInstruction.timing.repeat.period = 1
* dosageInstruction.timing.repeat.periodUnit = #d
* dispenseRequest.expectedSupplyDuration = 30 'd'

Instance: phenobarbital-minimal
InstanceOf: MlPsychotropic
Usage: #example
Title: "Phénobarbital, au plus court"
Description: "Phenobarbital, at its shortest"
* status = #active
* intent = #order
* medicationCodeableConcept = http://www.whocc.no/atc#N03AA02
* subject = Reference(kadidia-minimal)
* authoredOn = "2026-11-03"
