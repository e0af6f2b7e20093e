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
* extension[round] insert Label([[Passage de la saison et jour de la prise]], [[Round of the season and day of the dose]])
* extension[round] insert Remark([[Enfants de 3 à 59 mois, passages de trois jours ; nombre de passages et doses à confirmer avec la directive nationale [M].]], [[Children of 3 to 59 months, rounds of three days; number of rounds and doses to be confirmed with the national directive [M].]])
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-smc-medicine (required)
* medicationCodeableConcept insert Label([[SP et amodiaquine (SPAQ)]], [[SP and amodiaquine (SPAQ)]])
* effective[x] only dateTime
* effective[x] insert Label([[Quand la dose a été prise, ou devait l'être]], [[When the dose was taken, or should have been]])

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
* extension[round].value[x] insert Label([[Passage de la saison]], [[Round of the season]])
* extension[day] insert Label([[Jour de la prise]], [[Day of the dose]])
* extension[day].value[x] only positiveInt
* extension[day].value[x] 1..1
* extension[day].value[x] insert Label([[Jour de la prise]], [[Day of the dose]])

Invariant: ml-smc-1
Description: "La CPS compte cinq passages au plus, de trois jours chacun. À confirmer [M]."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-smc-round').all(extension('round').value <= 5 and extension('day').value <= 3)"
* insert Human([[SMC has five rounds at most, of three days each. To be confirmed [M].]])
