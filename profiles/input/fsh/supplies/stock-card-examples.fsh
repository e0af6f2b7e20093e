RuleSet: StockLine(field, count)
* group.population[+].code = https://keneya.ml/fhir/CodeSystem/ml-stock-field#{field}
* group.population[=].count = {count}

RuleSet: StockOf(item)
* status = #complete
* type = #summary
* measure = "https://keneya.ml/fhir/Measure/ml-m38"
* group.code = $ml-measure#m38
* group.stratifier.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#item
* group.stratifier.stratum.component.code = https://keneya.ml/fhir/CodeSystem/ml-stratifier#item
* group.stratifier.stratum.component.value = $ml-supply-item#{item}

Instance: rutf-stock-october
InstanceOf: MlStockCard
Usage: #example
Title: "ATPE en octobre, deux jours de rupture"
Description: "RUTF in October, two stock-out days"
* insert StockOf(atpe)
* identifier.system = "https://keneya.ml/sid/report"
* identifier.value = "csref-tombouctou/2026-10/m38/atpe"
* subject = Reference(csref-tombouctou-place)
* date = "2026-11-03"
* reporter = Reference(csref-tombouctou)
* period.start = "2026-10-01"
* period.end = "2026-10-31"
* insert StockLine(initial, 420)
* insert StockLine(received, 1500)
* insert StockLine(used, 1310)
* insert StockLine(lost, 24)
* insert StockLine(adjusted, -6)
* insert StockLine(end, 580)
* insert StockLine(stockout-days, 2)
* group.stratifier.stratum.measureScore.value = 0.4

Instance: rapid-test-stock-minimal
InstanceOf: MlStockCard
Usage: #example
Title: "TDR en octobre, au plus court"
Description: "Rapid tests in October, at its shortest"
* insert StockOf(tdr)
* subject = Reference(cscom-koreytondo-place)
* period.start = "2026-10-01"
* period.end = "2026-10-31"
* insert StockLine(initial, 200)
* insert StockLine(received, 0)
* insert StockLine(used, 65)
* insert StockLine(lost, 0)
* insert StockLine(adjusted, 0)
* insert StockLine(end, 135)
* insert StockLine(stockout-days, 0)
