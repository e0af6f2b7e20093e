RuleSet: Read
* type = http://terminology.hl7.org/CodeSystem/audit-event-type#rest
* subtype = http://hl7.org/fhir/restful-interaction#read
* action = #R
* outcome = #0
* source.observer.display = "https://keneya.example/fhir"
* agent[0].type = http://dicom.nema.org/resources/ontology/DCM#110152
* agent[0].who.identifier.value = "cscom-koreytondo"
* agent[0].altId = "cscom-koreytondo"

Instance: audit-glass-broken
InstanceOf: MlAuditEvent
Usage: #example
Title: "Lecture d'un dossier très restreint, la glace brisée"
Description: "Reading of a very restricted record, the glass broken"
* insert Read
* meta.security = $confidentiality#V
* recorded = "2026-11-12T22:41:07Z"
* outcomeDesc = "Patiente inconsciente, antécédents inconnus"
* purposeOfEvent = http://terminology.hl7.org/CodeSystem/v3-ActReason#BTG
* agent[0].requestor = false
* agent[0].network.address = "192.0.2.10"
* agent[0].network.type = #2
* agent[1].type = http://dicom.nema.org/resources/ontology/DCM#110153
* agent[1].requestor = false
* agent[1].who.display = "https://keneya.example/fhir"
* agent[1].network.address = "https://keneya.example/fhir"
* agent[1].network.type = #5
* agent[2].type = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP
* agent[2].requestor = true
* agent[2].who.identifier.value = "awa"
* agent[2].altId = "awa"
* agent[2].role = https://keneya.ml/fhir/CodeSystem/ml-access-role#clinician
* agent[2].location.type = "Location"
* agent[2].location.identifier.system = "https://keneya.ml/sid/facility"
* agent[2].location.identifier.value = "cscom-koreytondo"
* agent[2].purposeOfUse = http://terminology.hl7.org/CodeSystem/v3-ActReason#BTG
* entity[0].type = http://terminology.hl7.org/CodeSystem/audit-entity-type#2
* entity[0].role = http://terminology.hl7.org/CodeSystem/object-role#4
* entity[0].what.display = "Observation"
* entity[1].type = http://terminology.hl7.org/CodeSystem/audit-entity-type#1
* entity[1].role = http://terminology.hl7.org/CodeSystem/object-role#1
* entity[1].what.display = "Patient"

Instance: audit-minimal
InstanceOf: MlAuditEvent
Usage: #example
Title: "Lecture par un système, au plus court"
Description: "Reading by a system, at its shortest"
* insert Read
* recorded = "2026-11-12T10:00:00Z"
* agent[0].requestor = true
