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
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = $ucum
* valueQuantity.code 1..1
* interpretation MS
* interpretation insert Label([[Classe nutritionnelle]], [[Nutrition class]])
* interpretation from https://keneya.ml/fhir/ValueSet/ml-nutrition-class (extensible)
* derivedFrom MS

Invariant: ml-zs-1
Description: "Un z-score est sans unité (1) et arrondi à deux décimales."
Severity: #error
Expression: "value.empty() or ((value.code = '1' or value.code = '{ZScore}') and value.value.round(2) = value.value)"
* insert Human([[A z-score has no unit (1) and is rounded to two decimals.]])

// WHO flags and never rejects: an implausible value may be a dying child.
Invariant: ml-zs-2
Description: "Un z-score poids pour taille hors de [-5 ; 5] est signalé comme non plausible."
Severity: #error
Expression: "(code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obs' and code = 'wfh-z').exists() and value.where(value < (-5) or value > 5).exists()) implies interpretation.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-nutrition-class' and code = 'implausible').exists()"
* insert Human([[A weight-for-height z-score outside [-5, 5] is flagged as implausible.]])

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
