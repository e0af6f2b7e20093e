Profile: MlGestationalAge
Parent: Observation
Id: ml-gestational-age
Title: "Âge gestationnel"
Description: "L'âge de la grossesse en semaines ou en jours, et la méthode qui le donne."
* insert InEnglish([[Gestational age]], [[The age of the pregnancy in weeks or days, and the method that tells it.]])
* ^purpose = "Dater une grossesse sans cacher comment : un âge tiré des règles, d'une échographie ou de la hauteur utérine n'a pas la même précision."
* insert English(purpose, [[To date a pregnancy without hiding how: an age from the last period, from ultrasound or from fundal height does not have the same precision.]])
* insert Measured
* insert MapsToWho
* obeys ml-ga-1 and ml-ga-2
* code = $loinc#18185-9
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.value insert Label([[Le nombre]], [[The number]])
* valueQuantity.system 1..1
* valueQuantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* valueQuantity.system = $ucum
* valueQuantity.code 1..1
* valueQuantity.code insert Label([[Semaines (wk) ou jours (d)]], [[Weeks (wk) or days (d)]])
* valueQuantity insert Label([[Âge en semaines (wk) ou en jours (d)]], [[Age in weeks (wk) or days (d)]])
* value[x] insert Who(ANC.B6.DE17)
* method 1..1 MS
* method insert Who(ANC.B6.DE18)
* method from https://keneya.ml/fhir/ValueSet/ml-ga-method (required)
* method insert Label([[Méthode de datation]], [[Dating method]])

Invariant: ml-ga-1
Description: "L'âge gestationnel est de 4 à 44 semaines (wk) ou de 28 à 308 jours (d)."
Severity: #error
Expression: "value.empty() or (value.code = 'wk' and value.value >= 4 and value.value <= 44) or (value.code = 'd' and value.value >= 28 and value.value <= 308)"
* insert Human([[Gestational age is 4 to 44 weeks (wk) or 28 to 308 days (d).]])

Invariant: ml-ga-2
Description: "Plus de 42 semaines : vérifier la datation de la grossesse."
Severity: #warning
Expression: "value.where((code = 'wk' and value > 42) or (code = 'd' and value > 294)).empty()"
* insert Human([[More than 42 weeks: check how the pregnancy was dated.]])

// The age of the pregnancy where another record cannot be judged without it.
Extension: MlGestationalWeeks
Id: ml-gestational-weeks
Title: "Semaines de grossesse"
Description: "L'âge de la grossesse ce jour-là, en semaines entières, là où il sert à juger un acte ou une mesure."
* insert InEnglish([[Weeks of pregnancy]], [[The age of the pregnancy on that day, in whole weeks, where an act or a measure is judged by it.]])
* insert On(MedicationAdministration)
* insert On(Observation)
* insert MapsToWho
* . insert Label([[Semaines de grossesse ce jour-là]], [[Weeks of pregnancy on that day]])
* . insert Who(ANC.B6.DE17)
* obeys ml-weeks-1
* value[x] 1..1
* value[x] only integer
* value[x] insert Label([[Semaines entières, de 4 à 44]], [[Whole weeks, from 4 to 44]])

Invariant: ml-weeks-1
Description: "Les semaines de grossesse sont de 4 à 44."
Severity: #error
Expression: "value >= 4 and value <= 44"
* insert Human([[The weeks of pregnancy are 4 to 44.]])
