Profile: MlLabResult
Parent: Observation
Id: ml-lab-result
Title: "Résultat d'examen de laboratoire"
Description: "Le résultat d'un examen ou d'un test rapide, mesuré ou lu, ou la raison pour laquelle il manque."
* insert InEnglish([[Laboratory result]], [[The result of an examination or a rapid test, measured or read, or the reason why it is missing.]])
* ^purpose = "Lire de la même manière une hémoglobine, une bandelette et un test rapide, et savoir pourquoi un examen n'a pas été fait."
* insert English(purpose, [[To read a haemoglobin, a strip and a rapid test alike, and to know why an examination was not made.]])
* insert Measured
* insert InCategory(laboratory)
* insert MapsToWho
* obeys ml-lab-2 and ml-gluc-1 and ml-gluc-2
* code from https://keneya.ml/fhir/ValueSet/ml-lab-test (extensible)
* code insert Label([[Examen]], [[Examination]])
* code insert Remark([[Le serveur étiquette lui-même les résultats sensibles (VIH, syphilis) ; le laboratoire n'ajoute rien.]], [[The server itself labels sensitive results (HIV, syphilis); the laboratory adds nothing.]])
* value[x] only Quantity or CodeableConcept
* valueQuantity insert Label([[Valeur mesurée, en unité UCUM]], [[Value measured, in a UCUM unit]])
* valueQuantity insert Who(ANC.B9.DE168)
* valueQuantity insert Who(ANC.B9.DE186)
* valueQuantity insert Who(ANC.B9.DE190)
* valueQuantity insert Who(ANC.B9.DE191)
* valueQuantity insert Who(ANC.B9.DE192)
* valueQuantity.value 1..1
* valueQuantity.value insert Label([[Le nombre]], [[The number]])
* valueQuantity.system 1..1
* valueQuantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* valueQuantity.system = $ucum
* valueQuantity.code 1..1
* valueQuantity.code insert Label([[L'unité]], [[The unit]])
* valueCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-lab-value (extensible)
* valueCodeableConcept insert Label([[Positif, négatif, indéterminé, invalide, croix ou groupe sanguin]], [[Positive, negative, indeterminate, invalid, pluses or blood group]])
* valueCodeableConcept insert Who(ANC.B9.DE24)
* valueCodeableConcept insert Who(ANC.B9.DE29)
* valueCodeableConcept insert Who(ANC.B9.DE41)
* valueCodeableConcept insert Who(ANC.B9.DE71)
* valueCodeableConcept insert Who(ANC.B9.DE89)
* valueCodeableConcept insert Who(ANC.B9.DE107)
* valueCodeableConcept insert Who(ANC.B9.DE124)
* valueCodeableConcept insert Who(ANC.B9.DE132)
* valueCodeableConcept insert Who(ANC.B9.DE138)
* valueCodeableConcept insert Who(ANC.B9.DE144)
* valueCodeableConcept insert Who(ANC.B9.DE150)
* valueCodeableConcept insert Who(ANC.B9.DE156)
* interpretation MS
* interpretation insert Label([[Bas, normal, haut ou critique]], [[Low, normal, high or critical]])
* specimen MS
* specimen insert Label([[Ce qui a été prélevé]], [[What was taken]])

Invariant: ml-lab-2
Description: "L'hémoglobine est en g/dL, entre 0 et 25."
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '718-7').empty() or value.empty() or (value.code = 'g/dL' and value.value >= 0 and value.value <= 25)"
* insert Human([[Haemoglobin is in g/dL, between 0 and 25.]])

// 2339-0 is a mass in a volume; meters in Mali show grams per litre or milligrams per decilitre.
Invariant: ml-gluc-1
Description: "La glycémie (2339-0) est en mg/dL, entre 0 et 2000, ou en g/L, entre 0 et 20."
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '2339-0').empty() or value.empty() or (value.code = 'mg/dL' and value.value >= 0 and value.value <= 2000) or (value.code = 'g/L' and value.value >= 0 and value.value <= 20)"
* insert Human([[Glycaemia (2339-0) is in mg/dL, between 0 and 2000, or in g/L, between 0 and 20.]])

Invariant: ml-gluc-2
Description: "Glycémie hors de 20 à 600 mg/dL (0,2 à 6 g/L) : refaire la mesure. À confirmer [M]."
Severity: #warning
Expression: "code.coding.where(system = 'http://loinc.org' and code = '2339-0').empty() or value.empty() or (value.code = 'mg/dL' and value.value >= 20 and value.value <= 600) or (value.code = 'g/L' and value.value >= 0.2 and value.value <= 6)"
* insert Human([[Glycaemia outside 20 to 600 mg/dL (0.2 to 6 g/L): measure again. To be confirmed [M].]])
