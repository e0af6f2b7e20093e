Profile: MlTherapeuticMilk
Parent: NutritionOrder
Id: ml-therapeutic-milk
Title: "Lait thérapeutique en URENI"
Description: "Le lait prescrit pour une phase du traitement en URENI : F-75 ou F-100, millilitres par repas et repas par jour."
* insert InEnglish([[Therapeutic milk in inpatient care]], [[The milk ordered for a phase of inpatient care: F-75 or F-100, millilitres a meal and meals a day.]])
* ^purpose = "Nourrir sans tuer : trop de lait, ou trop tôt du F-100, met en danger l'enfant le plus malade."
* insert English(purpose, [[To feed without killing: too much milk, or F-100 too early, endangers the sickest child.]])
* obeys ml-milk-1
* extension contains MlNutritionPhase named phase 1..1 MS
* extension[phase] insert Label([[Phase aiguë, de transition ou de réhabilitation]], [[Acute, transition or rehabilitation phase]])
* extension[phase] insert Remark([[Passage d'une phase à l'autre à confirmer avec le protocole de 2022 [M].]], [[Change from one phase to the next to be confirmed with the protocol of 2022 [M].]])
* status MS
* status insert Label([[En cours ou terminé]], [[Active or completed]])
* patient MS
* patient insert Label([[L'enfant]], [[The child]])
* encounter MS
* encounter insert Label([[Le jour en URENI]], [[The day in inpatient care]])
* dateTime MS
* dateTime insert Label([[Quand il est prescrit]], [[When it is ordered]])
* orderer MS
* orderer insert Label([[Qui le prescrit]], [[Who orders it]])
* enteralFormula 1..1 MS
* enteralFormula insert Label([[Le lait prescrit]], [[The milk ordered]])
* enteralFormula.baseFormulaType 1..1 MS
* enteralFormula.baseFormulaType from https://keneya.ml/fhir/ValueSet/ml-therapeutic-milk (required)
* enteralFormula.baseFormulaType insert Label([[F-75 ou F-100]], [[F-75 or F-100]])
* enteralFormula.administration 1..1 MS
* enteralFormula.administration insert Label([[Volume et rythme des repas]], [[Volume and rhythm of meals]])
* enteralFormula.administration.schedule MS
* enteralFormula.administration.schedule insert Label([[Repas par jour]], [[Meals a day]])
* enteralFormula.administration.quantity 1..1 MS
* enteralFormula.administration.quantity insert Label([[Millilitres par repas]], [[Millilitres a meal]])
* enteralFormula.administration.quantity insert Remark([[F-75 : 130 mL/kg/jour, 100 si œdèmes +++ ; à confirmer avec le protocole de 2022 [M].]], [[F-75: 130 mL/kg/day, 100 with oedema +++; to be confirmed with the protocol of 2022 [M].]])
* enteralFormula.administration.quantity.value 1..1
* enteralFormula.administration.quantity.value insert Label([[Le nombre]], [[The number]])
* enteralFormula.administration.quantity.system 1..1
* enteralFormula.administration.quantity.system = $ucum
* enteralFormula.administration.quantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* enteralFormula.administration.quantity.code 1..1
* enteralFormula.administration.quantity.code = #mL
* enteralFormula.administration.quantity.code insert Label([[Le millilitre]], [[The millilitre]])

Extension: MlNutritionPhase
Id: ml-nutrition-phase
Title: "Phase du traitement"
Description: "Phase aiguë, de transition ou de réhabilitation en URENI."
* insert InEnglish([[Phase of treatment]], [[Acute, transition or rehabilitation phase in inpatient care.]])
* insert On(NutritionOrder)
* . insert Label([[Phase]], [[Phase]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Phase]], [[Phase]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-nutrition-phase (required)

Invariant: ml-milk-1
Description: "En phase aiguë le lait est le F-75 ; le F-100 ne se donne alors que dilué, avant six mois. À vérifier [M]."
Severity: #warning
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-nutrition-phase').where(value = 'aigue').exists() implies enteralFormula.baseFormulaType.coding.where(code = 'f75').exists()"
* insert Human([[In the acute phase the milk is F-75; F-100 is then given only diluted, under six months. To be checked [M].]])
