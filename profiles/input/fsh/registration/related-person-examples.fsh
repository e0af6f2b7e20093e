Instance: aissata-mother-of-moussa
InstanceOf: MlRelatedPerson
Usage: #example
Title: "Aïssata, mère de Moussa, né au centre"
Description: "Aïssata, mother of Moussa, born at the centre"
* identifier.system = "https://keneya.ml/sid/mr/cscom-koreytondo"
* identifier.value = "2026-0417"
* active = true
* patient = Reference(moussa-newborn)
* relationship = $roleCode#MTH
* name.family = "Maïga"
* name.given = "Aïssata"
* telecom.system = #phone
* telecom.value = "+22376001234"
* gender = #female
* birthDate = "1998-06-06"
* extension[educationLevel].valueCode = #primary
* extension[profession].valueString = "Maraîchère"

Instance: relay-of-ahmed
InstanceOf: MlRelatedPerson
Usage: #example
Title: "Le relais d'un campement, au plus court"
Description: "The relay of a camp, at its shortest"
* patient = Reference(ahmed-nomad)
* relationship = $ml-role#relais
* name.text = "Mohamed ag Alhassane"

Instance: moussa-newborn
InstanceOf: MlPatient
Usage: #example
Title: "Moussa, nouveau-né, sans prénom officiel encore"
Description: "Moussa, a newborn, without an official first name yet"
* identifier[MR].system = "https://keneya.ml/sid/mr/cscom-koreytondo"
* identifier[MR].value = "2026-0502"
* identifier[MR].assigner = Reference(cscom-koreytondo)
* name.text = "Nouveau-né d'Aïssata Maïga (Moussa)"
* gender = #male
* birthDate = "2026-11-02"
* address.country = "ML"
* address.extension[adminUnit].valueCoding = $ml-admin#06

Instance: haoua-merged
InstanceOf: MlPatient
Usage: #example
Title: "Haoua, réfugiée, dont deux dossiers ont été réunis"
Description: "Haoua, a refugee, two of whose records were joined"
* identifier[MR].system = "https://keneya.ml/sid/mr/csref-tombouctou"
* identifier[MR].value = "2026-0033"
* identifier[MR].assigner = Reference(csref-tombouctou)
* identifier[RAMED].system = "https://keneya.ml/sid/ramed"
* identifier[RAMED].value = "R-000-118"
* identifier[AMO].system = "https://keneya.ml/sid/amo"
* identifier[AMO].value = "A-000-552"
* identifier[PROG].system = "https://keneya.ml/sid/programme/tb"
* identifier[PROG].value = "2026/014"
* name.text = "Haoua Sawadogo"
* gender = #female
* birthDate = "1990-03"
* communication.language = urn:ietf:bcp:47#ffm
* communication.preferred = true
* extension[displacementStatus].valueCode = #refugee
* extension[displacementDetail].extension[date].valueDate = "2026-08"
* extension[displacementDetail].extension[site].valueReference = Reference(site-sevare-road)
* extension[educationLevel].valueCode = #koranic
* extension[profession].valueString = "Éleveuse"
* link.other.display = "Dossier 2026-0031, créé deux fois"
* link.type = #replaces
