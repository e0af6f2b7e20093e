Instance: sira-bcg
InstanceOf: MlImmunization
Usage: #example
Title: "BCG à la naissance"
Description: "BCG at birth"
* extension[strategy].valueCode = #fixe
* identifier.system = "https://keneya.ml/sid/event/csref-tombouctou"
* identifier.value = "pev/2026-1117/bcg"
* status = #completed
* vaccineCode.coding[national].code = #BCG
* patient = Reference(sira-first-twin)
* encounter = Reference(kadidia-at-the-maternity)
* occurrenceDateTime = "2026-11-17T10:00:00Z"
* primarySource = true
* location = Reference(csref-tombouctou-place)
* lotNumber = "BCG-0426"
* expirationDate = "2027-08-31"
* performer.actor.display = "Bintou Kouyaté"
* reaction.date = "2026-11-17T20:00:00Z"
* reaction.detail.display = "Fièvre de 38,4 °C, passée au matin"
* protocolApplied.targetDisease = $icd-11#1B1Z
* protocolApplied.doseNumberPositiveInt = 1

Instance: sira-oral-polio-at-birth
InstanceOf: MlImmunization
Usage: #example
Title: "VPO-0 : son propre code, dose 1"
Description: "OPV-0: its own code, dose 1"
* status = #completed
* vaccineCode.coding[national].code = #VPO0
* patient = Reference(sira-first-twin)
* occurrenceDateTime = "2026-11-17"
* protocolApplied.doseNumberPositiveInt = 1

Instance: aissata-second-td
InstanceOf: MlImmunization
Usage: #example
Title: "Td, deuxième dose, en consultation prénatale"
Description: "Td, second dose, at an antenatal contact"
* status = #completed
* vaccineCode.coding[national].code = #Td
* patient = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* occurrenceDateTime = "2026-11-17T09:25:00Z"
* protocolApplied.doseNumberPositiveInt = 2

Instance: hepatitis-b-birth-dose-out-of-stock
InstanceOf: MlImmunization
Usage: #example
Title: "Hépatite B de naissance non donnée : rupture"
Description: "Hepatitis B birth dose not given: out of stock"
* status = #not-done
* statusReason = $ml-not-vaccinated#rupture
* vaccineCode.coding[national].code = #HepB0
* patient = Reference(sira-first-twin)
* occurrenceDateTime = "2026-11-17"

Instance: moussa-vaccination-session
InstanceOf: MlEncounter
Usage: #example
Title: "Moussa à la séance de vaccination, au lendemain de sa naissance"
Description: "Moussa at the immunization session, the day after his birth"
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[ncAc].valueCode = #nc
* extension[disposition].valueCode = #traite
* status = #finished
* class = $actCode#AMB
* type = $ml-service#vaccination
* subject = Reference(moussa-newborn)
* participant.individual = Reference(midwife-bintou)
* period.start = "2026-11-03T09:00:00Z"
* period.end = "2026-11-03T09:40:00Z"
* serviceProvider = Reference(cscom-koreytondo)
* location.location = Reference(cscom-koreytondo-place)
