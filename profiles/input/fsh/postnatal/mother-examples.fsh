RuleSet: AtKadidiasPostnatalContact
* status = #final
* category = $observationCategory#exam
* subject = Reference(kadidia-minimal)
* encounter = Reference(kadidia-first-postnatal-contact)
* effectiveDateTime = "2026-11-17T14:05:00Z"
* performer.display = "Bintou Kouyaté"

Instance: lochia-normal
InstanceOf: MlLochia
Usage: #example
Title: "Lochies normales"
* insert AtKadidiasPostnatalContact
* valueCodeableConcept = $ml-lochia#normales

Instance: lochia-foul
InstanceOf: MlLochia
Usage: #example
Title: "Lochies fétides"
* insert AboutKadidia
* valueCodeableConcept = $ml-lochia#fetides

Instance: perineum-intact
InstanceOf: MlPerineum
Usage: #example
Title: "Périnée intact"
* insert AtKadidiasPostnatalContact
* valueCodeableConcept = $ml-perineum#intact

Instance: perineum-not-examined
InstanceOf: MlPerineum
Usage: #example
Title: "Périnée non examiné"
* insert AboutKadidia
* dataAbsentReason = $absent#asked-declined

Instance: breasts-cracked
InstanceOf: MlBreasts
Usage: #example
Title: "Crevasses"
* insert AtKadidiasPostnatalContact
* valueCodeableConcept = $ml-breast-state#crevasses

Instance: breasts-normal
InstanceOf: MlBreasts
Usage: #example
Title: "Seins normaux"
* insert AboutKadidia
* valueCodeableConcept = $ml-breast-state#normal

Instance: uterus-contracted
InstanceOf: MlUterusInvolution
Usage: #example
Title: "Utérus bien rétracté"
* insert AtKadidiasPostnatalContact
* valueBoolean = true

Instance: uterus-soft
InstanceOf: MlUterusInvolution
Usage: #example
Title: "Utérus mou"
* insert AboutKadidia
* valueBoolean = false

Instance: postpartum-fp-not-started
InstanceOf: MlPostpartumFp
Usage: #example
Title: "Pas encore de méthode"
* insert AtKadidiasPostnatalContact
* valueBoolean = false

Instance: postpartum-fp-started
InstanceOf: MlPostpartumFp
Usage: #example
Title: "Méthode commencée"
* insert AboutKadidia
* valueBoolean = true
