// What is prescribed, given before one's eyes, or handed over: three resources, one list of products.
RuleSet: Medicine
* status MS
* status insert Label([[Où en est le traitement]], [[How far the treatment is]])
* medication[x] MS
* medication[x] only CodeableConcept
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-supply-item (extensible)
* medicationCodeableConcept insert Label([[Médicament]], [[Medicine]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[Pour qui]], [[For whom]])

Profile: MlMedicationRequest
Parent: MedicationRequest
Id: ml-medication-request
Title: "Prescription"
Description: "Un médicament prescrit à une personne : lequel, comment le prendre et pour combien de temps."
* insert InEnglish([[Prescription]], [[A medicine prescribed to a person: which, how to take it and for how long.]])
* ^purpose = "Savoir ce qui a été prescrit, même quand la pharmacie n'a pas pu le remettre."
* insert English(purpose, [[To know what was prescribed, even when the pharmacy could not hand it over.]])
* insert Medicine
* insert MapsToWho
* intent MS
* intent insert Label([[Prescription, ou projet]], [[Order, or proposal]])
* encounter MS
* encounter insert Label([[La rencontre]], [[The encounter]])
* authoredOn 1..1 MS
* authoredOn insert Label([[Date de la prescription]], [[Date of prescription]])
* requester MS
* requester insert Label([[Qui prescrit]], [[Who prescribes]])
* reasonCode MS
* reasonCode insert Label([[Pourquoi, en code]], [[Why, as a code]])
* reasonReference MS
* reasonReference insert Label([[L'affection ou l'observation traitée]], [[The condition or observation treated]])
* dosageInstruction MS
* dosageInstruction insert Label([[Posologie]], [[Dosage]])
* dosageInstruction.doseAndRate.dose[x] insert Who(ANC.B10.DE91)
* dosageInstruction.doseAndRate.dose[x] insert Who(ANC.B10.DE95)
* dosageInstruction.doseAndRate.dose[x] insert Who(ANC.B10.DE100)
* dosageInstruction.doseAndRate.dose[x] insert Who(ANC.B10.DE107)
* dosageInstruction.doseAndRate.dose[x] insert Who(ANC.B10.DE115)
* dosageInstruction.doseAndRate.dose[x] insert Label([[Dose à chaque prise]], [[Dose at each intake]])
* dispenseRequest MS
* dispenseRequest insert Label([[Ce que la pharmacie remet]], [[What the pharmacy hands over]])
* dispenseRequest.expectedSupplyDuration MS
* dispenseRequest.expectedSupplyDuration insert Label([[Durée du traitement, en jours (d)]], [[Length of treatment, in days (d)]])
* dispenseRequest.expectedSupplyDuration obeys ml-medreq-1

Invariant: ml-medreq-1
Description: "Un médicament prescrit pour plus d'un an : vérifier la durée et son unité."
Severity: #warning
Expression: "((code = 'd' and value > 366) or (code = 'wk' and value > 53) or (code = 'mo' and value > 12) or (code = 'a' and value > 1)).where($this).empty()"
* insert Human([[A medicine prescribed for more than a year: check the length and its unit.]])

Profile: MlMedicationAdministration
Parent: MedicationAdministration
Id: ml-medication-administration
Title: "Médicament administré"
Description: "Un médicament pris ou reçu devant le soignant : TPI-SP, déparasitage, vitamine A, ocytocine, vitamine K1… ou la raison pour laquelle il n'a pas été donné."
* insert InEnglish([[Medicine given]], [[A medicine taken or received before the health worker: IPTp-SP, deworming, vitamin A, oxytocin, vitamin K1… or the reason why it was not given.]])
* ^purpose = "Compter ce qui a vraiment été pris, et non ce qui a été prescrit."
* insert English(purpose, [[To count what was really taken, not what was prescribed.]])
* insert Medicine
* obeys ml-medadm-1
* extension contains MlDoseNumber named doseNumber 0..1 MS
* extension[doseNumber] insert Label([[Numéro de la dose]], [[Number of the dose]])
* statusReason MS
* statusReason insert Label([[Raison, si non donné]], [[Reason, when not given]])
* context MS
* context insert Label([[La rencontre]], [[The encounter]])
* effective[x] MS
* effective[x] insert Label([[Date et heure]], [[Date and time]])
* performer MS
* performer insert Label([[Qui a donné]], [[Who gave it]])
* dosage MS
* dosage insert Label([[Dose et voie]], [[Dose and route]])

Extension: MlDoseNumber
Id: ml-dose-number
Title: "Numéro de la dose"
Description: "Le rang de cette dose dans sa série, par exemple la deuxième dose de TPI-SP de cette grossesse."
* insert InEnglish([[Dose number]], [[The rank of this dose in its series, such as the second dose of IPTp-SP in this pregnancy.]])
* insert On(MedicationAdministration)
* . insert Label([[Numéro de la dose]], [[Dose number]])
* value[x] 1..1
* value[x] only positiveInt
* value[x] insert Label([[Le rang]], [[The rank]])

Invariant: ml-medadm-1
Description: "Un médicament non administré porte sa raison."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
* insert Human([[A medicine not given carries its reason.]])

Profile: MlMedicationDispense
Parent: MedicationDispense
Id: ml-medication-dispense
Title: "Médicament remis"
Description: "Un médicament remis à une personne pour la maison : lequel, combien et pour combien de jours."
* insert InEnglish([[Medicine handed over]], [[A medicine handed to a person to take home: which, how much and for how many days.]])
* ^purpose = "Compter ce qui sort vers les personnes, et les jours de traitement que cela couvre."
* insert English(purpose, [[To count what goes out to people, and the days of treatment it covers.]])
* insert Medicine
* obeys ml-meddis-1
* context MS
* context insert Label([[La rencontre]], [[The encounter]])
* performer MS
* performer insert Label([[Qui a remis]], [[Who handed it over]])
* quantity MS
* quantity insert Label([[Quantité remise]], [[Quantity handed over]])
* daysSupply MS
* daysSupply insert Label([[Jours couverts (d)]], [[Days covered (d)]])
* whenHandedOver MS
* whenHandedOver insert Label([[Date de la remise]], [[Date handed over]])

Invariant: ml-meddis-1
Description: "Un médicament remis porte la date de la remise."
Severity: #error
Expression: "status = 'completed' implies whenHandedOver.exists()"
* insert Human([[A medicine handed over carries the date it was.]])
