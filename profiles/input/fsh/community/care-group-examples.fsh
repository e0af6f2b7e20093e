Instance: care-group-salakoira
InstanceOf: MlCareGroup
Usage: #example
Title: "Groupe de soins de Salakoira"
Description: "Care group of Salakoira"
* active = true
* name = "Groupe de soins de Salakoira 2"
* quantity = 12
* managingEntity.display = "Promoteur, CSCom de Tonka"
* characteristic[village].valueReference.display = "Salakoira"
* characteristic[cycle].valueQuantity = 3 '1'
* characteristic[cycle].period.start = "2026-09-01"
* characteristic[cycle].period.end = "2026-12-31"
* member[0].entity = Reference(aissata-resident)
* member[1].entity = Reference(kadidia-minimal)
* member[1].inactive = true

Instance: care-group-minimal
InstanceOf: MlCareGroup
Usage: #example
Title: "Groupe de soins, au plus court"
Description: "Care group, at its shortest"
* characteristic[village].valueReference.display = "Tonka"

Instance: care-group-session-full
InstanceOf: MlCareGroupSession
Usage: #example
Title: "Séance sur l'allaitement et le lavage des mains"
Description: "Session on breastfeeding and hand washing"
* status = #finished
* subject = Reference(care-group-salakoira)
* participant.individual.display = "Promoteur"
* reasonCode[0] = $ml-activity-topic#ame
* reasonCode[1] = $ml-activity-topic#lavage-mains
* period.start = "2026-11-06T16:00:00Z"
* period.end = "2026-11-06T17:30:00Z"
* location.location.display = "Salakoira"
* serviceProvider.display = "CSCom de Tonka"
* extension[attendance].valueUnsignedInt = 11

Instance: care-group-session-minimal
InstanceOf: MlCareGroupSession
Usage: #example
Title: "Séance prévue, au plus court"
Description: "Planned session, at its shortest"
* status = #planned
* subject = Reference(care-group-minimal)
* reasonCode = $ml-activity-topic#paludisme
* period.start = "2026-11-13"
* serviceProvider.display = "CSCom de Tonka"
