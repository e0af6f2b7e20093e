RuleSet: Pseudonym(code)
* meta.security[0] = $confidentiality#V
* meta.security[1] = $actCode#SDV
* meta.security[2] = $observationValue#PSEUDED
* identifier[PSEUDO].system = "https://keneya.ml/sid/pseudo"
* identifier[PSEUDO].value = "{code}"

Instance: survivor-7kx4
InstanceOf: MlPatientPseudonymous
Usage: #example
Title: "Survivante connue par un code, une année et un cercle"
Description: "Survivor known by a code, a year and a cercle"
* insert Pseudonym(7KX4-Q2MN)
* gender = #female
* birthDate = "1994"
* address.state = "Tombouctou"
* address.district = "Diré"
* address.country = "ML"
* address.extension[adminUnit].valueCoding = $ml-admin#06
* communication.language = urn:ietf:bcp:47#khq
* extension[displacementStatus].valueCode = #idp

Instance: survivor-minimal
InstanceOf: MlPatientPseudonymous
Usage: #example
Title: "Survivante d'un âge estimé, au plus court"
Description: "Survivor of an estimated age, at its shortest"
* meta.security[0] = $confidentiality#V
* meta.security[1] = $observationValue#PSEUDED
* identifier[PSEUDO].system = "https://keneya.ml/sid/pseudo"
* identifier[PSEUDO].value = "R9WD-5TCE"
* gender = #female
* extension[estimatedAge].extension[age].valueQuantity = 15 'a'
* extension[estimatedAge].extension[recorded].valueDate = "2026-11"

Instance: survivor-who-died
InstanceOf: MlPatientPseudonymous
Usage: #example
Title: "Survivante décédée : son dossier se clôt"
Description: "Survivor who died: her file is closed"
* insert Pseudonym(H3PK-8VZN)
* gender = #female
* birthDate = "1979"
* deceasedBoolean = true
