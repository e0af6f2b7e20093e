Profile: MlSmcDose
Parent: MlMedicationAdministration
Id: ml-smc-dose
Title: "Dose de CPS"
Description: "Une dose de chimioprévention du paludisme saisonnier, avec son passage et son jour, ou la raison de son absence."
* insert InEnglish([[SMC dose]], [[A dose of seasonal malaria chemoprevention, with its round and day, or the reason why it was not given.]])
* ^purpose = "Savoir quels enfants de 3 à 59 mois ont reçu tous les passages avant le pic de la saison."
* insert English(purpose, [[To know which children of 3 to 59 months received all rounds before the peak of the season.]])
* obeys ml-smc-1
* extension contains MlSmcRound named round 1..1 MS
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-smc-medicine (required)
* effective[x] only dateTime

Extension: MlSmcRound
Id: ml-smc-round
Title: "Passage et jour de CPS"
Description: "Le passage de la saison et le jour de la prise."
* insert InEnglish([[Round and day of SMC]], [[The round of the season and the day of the dose.]])
* insert On(MedicationAdministration)
* . insert Label([[Passage et jour]], [[Round and day]])
* extension contains round 1..1 MS and day 1..1 MS
* extension[round] insert Label([[Passage de la saison]], [[Round of the season]])
* extension[round].value[x] only positiveInt
* extension[round].value[x] 1..1
* extension[day] insert Label([[Jour de la prise]], [[Day of the dose]])
* extension[day].value[x] only positiveInt
* extension[day].value[x] 1..1

Invariant: ml-smc-1
Description: "La CPS compte cinq passages au plus, de trois jours chacun. À confirmer [M]."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-smc-round').all(extension('round').value <= 5 and extension('day').value <= 3)"
* insert Human([[SMC has five rounds at most, of three days each. To be confirmed [M].]])
