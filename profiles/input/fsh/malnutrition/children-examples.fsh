// The children of these examples; a z-score needs the day of birth.

Instance: bintou-child
InstanceOf: MlPatient
Usage: #example
Title: "Bintou, quinze mois, soignée pour malnutrition aiguë"
Description: "Bintou, fifteen months, treated for acute malnutrition"
* identifier[MR].system = "https://keneya.ml/sid/mr/csref-tombouctou"
* identifier[MR].value = "2026-1912"
* identifier[MR].assigner = Reference(csref-tombouctou)
* name.text = "Bintou Traoré"
* gender = #female
* birthDate = "2025-08-20"
* extension[displacementStatus].valueCode = #idp

Instance: ibrahim-nomad
InstanceOf: MlPatient
Usage: #example
Title: "Ibrahim, fils d'Ahmed, nomade d'environ deux ans et demi"
Description: "Ibrahim, son of Ahmed, a nomad of about two and a half years"
* name.text = "Ibrahim ag Ahmed"
* gender = #male
* extension[estimatedAge].extension[age].valueQuantity = 30 'mo'
* extension[estimatedAge].extension[recorded].valueDate = "2026-10-12"
* extension[displacementStatus].valueCode = #nomad
* extension[nomad].extension[fraction].valueString = "Kel Inokender"

Instance: fanta-child
InstanceOf: MlPatient
Usage: #example
Title: "Fanta, 683 jours le 17 novembre, bien nourrie"
Description: "Fanta, 683 days old on 17 November, well nourished"
* name.text = "Fanta Coulibaly"
* gender = #female
* birthDate = "2025-01-03"

Instance: oumou-child
InstanceOf: MlPatient
Usage: #example
Title: "Oumou, treize mois"
Description: "Oumou, thirteen months"
* name.text = "Oumou Cissé"
* gender = #female
* birthDate = "2025-10-13"

Instance: sidi-infant
InstanceOf: MlPatient
Usage: #example
Title: "Sidi, nourrisson de deux mois"
Description: "Sidi, an infant of two months"
* name.text = "Sidi Touré"
* gender = #male
* birthDate = "2026-08-10"

Instance: mariam-of-seven
InstanceOf: MlPatient
Usage: #example
Title: "Mariam, sept ans, résidente"
Description: "Mariam, seven years old, resident"
* name.text = "Mariam Coulibaly"
* gender = #female
* birthDate = "2019-05"
