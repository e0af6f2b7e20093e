// One patient per identifier: the database itself refuses a second one, however close together two clients send it.

Instance: ml-patient-registered-identifier
InstanceOf: SearchParameter
Usage: #definition
* url = "https://keneya.ml/fhir/SearchParameter/ml-patient-registered-identifier"
* version = "0.1.0"
* name = "MlPatientRegisteredIdentifier"
* status = #active
* description = "Un identifiant complet (système et valeur) du patient ; sans les codes des survivantes, dont nul ne doit pouvoir sonder l'existence."
* insert Translated(description, [[A complete identifier (system and value) of the patient; without the codes of survivors, whose existence nobody shall be able to probe.]])
* code = #registered-identifier
* base = #Patient
* type = #token
* expression = "Patient.identifier.where(system.exists() and value.exists() and type.coding.where(code = 'PSEUDO').empty())"

Instance: ml-patient-unique-identifier
InstanceOf: SearchParameter
Usage: #definition
* url = "https://keneya.ml/fhir/SearchParameter/ml-patient-unique-identifier"
* version = "0.1.0"
* name = "MlPatientUniqueIdentifier"
* status = #active
* description = "Deux patients n'ont jamais le même identifiant complet. Une contrainte de la base de ce serveur, à la façon de HAPI ; le paquet du guide ne l'apporte à nul autre."
* insert Translated(description, [[No two patients have the same complete identifier. A constraint of this server's database, in HAPI's way; the package of the guide brings it to no other.]])
* extension.url = "http://hapifhir.io/fhir/StructureDefinition/sp-unique"
* extension.valueBoolean = true
* code = #unique-identifier
* base = #Patient
* type = #composite
* expression = "Patient"
* component.definition = "https://keneya.ml/fhir/SearchParameter/ml-patient-registered-identifier"
* component.expression = "Patient"
