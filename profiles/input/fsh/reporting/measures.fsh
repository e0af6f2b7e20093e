RuleSet: CountedByPlace
* version = "0.1.0"
* status = #active
* experimental = false
* publisher = "Keneya"
* language = #fr
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Location
* scoring = http://terminology.hl7.org/CodeSystem/measure-scoring#cohort

RuleSet: Breakdown(code, french)
* group.stratifier[+].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#{code}
* group.stratifier[=].description = "{french}"

RuleSet: By(path)
* group.stratifier[=].criteria.language = #text/fhirpath
* group.stratifier[=].criteria.expression = "{path}"

Instance: ml-m31
InstanceOf: MlMeasure
Usage: #definition
Title: "Consultations curatives"
* insert CountedByPlace
* url = "https://keneya.ml/fhir/Measure/ml-m31"
* name = "MlM31"
* title = "Consultations curatives"
* insert Translated(title, [[Outpatient consultations]])
* description = "Les consultations curatives d'un lieu : nouveaux et anciens cas, par stratégie et par issue ; la ligne « NC+AC » du rapport mensuel est le total."
* insert Translated(description, [[The outpatient consultations of a place: new cases and follow-ups, by strategy and disposition; the row NC+AC of the monthly report is the total.]])
* group.code = $ml-measure#m31
* group.population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.population.description = "Les consultations curatives achevées pendant la période."
* group.population.criteria.language = #application/x-fhir-query
* group.population.criteria.expression = "Encounter?status=finished&type=https://keneya.ml/fhir/CodeSystem/ml-service|curative"
* insert Breakdown(nc-ac, [[Nouveau ou ancien cas]])
* insert By([[extension('https://keneya.ml/fhir/StructureDefinition/ml-nc-ac').value]])
* insert Breakdown(strategy, [[Stratégie]])
* insert By([[extension('https://keneya.ml/fhir/StructureDefinition/ml-strategy').value]])
* insert Breakdown(disposition, [[Issue de la consultation]])
* insert By([[extension('https://keneya.ml/fhir/StructureDefinition/ml-disposition').value]])

Instance: ml-m37
InstanceOf: MlMeasure
Usage: #definition
Title: "Formations et séances de sensibilisation"
* insert CountedByPlace
* url = "https://keneya.ml/fhir/Measure/ml-m37"
* name = "MlM37"
* title = "Formations et séances de sensibilisation"
* insert Translated(title, [[Trainings and awareness sessions]])
* description = "Combien de personnes ont pris part, par thème, par public et par sexe. Aucun nom n'est pris : le nombre se compte sur place."
* insert Translated(description, [[How many people took part, by topic, audience and sex. No name is taken: the number is counted on the spot.]])
* group.code = $ml-measure#m37
* group.population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.population.description = "Les participants, comptés à la main."
* group.population.criteria.description = "Ne se calcule d'aucun dossier."
* group.population.criteria.language = #text/fhirpath
* group.population.criteria.expression = "{}"
* insert Breakdown(topic, [[Thème]])
* insert Breakdown(audience, [[Public]])
* insert Breakdown(sex, [[Sexe]])

// One group for each row of the monthly report, as DHIS2 has one data element for each.
RuleSet: Movement(code, french)
* group[+].code = $ml-measure#m45-{code}
* group[=].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[=].population.description = {french}
* group[=].population.criteria.description = "Se reporte du registre."
* group[=].population.criteria.language = #text/fhirpath
* group[=].population.criteria.expression = "{}"
* group[=].stratifier[0].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#nutrition-unit
* group[=].stratifier[0].description = "Unité"
* group[=].stratifier[1].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#age
* group[=].stratifier[1].description = "Tranche d'âge"
* group[=].stratifier[2].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#sex
* group[=].stratifier[2].description = "Sexe"

Instance: ml-m45
InstanceOf: MlMeasure
Usage: #definition
Title: "Mouvements du mois en PCIMA"
* insert CountedByPlace
* url = "https://keneya.ml/fhir/Measure/ml-m45"
* name = "MlM45"
* title = "Mouvements du mois en PCIMA"
* insert Translated(title, [[Movements of a month in acute malnutrition]])
* description = "Les lignes du rapport mensuel : qui était là au début du mois, qui est entré, qui est sorti et comment, qui reste. Le compte tombe juste, pour chaque unité et d'un mois à l'autre."
* insert Translated(description, [[The rows of the monthly report: who was in care when the month began, who came, who left and how, who remains. The account balances, for each unit and from one month to the next.]])
* insert Movement(debut, "Anciens malades au début du mois.")
* insert Movement(admis, "Malades admis.")
* insert Movement(readmis, "Réadmis.")
* insert Movement(admissions, "Admis et réadmis.")
* insert Movement(transferts-entrants, "Venus d'une autre unité.")
* insert Movement(entrees, "Admissions et transferts entrants.")
* insert Movement(gueris, "Guéris.")
* insert Movement(deces, "Décès.")
* insert Movement(abandons, "Abandons.")
* insert Movement(non-repondants, "Non répondants.")
* insert Movement(sorties, [["Guéris, décès, abandons et non répondants."]])
* insert Movement(transferts-sortants, "Référés vers une autre unité.")
* insert Movement(total-sorties, "Sorties et transferts sortants.")
* insert Movement(fin, "Total à la fin du mois.")

RuleSet: CountedByHand(french)
* group[=].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[=].population.description = "{french}"
* group[=].population.criteria.description = "Ne se calcule d'aucun dossier."
* group[=].population.criteria.language = #text/fhirpath
* group[=].population.criteria.expression = "{}"

Instance: ml-m17
InstanceOf: MlMeasure
Usage: #definition
Title: "Dépistage du périmètre brachial en communauté"
* insert CountedByPlace
* url = "https://keneya.ml/fhir/Measure/ml-m17"
* name = "MlM17"
* title = "Dépistage du périmètre brachial en communauté"
* insert Translated(title, [[MUAC screening in the community]])
* description = "Les enfants dépistés par les relais et les mères, par classe, tranche d'âge et sexe. Sans nom : seul l'enfant référé a un dossier."
* insert Translated(description, [[The children screened by volunteers and mothers, by class, age band and sex. Without a name: only a child who is referred has a record.]])
* group[+].code = $ml-measure#m17
* insert CountedByHand([[Les enfants dépistés.]])
* group[=].stratifier[0].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#muac-class
* group[=].stratifier[0].description = "Vert, jaune, rouge ou œdèmes"
* group[=].stratifier[1].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#age
* group[=].stratifier[1].description = "Tranche d'âge"
* group[=].stratifier[2].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#sex
* group[=].stratifier[2].description = "Sexe"

RuleSet: CareGroupFigure(code, french)
* group[+].code = $ml-measure#m36-{code}
* insert CountedByHand({french})
* group[=].stratifier.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#topic
* group[=].stratifier.description = "Thème"

Instance: ml-m36
InstanceOf: MlMeasure
Usage: #definition
Title: "Couverture des groupes de soins"
* insert CountedByPlace
* url = "https://keneya.ml/fhir/Measure/ml-m36"
* name = "MlM36"
* title = "Couverture des groupes de soins"
* insert Translated(title, [[Coverage of care groups]])
* description = "Les séances prévues et tenues, les présences, et les visites des mères leaders à leurs voisines. Aucune voisine n'est nommée."
* insert Translated(description, [[The sessions planned and held, the attendances, and the visits of lead mothers to their neighbours. No neighbour is named.]])
* insert CareGroupFigure(prevues, [[Les séances prévues.]])
* insert CareGroupFigure(seances, [[Les séances tenues.]])
* insert CareGroupFigure(presences, [[Les présences aux séances.]])
* insert CareGroupFigure(visites, [[Les visites des mères leaders.]])
