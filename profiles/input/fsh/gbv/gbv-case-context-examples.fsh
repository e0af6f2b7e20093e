Instance: gbv-context-early-marriage
InstanceOf: MlGbvCaseContext
Usage: #example
Title: "Mariage précoce, calculé d'un mariage forcé à 15 ans"
Description: "Early marriage, computed from a forced marriage at 15"
* insert InTheVault
* status = #final
* subject = Reference(survivor-minimal)
* performer.display = "Service B"
* effectiveDateTime = "2026-11-16"
* valueCodeableConcept = $gbvims-case-context#early_marriage
* derivedFrom = Reference(gbv-incident-forced-marriage)

Instance: gbv-context-minimal
InstanceOf: MlGbvCaseContext
Usage: #example
Title: "Pratique traditionnelle préjudiciable, au plus court"
Description: "Harmful traditional practice, at its shortest"
* insert InTheVault
* status = #final
* subject = Reference(survivor-minimal)
* effectiveDateTime = "2026-11-16"
* valueCodeableConcept = $gbvims-case-context#harmful_traditional_practice
* derivedFrom = Reference(gbv-incident-forced-marriage)
