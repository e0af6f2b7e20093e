Instance: household-of-aissata
InstanceOf: MlGroupHousehold
Usage: #example
Title: "Ménage d'Aïssata, une personne partie"
Description: "Aïssata's household, one person gone"
* identifier.system = "https://keneya.ml/sid/household/cscom-koreytondo"
* identifier.value = "hamabangou/12"
* active = true
* name = "Ménage Maïga"
* quantity = 5
* managingEntity = Reference(aissata-mother-of-moussa)
* member[0].entity = Reference(aissata-resident)
* member[1].entity = Reference(moussa-newborn)
* member[1].period.start = "2026-11-02"
* member[2].entity = Reference(kadidia-minimal)
* member[2].inactive = true

Instance: household-minimal
InstanceOf: MlGroupHousehold
Usage: #example
Title: "Ménage dont seul le nombre est connu"
Description: "Household of which only the number is known"
* quantity = 7
