Instance: sira-fever-after-bcg
InstanceOf: MlAefi
Usage: #example
Title: "Fièvre de Sira le soir du BCG"
Description: "Sira's fever in the evening after BCG"
* identifier.system = "https://keneya.ml/sid/event/csref-tombouctou"
* identifier.value = "mapi/2026-007"
* actuality = #actual
* event = $ml-aefi#fievre
* subject = Reference(sira-first-twin)
* encounter = Reference(kadidia-at-the-maternity)
* date = "2026-11-17T20:00:00Z"
* recordedDate = "2026-11-18"
* location = Reference(csref-tombouctou-place)
* seriousness = http://terminology.hl7.org/CodeSystem/adverse-event-seriousness#Non-serious
* severity = http://terminology.hl7.org/CodeSystem/adverse-event-severity#mild
* outcome = http://terminology.hl7.org/CodeSystem/adverse-event-outcome#resolved
* recorder = Reference(midwife-bintou)
* suspectEntity.instance = Reference(sira-bcg)

Instance: aefi-minimal
InstanceOf: MlAefi
Usage: #example
Title: "Convulsions après un vaccin, au plus court"
Description: "Convulsions after a vaccine, at its shortest"
* actuality = #actual
* event = $ml-aefi#convulsions
* subject = Reference(sira-first-twin)
* date = "2026-11-18"
* seriousness = http://terminology.hl7.org/CodeSystem/adverse-event-seriousness#Serious
* suspectEntity.instance.display = "BCG, lot inconnu"
