Profile: MlAnthropometryBundle
Parent: Bundle
Id: ml-anthropometry-bundle
Title: "Mesures d'une visite"
Description: "Poids, taille, PB et œdèmes d'un enfant à une visite, envoyés ensemble pour que le serveur calcule les z-scores d'un coup."
* insert InEnglish([[Measurements of a visit]], [[Weight, length, MUAC and oedema of a child at one visit, sent together so that the server can compute the z-scores at once.]])
* ^purpose = "Une balance et une toise, un seul envoi : jamais le poids d'un enfant avec la taille d'un autre."
* insert English(purpose, [[One scale and one board, one message: never the weight of one child with the length of another.]])
* obeys ml-anthro-1 and ml-anthro-2
* type = #transaction
* type insert Label([[Une transaction : toutes les mesures ou aucune]], [[A transaction: all measurements or none]])
* entry 1..* MS
* entry insert Label([[Les mesures]], [[The measurements]])
* entry.resource 1..1 MS
* entry.resource insert Label([[Une mesure]], [[A measurement]])
* entry.request 1..1
* entry.request insert Label([[Ce que le serveur en fait : créer]], [[What the server does with it: create]])

Invariant: ml-anthro-1
Description: "Les mesures d'une visite sont celles d'un seul enfant, le même jour."
Severity: #error
Expression: "entry.resource.ofType(Observation).subject.reference.distinct().count() <= 1 and entry.resource.ofType(Observation).select(effective.toString().substring(0, 10)).distinct().count() <= 1"
* insert Human([[The measurements of a visit are those of one child, on the same day.]])

Invariant: ml-anthro-2
Description: "Les mesures d'une visite comptent au moins un poids, un PB ou un degré d'œdème."
Severity: #error
Expression: "entry.resource.ofType(Observation).code.coding.where((system = 'http://loinc.org' and code = '29463-7') or (system = 'https://keneya.ml/fhir/CodeSystem/ml-obs' and (code = 'muac' or code = 'oedema-bilateral'))).exists()"
* insert Human([[The measurements of a visit include at least a weight, a MUAC or a grade of oedema.]])
