Instance: mobile-clinic-day
InstanceOf: MlMeasureReport
Usage: #example
Title: "Rapport journalier de l'équipe mobile"
Description: "Daily report of the mobile team"
* identifier.system = "https://keneya.ml/sid/report"
* identifier.value = "clinique-mobile-1/2026-11-05/m31"
* status = #complete
* type = #summary
* measure = "https://keneya.ml/fhir/Measure/ml-m31"
* subject = Reference(mobile-clinic-one)
* date = "2026-11-05"
* reporter = Reference(csref-tombouctou)
* period.start = "2026-11-05"
* period.end = "2026-11-05"
* group.code = $ml-measure#m31
* group.population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.population.count = 41
* group.stratifier[0].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#nc-ac
* group.stratifier[0].stratum[0].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#nc-ac
* group.stratifier[0].stratum[0].component.value = https://keneya.ml/fhir/CodeSystem/ml-nc-ac#nc
* group.stratifier[0].stratum[0].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.stratifier[0].stratum[0].population.count = 34
* group.stratifier[0].stratum[1].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#nc-ac
* group.stratifier[0].stratum[1].component.value = https://keneya.ml/fhir/CodeSystem/ml-nc-ac#ac
* group.stratifier[0].stratum[1].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.stratifier[0].stratum[1].population.count = 7
* group.stratifier[1].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#strategy
* group.stratifier[1].stratum[0].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#strategy
* group.stratifier[1].stratum[0].component.value = https://keneya.ml/fhir/CodeSystem/ml-strategy#mobile
* group.stratifier[1].stratum[0].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.stratifier[1].stratum[0].population.count = 41
* group.stratifier[2].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#disposition
* group.stratifier[2].stratum[0].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#disposition
* group.stratifier[2].stratum[0].component.value = https://keneya.ml/fhir/CodeSystem/ml-disposition#traite
* group.stratifier[2].stratum[0].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.stratifier[2].stratum[0].population.count = 38
* group.stratifier[2].stratum[1].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#disposition
* group.stratifier[2].stratum[1].component.value = https://keneya.ml/fhir/CodeSystem/ml-disposition#refere
* group.stratifier[2].stratum[1].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.stratifier[2].stratum[1].population.count = 3

Instance: training-minimal
InstanceOf: MlMeasureReport
Usage: #example
Title: "Une formation, au plus court"
Description: "A training, at its shortest"
* status = #complete
* type = #summary
* measure = "https://keneya.ml/fhir/Measure/ml-m37"
* subject = Reference(csref-tombouctou-place)
* period.start = "2026-10"
* period.end = "2026-10"
* group.code = $ml-measure#m37
* group.population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.population.count = 18
* group.stratifier[0].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#topic
* group.stratifier[1].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#audience
* group.stratifier[2].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#sex

Instance: gbv-awareness-quarter
InstanceOf: MlGbvMeasureReport
Usage: #example
Title: "Séances en espace sûr d'une région, une case masquée avec sa voisine"
Description: "Sessions in safe spaces of a region, one cell masked with its neighbour"
* meta.security[0] = $confidentiality#V
* meta.security[1] = $actCode#SDV
* status = #complete
* type = #summary
* measure = "https://keneya.ml/fhir/Measure/ml-m37"
* subject = Reference(region-bandiagara)
* date = "2026-10-05"
* reporter.display = "Coordination régionale"
* period.start = "2026-07"
* period.end = "2026-09"
* group.code = $ml-measure#m37
* group.population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.population.count = 126
* group.stratifier[0].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#audience
* group.stratifier[0].stratum[0].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#audience
* group.stratifier[0].stratum[0].component.value = https://keneya.ml/fhir/CodeSystem/ml-audience#femmes
* group.stratifier[0].stratum[0].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.stratifier[0].stratum[0].population.count = 103
* group.stratifier[0].stratum[1].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#audience
* group.stratifier[0].stratum[1].component.value = https://keneya.ml/fhir/CodeSystem/ml-audience#jeunes
* group.stratifier[0].stratum[1].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.stratifier[0].stratum[1].population.count.extension.url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
* group.stratifier[0].stratum[1].population.count.extension.valueCode = #masked
* group.stratifier[0].stratum[2].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#audience
* group.stratifier[0].stratum[2].component.value = https://keneya.ml/fhir/CodeSystem/ml-audience#hommes
* group.stratifier[0].stratum[2].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.stratifier[0].stratum[2].population.count.extension.url = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"
* group.stratifier[0].stratum[2].population.count.extension.valueCode = #masked
* group.stratifier[1].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#topic
* group.stratifier[1].stratum.component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#topic
* group.stratifier[1].stratum.component.value = $ml-activity-topic#leadership-femmes
* group.stratifier[1].stratum.measureScore.value = 21
* group.stratifier[2].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#sex

Instance: gbv-report-minimal
InstanceOf: MlGbvMeasureReport
Usage: #example
Title: "Rapport d'une région, au plus court"
Description: "Report of a region, at its shortest"
* meta.security[0] = $confidentiality#V
* meta.security[1] = $actCode#SDV
* status = #complete
* type = #summary
* measure = "https://keneya.ml/fhir/Measure/ml-m37"
* subject = Reference(region-bandiagara)
* period.start = "2026-07"
* period.end = "2026-09"
* group.code = $ml-measure#m37
* group.population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.population.count = 0
* group.stratifier[0].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#topic
* group.stratifier[1].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#audience
* group.stratifier[2].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#sex

RuleSet: InUnit(stratum, unit, count)
* group[=].stratifier[0].stratum[{stratum}].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#nutrition-unit
* group[=].stratifier[0].stratum[{stratum}].component.value = https://keneya.ml/fhir/CodeSystem/ml-nutrition-unit#{unit}
* group[=].stratifier[0].stratum[{stratum}].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[=].stratifier[0].stratum[{stratum}].population.count = {count}

RuleSet: Moved(code, total, urenas, urenam)
* group[+].code = $ml-measure#m45-{code}
* group[=].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[=].population.count = {total}
* group[=].stratifier[0].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#nutrition-unit
* insert InUnit(0, urenas, {urenas})
* insert InUnit(1, urenam, {urenam})
* group[=].stratifier[1].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#age
* group[=].stratifier[2].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#sex

Instance: malnutrition-month
InstanceOf: MlMeasureReport
Usage: #example
Title: "Mouvements du mois à l'URENAS et à l'URENAM"
Description: "Movements of the month in the outpatient units"
* identifier.system = "https://keneya.ml/sid/report"
* identifier.value = "csref-tombouctou/2026-10/m45"
* status = #complete
* type = #summary
* measure = "https://keneya.ml/fhir/Measure/ml-m45"
* subject = Reference(csref-tombouctou-place)
* date = "2026-11-03"
* reporter = Reference(csref-tombouctou)
* period.start = "2026-10-01"
* period.end = "2026-10-31"
* insert Moved(debut, 49, 18, 31)
* insert Moved(admis, 38, 14, 24)
* insert Moved(readmis, 3, 2, 1)
* insert Moved(admissions, 41, 16, 25)
* insert Moved(transferts-entrants, 6, 1, 5)
* insert Moved(entrees, 47, 17, 30)
* insert Moved(gueris, 29, 9, 20)
* insert Moved(deces, 0, 0, 0)
* insert Moved(abandons, 5, 2, 3)
* insert Moved(non-repondants, 1, 0, 1)
* insert Moved(sorties, 35, 11, 24)
* insert Moved(transferts-sortants, 7, 6, 1)
* insert Moved(total-sorties, 42, 17, 25)
* insert Moved(fin, 54, 18, 36)

RuleSet: Screened(stratum, class, count)
* group.stratifier[0].stratum[{stratum}].component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#muac-class
* group.stratifier[0].stratum[{stratum}].component.value = https://keneya.ml/fhir/CodeSystem/ml-nutrition-class#{class}
* group.stratifier[0].stratum[{stratum}].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.stratifier[0].stratum[{stratum}].population.count = {count}

Instance: screening-campaign-koreytondo
InstanceOf: MlMeasureReport
Usage: #example
Title: "Dépistage de masse à Koreytondo"
Description: "Mass screening in Koreytondo"
* identifier.system = "https://keneya.ml/sid/report"
* identifier.value = "cscom-koreytondo/2026-10/m17"
* status = #complete
* type = #summary
* measure = "https://keneya.ml/fhir/Measure/ml-m17"
* subject = Reference(cscom-koreytondo-place)
* date = "2026-10-24"
* reporter = Reference(cscom-koreytondo)
* period.start = "2026-10-20"
* period.end = "2026-10-23"
* group.code = $ml-measure#m17
* group.population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group.population.count = 214
* group.stratifier[0].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#muac-class
* insert Screened(0, muac-normal, 187)
* insert Screened(1, muac-mam, 20)
* insert Screened(2, muac-sam, 6)
* insert Screened(3, oedema-sam, 1)
* group.stratifier[1].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#age
* group.stratifier[2].code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#sex

RuleSet: CareGroupCount(code, count)
* group[+].code = $ml-measure#m36-{code}
* group[=].population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[=].population.count = {count}
* group[=].stratifier.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#topic

Instance: care-groups-october
InstanceOf: MlMeasureReport
Usage: #example
Title: "Groupes de soins d'octobre, neuf séances sur dix tenues"
Description: "Care groups of October, nine sessions of ten held"
* identifier.system = "https://keneya.ml/sid/report"
* identifier.value = "cscom-koreytondo/2026-10/m36"
* status = #complete
* type = #summary
* measure = "https://keneya.ml/fhir/Measure/ml-m36"
* subject = Reference(cscom-koreytondo-place)
* date = "2026-11-02"
* reporter.display = "Promoteur des groupes de soins"
* period.start = "2026-10-01"
* period.end = "2026-10-31"
* insert CareGroupCount(prevues, 10)
* insert CareGroupCount(seances, 9)
* group[=].stratifier.stratum.component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#topic
* group[=].stratifier.stratum.component.value = $ml-activity-topic#ame
* group[=].stratifier.stratum.population.code = http://terminology.hl7.org/CodeSystem/measure-population#initial-population
* group[=].stratifier.stratum.population.count = 9
* group[=].stratifier.stratum.measureScore.value = 0.9
* insert CareGroupCount(presences, 104)
* insert CareGroupCount(visites, 372)
