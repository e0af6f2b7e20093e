Instance: gbv-careplan-full
InstanceOf: MlGbvCarePlan
Usage: #example
Title: "Plan en cours, avec mesures de sécurité et orientation"
Description: "Plan in progress, with safety measures and referral"
* insert InTheVault
* status = #active
* subject = Reference(survivor-7kx4)
* encounter = Reference(gbv-encounter-full)
* period.start = "2026-11-16"
* author.display = "Service B"
* activity[0].detail.code = $ml-gbv-action#signal-convenu
* activity[0].detail.status = #completed
* activity[1].detail.code = $ml-gbv-action#visite-2-semaines
* activity[1].detail.status = #scheduled
* activity[2].reference = Reference(gbv-referral-full)

Instance: gbv-careplan-closed
InstanceOf: MlGbvCarePlan
Usage: #example
Title: "Dossier clos, au plus court : ses besoins sont satisfaits"
Description: "File closed, at its shortest: her needs are met"
* insert InTheVault
* status = #completed
* subject = Reference(survivor-minimal)
* extension[closure].valueCode = #besoins-satisfaits
