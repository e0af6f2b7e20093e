Profile: MlMuac
Parent: Observation
Id: ml-muac
Title: "Périmètre brachial"
Description: "Le périmètre brachial (PB) d'un enfant ou d'une femme enceinte ou allaitante, en millimètres, au bras gauche sauf mention contraire."
* insert InEnglish([[Mid-upper arm circumference]], [[The mid-upper arm circumference (MUAC) of a child or of a pregnant or breastfeeding woman, in millimetres, on the left arm unless told otherwise.]])
* ^purpose = "Dépister la malnutrition aiguë avec un ruban : une seule unité partout, pour qu'un PB de 11,4 ne passe jamais pour 114."
* insert English(purpose, [[To find acute malnutrition with a tape: one unit everywhere, so that a MUAC of 11.4 never passes for 114.]])
* insert Measured
* obeys ml-muac-1 and ml-muac-2 and ml-muac-3
* category MS
* category insert Label([[Examen ou signes vitaux]], [[Examination or vital signs]])
* code = $ml-obs#muac
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.value insert Label([[Le nombre]], [[The number]])
* valueQuantity.system 1..1
* valueQuantity.system = $ucum
* valueQuantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* valueQuantity.code 1..1
* valueQuantity.code insert Label([[L'unité : le millimètre]], [[The unit: the millimetre]])
* valueQuantity insert Label([[PB en millimètres]], [[MUAC in millimetres]])
* interpretation MS
* interpretation from https://keneya.ml/fhir/ValueSet/ml-nutrition-class (extensible)
* interpretation insert Label([[Classe nutritionnelle]], [[Nutrition class]])
* interpretation insert Remark([[Les classes par le PB de cette liste sont celles de l'enfant de 6 à 59 mois, par les seuils de l'OMS ; à confirmer page à page avec le protocole national PCIMA de 2022 [M]. À un autre âge la mesure se garde sans aucune d'elles, dont 115 et 125 mm ne sont pas les seuils. Nourrisson de moins de 6 mois : 110 mm dès 6 semaines ; 5 à 9 ans : 135 et 145 mm ; 10 à 14 ans : 160 et 185 mm, à confirmer [M]. Chez la femme enceinte ou allaitante, le seuil de 210 ou 230 mm se règle par programme [M].]], [[The classes by MUAC of this list are those of children of 6 to 59 months, by WHO's thresholds; to be confirmed page by page with the national protocol of 2022 [M]. At another age the measure is kept without any of them, as 115 and 125 mm are not its thresholds. Infants under 6 months: 110 mm from 6 weeks; 5 to 9 years: 135 and 145 mm; 10 to 14 years: 160 and 185 mm, to be confirmed [M]. For pregnant or breastfeeding women the threshold of 210 or 230 mm is set by programme [M].]])
* bodySite MS
* bodySite from https://keneya.ml/fhir/ValueSet/ml-muac-arm (extensible)
* bodySite insert Label([[Bras mesuré ; gauche si rien n'est dit]], [[Arm measured; left when nothing is told]])

Invariant: ml-muac-1
Description: "Le PB est en millimètres (mm), entre 60 et 500."
Severity: #error
Expression: "value.empty() or (value.code = 'mm' and value.value >= 60 and value.value <= 500)"
* insert Human([[MUAC is in millimetres (mm), between 60 and 500.]])

Invariant: ml-muac-2
Description: "La classe MAS par le PB, de 6 à 59 mois, va avec un PB de moins de 115 mm, et avec lui seul. À un autre âge, pas de classe par le PB de cette liste."
Severity: #error
Expression: "value.empty() or interpretation.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-nutrition-class' and code.startsWith('muac-')).empty() or interpretation.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-nutrition-class' and code = 'muac-sam').exists() = (value.value < 115)"
* insert Human([[The class SAM by MUAC, of 6 to 59 months, goes with a MUAC under 115 mm, and with no other. At another age, no class by MUAC of this list.]])

Invariant: ml-muac-3
Description: "La classe MAM par le PB, de 6 à 59 mois, va avec un PB de 115 mm à moins de 125 mm, et avec lui seul. À un autre âge, pas de classe par le PB de cette liste."
Severity: #error
Expression: "value.empty() or interpretation.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-nutrition-class' and code.startsWith('muac-')).empty() or interpretation.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-nutrition-class' and code = 'muac-mam').exists() = (value.value >= 115 and value.value < 125)"
* insert Human([[The class MAM by MUAC, of 6 to 59 months, goes with a MUAC from 115 mm to under 125 mm, and with no other. At another age, no class by MUAC of this list.]])
