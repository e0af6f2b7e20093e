Profile: MlMeasure
Parent: Measure
Id: ml-measure
Title: "Indicateur"
Description: "Ce qui se compte, par structure et par période : les groupes, les populations et les ventilations d'un rapport agrégé."
* insert InEnglish([[Indicator]], [[What is counted, by facility and by period: the groups, populations and breakdowns of an aggregate report.]])
* ^purpose = "Un seul énoncé de chaque indicateur, d'où viennent le chiffre, le rapport mensuel et l'envoi à DHIS2 (IHE mADX)."
* insert English(purpose, [[One statement of each indicator, from which the figure, the monthly report and the message to DHIS2 (IHE mADX) come.]])
* url 1..1 MS
* title 1..1 MS
* title insert Label([[Nom de l'indicateur]], [[Name of the indicator]])
* status MS
* status insert Label([[En projet, en vigueur ou retiré]], [[Draft, in force or retired]])
* subject[x] 1..1 MS
* subject[x] only CodeableConcept
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Location
* subjectCodeableConcept insert Label([[Toujours un lieu, jamais une personne]], [[Always a place, never a person]])
* scoring 1..1 MS
* scoring insert Label([[Un nombre, une proportion ou un rapport]], [[A count, a proportion or a ratio]])
* group 1..* MS
* group insert Label([[Un chiffre de l'indicateur]], [[A figure of the indicator]])
* group.code 1..1 MS
* group.code from https://keneya.ml/fhir/ValueSet/ml-measure (extensible)
* group.code insert Label([[L'indicateur]], [[The indicator]])
* group.population 1..* MS
* group.population insert Label([[Ce qui se compte]], [[What is counted]])
* group.population.code 1..1 MS
* group.population.code insert Label([[Population initiale, dénominateur, numérateur]], [[Initial population, denominator, numerator]])
* group.population.criteria insert Label([[Qui compte, et comment]], [[Who counts, and how]])
* group.stratifier MS
* group.stratifier insert Label([[Une ventilation]], [[A breakdown]])
* group.stratifier.code MS
* group.stratifier.code from https://keneya.ml/fhir/ValueSet/ml-stratifier (extensible)
* group.stratifier.code insert Label([[Ventilation : sexe, âge, déplacement, niveau, région…]], [[Breakdown: sex, age, displacement, level, region…]])

Mapping: MlMeasureMadx
Source: MlMeasure
Target: "https://profiles.ihe.net/QRPH/mADX/StructureDefinition/IHE.mADX.Measure"
Id: madx
Title: "IHE mADX"
* -> "Measure"
* group.code -> "Measure.group.code"
* group.stratifier -> "Measure.group.stratifier"
