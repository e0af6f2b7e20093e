Profile: MlBodyWeight
Parent: Observation
Id: ml-body-weight
Title: "Poids"
Description: "Le poids d'un enfant ou d'un adulte, en kilogrammes."
* insert InEnglish([[Body weight]], [[The weight of a child or adult, in kilograms.]])
* ^purpose = "Peser en une seule unité, pour que 7,9 et 7900 ne se mêlent pas."
* insert English(purpose, [[To weigh in one unit, so that 7.9 and 7900 do not mix.]])
* insert Measured
* category MS
* code = $loinc#29463-7
* insert MeasuredIn(kg, [[Poids en kilogrammes]], [[Weight in kilograms]])

Profile: MlBodyLength
Parent: Observation
Id: ml-body-length
Title: "Taille couchée"
Description: "La longueur mesurée couché, en centimètres : l'enfant de moins de deux ans, ou qui ne tient pas debout."
* insert InEnglish([[Body length]], [[The length measured lying down, in centimetres: a child under two years, or who cannot stand.]])
* ^purpose = "Choisir la bonne table de l'OMS : longueur et taille n'ont pas la même."
* insert English(purpose, [[To choose the right table of WHO's: length and height have different ones.]])
* insert Measured
* code = $loinc#8306-3
* insert MeasuredIn(cm, [[Longueur en centimètres]], [[Length in centimetres]])

Profile: MlBodyHeight
Parent: Observation
Id: ml-body-height
Title: "Taille debout"
Description: "La taille mesurée debout, en centimètres : l'enfant de deux ans et plus, l'adulte."
* insert InEnglish([[Body height]], [[The height measured standing, in centimetres: a child of two years and more, an adult.]])
* ^purpose = "Choisir la bonne table de l'OMS : longueur et taille n'ont pas la même."
* insert English(purpose, [[To choose the right table of WHO's: length and height have different ones.]])
* insert Measured
* code = $loinc#8308-9
* insert MeasuredIn(cm, [[Taille en centimètres]], [[Height in centimetres]])

RuleSet: MeasuredIn(unit, french, english)
* value[x] only Quantity
* valueQuantity insert Label([[{french}]], [[{english}]])
* valueQuantity.value 1..1
* valueQuantity.value insert Label([[Le nombre]], [[The number]])
* valueQuantity.system 1..1
* valueQuantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* valueQuantity.system = $ucum
* valueQuantity.code 1..1
* valueQuantity.code = #{unit}
* valueQuantity.code insert Label([[L'unité]], [[The unit]])
