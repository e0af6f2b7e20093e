Profile: MlReferenceWeight
Parent: Observation
Id: ml-reference-weight
Title: "Poids minimum ou poids cible"
Description: "Le plus petit poids sans œdème depuis l'admission, d'où se compte le gain, ou le poids à atteindre pour la sortie, en kilogrammes."
* insert InEnglish([[Minimum or target weight]], [[The lowest weight without oedema since admission, from which gain is counted, or the weight to reach for exit, in kilograms.]])
* ^purpose = "Donner à chaque pesée le point d'où elle part et celui où elle va."
* insert English(purpose, [[To give each weighing the point where it starts and the one where it goes.]])
* insert Measured
* obeys ml-wt-1 and ml-wt-2
* code from https://keneya.ml/fhir/ValueSet/ml-reference-weight (required)
* code insert Label([[Minimum ou cible]], [[Minimum or target]])
* insert MeasuredIn(kg, [[Poids en kilogrammes]], [[Weight in kilograms]])
* derivedFrom MS
* derivedFrom insert Label([[Les pesées dont il vient]], [[The weighings that it comes from]])

Profile: MlWeightGain
Parent: Observation
Id: ml-weight-gain
Title: "Gain de poids moyen"
Description: "Le gain depuis le poids minimum, en grammes par kilogramme et par jour ; négatif si l'enfant maigrit."
* insert InEnglish([[Mean weight gain]], [[The gain since the minimum weight, in grams per kilogram and day; negative when the child loses weight.]])
* ^purpose = "Juger un traitement par ce que l'enfant a pris, et non par ce qui lui a été donné. Jamais un critère de sortie."
* insert English(purpose, [[To judge a treatment by what the child gained, not by what was given. Never a criterion of exit.]])
* insert Measured
* obeys ml-gain-1
* code = $ml-obs#weight-gain
* insert MeasuredIn(g/kg/d, [[Gain en g/kg/jour]], [[Gain in g/kg/day]])
* value[x] insert Remark([[(poids de sortie - poids minimum, en g) / (poids minimum en kg x jours depuis ce minimum) ; formule à confirmer avec le protocole de 2022 [M].]], [[(weight at exit - minimum weight, in g) / (minimum weight in kg x days since that minimum); formula to be confirmed with the protocol of 2022 [M].]])
* derivedFrom MS
* derivedFrom insert Label([[Le poids minimum et les pesées dont il vient]], [[The minimum weight and the weighings it comes from]])

Invariant: ml-gain-1
Description: "Gain de poids hors de -40 à 40 g/kg/jour : vérifier les pesées. À confirmer [M]."
Severity: #warning
Expression: "value.empty() or (value.value >= (-40) and value.value <= 40)"
* insert Human([[Weight gain outside -40 to 40 g/kg/day: check the weighings. To be confirmed [M].]])
