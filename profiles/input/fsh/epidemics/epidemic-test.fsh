Profile: MlEpidemicSpecimen
Parent: Specimen
Id: ml-epidemic-specimen
Title: "Prélèvement"
Description: "Ce qui a été prélevé à un cas suspect, quand, et par qui."
* insert InEnglish([[Specimen]], [[What was taken from a suspected case, when, and by whom.]])
* ^purpose = "Ne pas perdre un prélèvement entre le village et Bamako : sans date ni numéro il ne vaut rien."
* insert English(purpose, [[Not to lose a specimen between the village and Bamako: without a date and number it is worth nothing.]])
* identifier MS
* identifier insert Label([[Numéro du prélèvement]], [[Specimen number]])
* status MS
* status insert Label([[Disponible, ou impropre à l'analyse]], [[Available, or unfit to be tested]])
* type 1..1 MS
* type from https://keneya.ml/fhir/ValueSet/ml-specimen-type (required)
* type insert Label([[Selles, sang, LCR, écouvillon…]], [[Stool, blood, CSF, swab…]])
* type insert Remark([[Nature du prélèvement et délai d'envoi à confirmer par maladie [M].]], [[Kind of specimen and time to send it to be confirmed by disease [M].]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[La personne prélevée]], [[The person it was taken from]])
* receivedTime MS
* receivedTime insert Label([[Arrivée au laboratoire]], [[Arrival at the laboratory]])
* collection 1..1 MS
* collection insert Label([[Le prélèvement : quand, par qui]], [[The collection: when, by whom]])
* collection.collected[x] 1..1 MS
* collection.collected[x] only dateTime
* collection.collected[x] insert Label([[Date du prélèvement]], [[Date of collection]])
* obeys ml-spec-1

Invariant: ml-spec-1
Description: "Le laboratoire ne reçoit pas un prélèvement avant qu'il ne soit fait."
Severity: #error
Expression: "(collection.collected > receivedTime).where($this).empty()"
* insert Human([[The laboratory does not receive a specimen before it is taken.]])

Profile: MlEpidemicTest
Parent: Observation
Id: ml-epidemic-test
Title: "Test d'une maladie à déclaration"
Description: "Le résultat d'un test rapide, d'une culture, d'une sérologie ou d'une PCR, avec son prélèvement."
* insert InEnglish([[Test of a notifiable disease]], [[The result of a rapid test, culture, serology or PCR, with its specimen.]])
* ^purpose = "Confirmer une épidémie par un prélèvement que l'on peut retrouver."
* insert English(purpose, [[To confirm an epidemic by a specimen that can be found again.]])
* insert Measured
* insert InCategory(laboratory)
* code from https://keneya.ml/fhir/ValueSet/ml-epidemic-test (extensible)
* code insert Label([[Test]], [[Test]])
* code insert Remark([[Codes LOINC 94500-6 (PCR) et 94558-4 (antigène) à confirmer [M].]], [[LOINC codes 94500-6 (PCR) and 94558-4 (antigen) to be confirmed [M].]])
* insert Chosen(ml-lab-value, extensible, [[Positif, négatif ou indéterminé]], [[Positive, negative or indeterminate]])
* specimen MS
* specimen insert Label([[Le prélèvement analysé]], [[The specimen tested]])
* issued MS
* issued insert Label([[Date du résultat]], [[Date of the result]])
* category[laboratory] insert Label([[Laboratoire]], [[Laboratory]])
