Profile: MlMedicationRequest
Parent: MedicationRequest
Id: ml-medication-request
Title: "Ordonnance"
Description: "Un médicament prescrit, de la liste des intrants ou de la liste nationale des médicaments essentiels, avec sa dose et sa raison."
* insert InEnglish([[Prescription]], [[A medicine prescribed, from the list of supplies or the national list of essential medicines, with its dose and reason.]])
* ^purpose = "Donner la bonne dose au bon poids, et savoir ce que la pharmacie devra avoir."
* insert English(purpose, [[To give the right dose for the right weight, and know what the pharmacy will need.]])
* status MS
* intent MS
* medication[x] only CodeableConcept
* medicationCodeableConcept MS
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-supply-item (preferred)
* medicationCodeableConcept insert Label([[Médicament]], [[Medicine]])
* subject MS
* subject only Reference(Patient)
* encounter MS
* authoredOn 1..1 MS
* authoredOn insert Label([[Date de la prescription]], [[Date prescribed]])
* requester MS
* reasonReference MS
* dosageInstruction MS
* dosageInstruction insert Label([[Dose, rythme et durée]], [[Dose, rhythm and duration]])

Profile: MlMedicationAdministration
Parent: MedicationAdministration
Id: ml-medication-administration
Title: "Médicament donné"
Description: "Un médicament donné devant le soignant, ou la raison pour laquelle il ne l'a pas été."
* insert InEnglish([[Medicine given]], [[A medicine given before the carer, or the reason why it was not.]])
* ^purpose = "Distinguer ce qui a été prescrit de ce que le malade a vraiment pris."
* insert English(purpose, [[To tell what was prescribed from what the patient really took.]])
* obeys ml-medadm-1
* status MS
* statusReason MS
* medication[x] only CodeableConcept
* medicationCodeableConcept MS
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-supply-item (preferred)
* medicationCodeableConcept insert Label([[Médicament]], [[Medicine]])
* subject MS
* subject only Reference(Patient)
* context MS
* effective[x] MS
* performer MS
* dosage MS

Invariant: ml-medadm-1
Description: "Un médicament non donné dit pourquoi."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
* insert Human([[A medicine not given tells why.]])
