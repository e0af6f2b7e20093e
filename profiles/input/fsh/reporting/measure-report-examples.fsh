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
