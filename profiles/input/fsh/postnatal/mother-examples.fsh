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
Description: "Normal lochia"
* insert AtKadidiasPostnatalContact
* valueCodeableConcept = $ml-lochia#normales

Instance: lochia-foul
InstanceOf: MlLochia
Usage: #example
Title: "Lochies fétides"
Description: "Foul lochia"
* insert AboutKadidia
* valueCodeableConcept = $ml-lochia#fetides

Instance: perineum-intact
InstanceOf: MlPerineum
Usage: #example
Title: "Périnée intact"
Description: "Perineum intact"
* insert AtKadidiasPostnatalContact
* valueCodeableConcept = $ml-perineum#intact

Instance: perineum-not-examined
InstanceOf: MlPerineum
Usage: #example
Title: "Périnée non examiné"
Description: "Perineum not examined"
* insert AboutKadidia
* dataAbsentReason = $absent#asked-declined

Instance: breasts-cracked
InstanceOf: MlBreasts
Usage: #example
Title: "Crevasses"
Description: "Cracked nipples"
* insert AtKadidiasPostnatalContact
* valueCodeableConcept = $ml-breast-state#crevasses

Instance: breasts-normal
InstanceOf: MlBreasts
Usage: #example
Title: "Seins normaux"
Description: "Normal breasts"
* insert AboutKadidia
* valueCodeableConcept = $ml-breast-state#normal

Instance: uterus-contracted
InstanceOf: MlUterusInvolution
Usage: #example
Title: "Utérus bien rétracté"
Description: "Uterus well contracted"
* insert AtKadidiasPostnatalContact
* valueBoolean = true

Instance: uterus-soft
InstanceOf: MlUterusInvolution
Usage: #example
Title: "Utérus mou"
Description: "Soft uterus"
* insert AboutKadidia
* valueBoolean = false

Instance: postpartum-fp-not-started
InstanceOf: MlPostpartumFp
Usage: #example
Title: "Pas encore de méthode"
Description: "No method yet"
* insert AtKadidiasPostnatalContact
* valueBoolean = false

Instance: postpartum-fp-started
InstanceOf: MlPostpartumFp
Usage: #example
Title: "Méthode commencée"
Description: "Method begun"
* insert AboutKadidia
* valueBoolean = true

Instance: lochia-not-looked-at
InstanceOf: MlLochia
Usage: #example
Title: "Lochies non vues"
Description: "Lochia not seen"
* insert AboutKadidia
* dataAbsentReason = $absent#not-performed

Instance: breasts-not-examined
InstanceOf: MlBreasts
Usage: #example
Title: "Seins non examinés"
Description: "Breasts not examined"
* insert AboutKadidia
* dataAbsentReason = $absent#asked-declined

Instance: uterus-not-felt
InstanceOf: MlUterusInvolution
Usage: #example
Title: "Utérus non examiné"
Description: "Uterus not felt"
* insert AboutKadidia
* dataAbsentReason = $absent#not-performed

Instance: postpartum-fp-not-asked
InstanceOf: MlPostpartumFp
Usage: #example
Title: "Méthode non demandée : deuil"
Description: "Method not asked: mourning"
* insert AboutKadidia
* dataAbsentReason = $absent#not-asked
