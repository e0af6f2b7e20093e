Instance: gbv-pep-taken-at-two-weeks
InstanceOf: MlGbvPepAdherence
Usage: #example
Title: "Toutes les doses prises, à deux semaines"
Description: "All doses taken, at two weeks"
* insert InTheVault
* status = #final
* subject = Reference(survivor-7kx4)
* encounter = Reference(gbv-encounter-full)
* effectiveDateTime = "2026-11-30T10:00:00Z"
* performer.display = "Service B"
* valueBoolean = true
* partOf = Reference(gbv-pep-full)

Instance: gbv-pep-not-asked
InstanceOf: MlGbvPepAdherence
Usage: #example
Title: "Elle ne veut pas répondre, au plus court"
Description: "She does not wish to answer, at its shortest"
* insert InTheVault
* status = #final
* subject = Reference(survivor-minimal)
* effectiveDateTime = "2026-11-30"
* performer.display = "Service B"
* dataAbsentReason = $absent#asked-declined
