Instance: gbv-hepatitis-b-full
InstanceOf: MlGbvImmunization
Usage: #example
Title: "Hépatite B, première dose"
Description: "Hepatitis B, first dose"
* insert InTheVault
* status = #completed
* vaccineCode = $ml-vaccine#HepB
* patient = Reference(survivor-7kx4)
* encounter = Reference(gbv-encounter-full)
* occurrenceDateTime = "2026-11-16"
* protocolApplied.doseNumberPositiveInt = 1

Instance: gbv-tetanus-minimal
InstanceOf: MlGbvImmunization
Usage: #example
Title: "Tétanos, première dose, au plus court"
Description: "Tetanus, first dose, at its shortest"
* insert InTheVault
* status = #completed
* vaccineCode = $ml-vaccine#Td
* patient = Reference(survivor-minimal)
* occurrenceDateTime = "2026-11-16"
* protocolApplied.doseNumberPositiveInt = 1

Instance: gbv-first-line-support
InstanceOf: MlGbvProcedure
Usage: #example
Title: "Écoute de premier recours"
Description: "First-line support"
* insert InTheVault
* status = #completed
* code = $ml-gbv-care#ecoute-lives
* subject = Reference(survivor-7kx4)
* encounter = Reference(gbv-encounter-full)
* performedDateTime = "2026-11-16T15:05:00Z"

Instance: gbv-wound-care-minimal
InstanceOf: MlGbvProcedure
Usage: #example
Title: "Soins de plaies, au plus court"
Description: "Wound care, at its shortest"
* insert InTheVault
* status = #completed
* code = $ml-gbv-care#plaies
* subject = Reference(survivor-minimal)
* performedDateTime = "2026-11-16"

Instance: gbv-hiv-test-full
InstanceOf: MlGbvTest
Usage: #example
Title: "Test du VIH négatif, le premier jour"
Description: "HIV test negative, on the first day"
* insert InTheVault
* status = #final
* category = $observationCategory#laboratory
* code = $loinc#68961-2
* subject = Reference(survivor-7kx4)
* performer.display = "Service B"
* encounter = Reference(gbv-encounter-full)
* effectiveDateTime = "2026-11-16T15:30:00Z"
* valueCodeableConcept = $interpretation#NEG

Instance: gbv-pregnancy-test-declined
InstanceOf: MlGbvTest
Usage: #example
Title: "Test de grossesse refusé, au plus court"
Description: "Pregnancy test declined, at its shortest"
* insert InTheVault
* status = #final
* category = $observationCategory#laboratory
* code = $loinc#2106-3
* subject = Reference(survivor-minimal)
* performer.display = "Service B"
* effectiveDateTime = "2026-11-16"
* dataAbsentReason = $absent#asked-declined

Instance: gbv-exam-bruise
InstanceOf: MlGbvExam
Usage: #example
Title: "Ecchymose du membre supérieur"
Description: "Bruise on the upper limb"
* insert InTheVault
* status = #final
* subject = Reference(survivor-7kx4)
* performer.display = "Service B"
* encounter = Reference(gbv-encounter-full)
* effectiveDateTime = "2026-11-16T15:25:00Z"
* valueCodeableConcept = $ml-gbv-finding#ecchymose
* bodySite = $ml-body-region#membre-sup

Instance: gbv-exam-minimal
InstanceOf: MlGbvExam
Usage: #example
Title: "Aucune lésion visible, au plus court"
Description: "No visible injury, at its shortest"
* insert InTheVault
* status = #final
* subject = Reference(survivor-minimal)
* performer.display = "Service B"
* effectiveDateTime = "2026-11-16"
* valueCodeableConcept = $ml-gbv-finding#aucune-visible
