Instance: aissata-resident
InstanceOf: MlPatient
Usage: #example
Title: "Aïssata, résidente connue du centre"
Description: "Aïssata, a resident known to the centre"
* identifier[MR].system = "https://keneya.ml/sid/mr/cscom-koreytondo"
* identifier[MR].value = "2026-0417"
* identifier[MR].assigner.display = "CSCom de Koreytondo"
* identifier[NINA].type.coding[1] = $v2-0203#NI
* identifier[NINA].system = "https://keneya.ml/sid/nina"
* identifier[NINA].value = "19806060012345K"
* name.family = "Maïga"
* name.given = "Aïssata"
* telecom.system = #phone
* telecom.value = "+22376001234"
* gender = #female
* birthDate = "1998-06-06"
* address.text = "Quartier Hamabangou, Tombouctou"
* address.country = "ML"
* address.extension[adminUnit].valueCoding = $ml-admin#06
* communication.language = urn:ietf:bcp:47#khq
* communication.preferred = true
* extension[displacementStatus].valueCode = #resident
* extension[catchment].valueBoolean = true
* extension[smsConsent].valueBoolean = true

Instance: ahmed-nomad
InstanceOf: MlPatient
Usage: #example
Title: "Ahmed, nomade sans date de naissance"
Description: "Ahmed, a nomad without a birth date"
* name.text = "Ahmed ag Elmoctar"
* gender = #male
* extension[estimatedAge].extension[age].valueQuantity = 40 'a'
* extension[estimatedAge].extension[recorded].valueDate = "2026-11-17"
* extension[displacementStatus].valueCode = #nomad
* extension[nomad].extension[fraction].valueString = "Kel Inokender"
* extension[nomad].extension[camp].valueString = "Mare d'Agoufou"

Instance: kadidia-minimal
InstanceOf: MlPatient
Usage: #example
Title: "Kadidia, connue par un nom et une année"
Description: "Kadidia, known by a name and a year"
* name.text = "Kadidia"
* gender = #female
* birthDate = "2003"

Instance: oumar-died-in-year-of-birth
InstanceOf: MlPatient
Usage: #example
Title: "Oumar, dont la date de décès est moins précise que celle de la naissance"
Description: "Oumar, whose date of death is less precise than that of his birth"
* name.text = "Oumar"
* gender = #male
* birthDate = "2026-05-09"
* deceasedDateTime = "2026"
