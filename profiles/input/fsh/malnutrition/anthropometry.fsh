Profile: MlBodyWeight
Parent: Observation
Id: ml-body-weight
Title: "Poids"
Description: "Le poids d'un enfant ou d'un adulte, en kilogrammes."
* insert InEnglish([[Body weight]], [[The weight of a child or adult, in kilograms.]])
* ^purpose = "Peser en une seule unité, pour que 7,9 et 7900 ne se mêlent pas."
* insert English(purpose, [[To weigh in one unit, so that 7.9 and 7900 do not mix.]])
* insert Measured
* insert MapsToWho
* obeys ml-wt-1 and ml-wt-2
* category MS
* category insert Label([[Examen ou signes vitaux]], [[Examination or vital signs]])
* code = $loinc#29463-7
* insert MeasuredIn(kg, [[Poids en kilogrammes]], [[Weight in kilograms]])
* value[x] insert Remark([[De 0,2 à 300 kg : hors de là ce n'est pas un poids. Hors de 0,9 à 180 kg, à repeser. Enfant de moins de cinq ans : 0,9 à 58 kg ; adulte : 30 à 180 kg [M].]], [[From 0.2 to 300 kg: outside this it is no weight. Outside 0.9 to 180 kg, to be weighed again. Children under five: 0.9 to 58 kg; adults: 30 to 180 kg [M].]])
* value[x] insert Who(ANC.B8.DE3)

Profile: MlBodyLength
Parent: Observation
Id: ml-body-length
Title: "Taille couchée"
Description: "La longueur mesurée couché, en centimètres : l'enfant de moins de deux ans, ou qui ne tient pas debout."
* insert InEnglish([[Body length]], [[The length measured lying down, in centimetres: a child under two years, or who cannot stand.]])
* ^purpose = "Choisir la bonne table de l'OMS : longueur et taille n'ont pas la même."
* insert English(purpose, [[To choose the right table of WHO's: length and height have different ones.]])
* insert Measured
* obeys ml-len-2 and ml-len-3
* code = $loinc#8306-3
* insert MeasuredIn(cm, [[Longueur en centimètres]], [[Length in centimetres]])
* value[x] insert Remark([[De 20 à 250 cm : hors de là ce n'est pas une taille. Hors de 38 à 150 cm, à remesurer [M].]], [[From 20 to 250 cm: outside this it is no length. Outside 38 to 150 cm, to be measured again [M].]])

Profile: MlBodyHeight
Parent: Observation
Id: ml-body-height
Title: "Taille debout"
Description: "La taille mesurée debout, en centimètres : l'enfant de deux ans et plus, l'adulte."
* insert InEnglish([[Body height]], [[The height measured standing, in centimetres: a child of two years and more, an adult.]])
* ^purpose = "Choisir la bonne table de l'OMS : longueur et taille n'ont pas la même."
* insert English(purpose, [[To choose the right table of WHO's: length and height have different ones.]])
* insert Measured
* obeys ml-len-2 and ml-ht-1
* code = $loinc#8308-9
* insert MeasuredIn(cm, [[Taille en centimètres]], [[Height in centimetres]])
* value[x] insert Remark([[De 20 à 250 cm : hors de là ce n'est pas une taille. Hors de 65 à 200 cm, à remesurer. Adulte : 100 à 200 cm [M].]], [[From 20 to 250 cm: outside this it is no height. Outside 65 to 200 cm, to be measured again. Adults: 100 to 200 cm [M].]])

// An error is what cannot be true of any body; the warnings are of the scale read wrong and the tape misplaced.
// Another unit is refused as such, whatever the number.
Invariant: ml-wt-1
Description: "Un poids est entre 0,2 et 300 kg."
Severity: #error
Expression: "value.empty() or value.code != 'kg' or (value.value >= 0.2 and value.value <= 300)"
* insert Human([[A weight is between 0.2 and 300 kg.]])

Invariant: ml-wt-2
Description: "Poids hors de 0,9 à 180 kg : repeser."
Severity: #warning
Expression: "value.empty() or value.code != 'kg' or (value.value >= 0.9 and value.value <= 180)"
* insert Human([[Weight outside 0.9 to 180 kg: weigh again.]])

Invariant: ml-len-2
Description: "Une taille est entre 20 et 250 cm."
Severity: #error
Expression: "value.empty() or value.code != 'cm' or (value.value >= 20 and value.value <= 250)"
* insert Human([[A length or height is between 20 and 250 cm.]])

Invariant: ml-len-3
Description: "Taille couchée ou d'enfant hors de 38 à 150 cm : remesurer."
Severity: #warning
Expression: "value.empty() or value.code != 'cm' or (value.value >= 38 and value.value <= 150)"
* insert Human([[Length lying, or of a child, outside 38 to 150 cm: measure again.]])

Invariant: ml-ht-1
Description: "Taille debout hors de 65 à 200 cm : remesurer."
Severity: #warning
Expression: "value.empty() or value.code != 'cm' or (value.value >= 65 and value.value <= 200)"
* insert Human([[Height standing outside 65 to 200 cm: measure again.]])

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
