Profile: MlGrowthZscore
Parent: Observation
Id: ml-growth-zscore
Title: "Z-score de croissance"
Description: "L'écart à la médiane des normes de croissance de l'OMS, calculé à partir de mesures qu'il cite."
* insert InEnglish([[Growth z-score]], [[The distance from the median of WHO's growth standards, computed from measurements that it names.]])
* ^purpose = "Juger l'enfant par les mêmes normes partout, et pouvoir refaire le calcul."
* insert English(purpose, [[To judge a child by the same standards everywhere, and be able to do the computation again.]])
* insert Measured
* obeys ml-zs-1 and ml-zs-2 and ml-zs-3 and ml-zs-4
* code from https://keneya.ml/fhir/ValueSet/ml-growth-index (required)
* code insert Label([[P/T, P/A, T/A, IMC, périmètre crânien ou PB pour âge]], [[Weight-for-height, weight-, height-, BMI-, head- or MUAC-for-age]])
* value[x] only Quantity
* value[x] insert Label([[Le z-score, à deux décimales]], [[The z-score, to two decimals]])
* valueQuantity.value 1..1
* valueQuantity.value insert Label([[Le nombre]], [[The number]])
* valueQuantity.system 1..1
* valueQuantity.system = $ucum
* valueQuantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* valueQuantity.code 1..1
* valueQuantity.code insert Label([[Sans unité : 1]], [[No unit: 1]])
* interpretation MS
* interpretation insert Label([[Classe nutritionnelle]], [[Nutrition class]])
* interpretation from https://keneya.ml/fhir/ValueSet/ml-nutrition-class (extensible)
* interpretation insert Remark([[P/A sous -3 avant 24 mois : priorité aux aliments spéciaux (OMS 2023), à confirmer [M].]], [[Weight-for-age below -3 before 24 months: priority for special foods (WHO 2023), to be confirmed [M].]])
* method MS
* method from https://keneya.ml/fhir/ValueSet/ml-growth-method (extensible)
* method insert Label([[La norme : OMS 2006]], [[The standard: WHO 2006]])
* device MS
* device insert Label([[Le logiciel qui l'a calculé, et sa version]], [[The software that computed it, and its version]])
* device insert Remark([[Ce que ce serveur calcule lui-même porte son identifiant, que nul autre n'écrit.]], [[What this server computes itself carries its identifier, which nobody else writes.]])
* derivedFrom MS
* derivedFrom insert Label([[Les mesures dont il est tiré]], [[The measurements it is derived from]])

Invariant: ml-zs-1
Description: "Un z-score est sans unité (1) et arrondi à deux décimales."
Severity: #error
Expression: "value.empty() or ((value.code = '1' or value.code = '{ZScore}') and value.value.round(2) = value.value)"
* insert Human([[A z-score has no unit (1) and is rounded to two decimals.]])

// WHO flags and never rejects: an implausible value may be a dying child.
Invariant: ml-zs-2
Description: "Un z-score hors des bornes de l'OMS est signalé comme non plausible : P/T, IMC, périmètre crânien et PB hors de [-5 ; 5], P/A hors de [-6 ; 5], T/A hors de [-6 ; 6]."
Severity: #error
Expression: "value.empty() or interpretation.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-nutrition-class' and code = 'implausible').exists() or ((code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obs' and (code = 'wfh-z' or code = 'bmifa-z' or code = 'hcfa-z' or code = 'acfa-z')).empty() or (value.value >= (-5) and value.value <= 5)) and (code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obs' and code = 'wfa-z').empty() or (value.value >= (-6) and value.value <= 5)) and (code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obs' and code = 'lhfa-z').empty() or (value.value >= (-6) and value.value <= 6)))"
* insert Human([[A z-score outside WHO's limits is flagged as implausible: weight-for-height, BMI, head circumference and MUAC outside [-5, 5], weight-for-age outside [-6, 5], height-for-age outside [-6, 6].]])

Invariant: ml-zs-3
Description: "Un z-score cite les mesures dont il est tiré."
Severity: #error
Expression: "value.empty() or derivedFrom.exists()"
* insert Human([[A z-score names the measurements it is derived from.]])

Invariant: ml-zs-4
Description: "La classe poids pour taille va avec son z-score : MAS sous -3, MAM de -3 à moins de -2."
Severity: #error
Expression: "value.empty() or interpretation.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-nutrition-class' and code.startsWith('whz-')).empty() or ((interpretation.coding.where(code = 'whz-sam').exists() = (value.value < (-3))) and (interpretation.coding.where(code = 'whz-mam').exists() = ((value.value >= (-3)) and (value.value < (-2)))))"
* insert Human([[The weight-for-height class agrees with its z-score: SAM below -3, MAM from -3 to below -2.]])
