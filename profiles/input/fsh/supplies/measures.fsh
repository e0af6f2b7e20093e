RuleSet: StockField(code, french)
* group.population[+].code = https://keneya.ml/fhir/CodeSystem/ml-stock-field#{code}
* group.population[=].description = "{french}"
* group.population[=].criteria.description = "Se reporte de la fiche de stock."
* group.population[=].criteria.language = #text/fhirpath
* group.population[=].criteria.expression = "{}"

Instance: ml-m38
InstanceOf: MlMeasure
Usage: #definition
Title: "Disponibilité des intrants"
* insert CountedByPlace
* url = "https://keneya.ml/fhir/Measure/ml-m38"
* name = "MlM38"
* title = "Disponibilité des intrants"
* insert Translated(title, [[Availability of supplies]])
* description = "La fiche de stock d'un article pour un mois ; un rapport par article. Ce qui est remis à une personne n'y est qu'une quantité."
* insert Translated(description, [[The stock card of an item for a month; one report for each item. What is handed to a person is no more than a quantity in it.]])
* group.code = $ml-measure#m38
* insert StockField(initial, [[Stock de début de période.]])
* insert StockField(received, [[Reçu.]])
* insert StockField(used, [[Consommé.]])
* insert StockField(lost, [[Perdu ou périmé.]])
* insert StockField(adjusted, [[Ajustement d'inventaire.]])
* insert StockField(end, [[Stock de fin de période.]])
* insert StockField(stockout-days, [[Jours de rupture.]])
* insert Breakdown(item, [[Article]])
