Profile: MlStockCard
Parent: MlMeasureReport
Id: ml-stock-card
Title: "Ligne de la fiche de stock"
Description: "Un article d'un dépôt pour un mois : stock de début, reçu, consommé, perdu, ajusté, stock de fin, jours de rupture. Un rapport par article."
* insert InEnglish([[Line of the stock card]], [[An item of a depot for a month: opening stock, received, used, lost, adjusted, closing stock, stock-out days. One report for each item.]])
* ^purpose = "Voir venir les ruptures, et trouver l'erreur le mois même : la ligne tombe juste, ou elle n'est pas prise."
* insert English(purpose, [[To see stock-outs coming, and find the error in the same month: the line balances, or it is not taken.]])
* obeys ml-stock-1 and ml-stock-2 and ml-stock-3 and ml-stock-4
* group 1..1
* group insert Label([[La ligne de l'article]], [[The line of the item]])
* group.population 1..*
* group.population insert Label([[Un mouvement ou un stock]], [[A movement or a stock]])
* group.population.code from https://keneya.ml/fhir/ValueSet/ml-stock-field (required)
* group.population.code insert Label([[Début, reçu, consommé, perdu, ajusté, fin ou jours de rupture]], [[Opening, received, used, lost, adjusted, closing or stock-out days]])
* group.population.count insert Label([[Nombre, dans l'unité de l'article]], [[Number, in the unit of the item]])
* group.stratifier 1..1
* group.stratifier insert Label([[L'article]], [[The item]])
* group.stratifier.stratum 1..1
* group.stratifier.stratum insert Label([[L'article de cette ligne]], [[The item of this line]])
* group.stratifier.stratum.component 1..1
* group.stratifier.stratum.component insert Label([[L'article de cette ligne]], [[The item of this line]])
* group.stratifier.stratum.component.value from https://keneya.ml/fhir/ValueSet/ml-supply-item (extensible)
* group.stratifier.stratum.component.value insert Label([[Article]], [[Item]])
* group.stratifier.stratum.measureScore insert Label([[Mois de stock : le stock de fin sur la consommation moyenne]], [[Months of stock: closing stock over average consumption]])
* group.stratifier.stratum.measureScore insert Remark([[La consommation moyenne mensuelle se compte sur trois à six mois : à confirmer [M].]], [[Average monthly consumption is counted over three to six months: to be confirmed [M].]])

Invariant: ml-stock-1
Description: "Stock de fin = début + reçu − consommé − perdu + ajusté."
Severity: #error
Expression: "group.all(population.where(code.coding.where(code = 'end').exists()).count = population.where(code.coding.where(code = 'initial').exists()).count + iif(population.where(code.coding.where(code = 'received').exists()).exists(), population.where(code.coding.where(code = 'received').exists()).count, 0) - iif(population.where(code.coding.where(code = 'used').exists()).exists(), population.where(code.coding.where(code = 'used').exists()).count, 0) - iif(population.where(code.coding.where(code = 'lost').exists()).exists(), population.where(code.coding.where(code = 'lost').exists()).count, 0) + iif(population.where(code.coding.where(code = 'adjusted').exists()).exists(), population.where(code.coding.where(code = 'adjusted').exists()).count, 0))"
* insert Human([[Closing stock = opening + received − used − lost + adjusted.]])

Invariant: ml-stock-2
Description: "Aucun stock ni mouvement n'est négatif, hors l'ajustement, et l'on ne consomme pas plus que le stock de début et le reçu."
Severity: #error
Expression: "group.population.where(code.coding.where(code = 'adjusted').empty()).count.all($this >= 0) and group.all((population.where(code.coding.where(code = 'used').exists()).count > population.where(code.coding.where(code = 'initial').exists()).count + iif(population.where(code.coding.where(code = 'received').exists()).exists(), population.where(code.coding.where(code = 'received').exists()).count, 0)).where($this).empty())"
* insert Human([[No stock or movement is negative, but for the adjustment, and no more is used than opening stock and received.]])

Invariant: ml-stock-3
Description: "Un mois n'a pas plus de 31 jours de rupture."
Severity: #error
Expression: "group.population.where(code.coding.where(code = 'stockout-days').exists()).count.all($this <= 31) or period.end > period.start + 31 days"
* insert Human([[A month has no more than 31 stock-out days.]])

// A card of three months is true too, but its figures are then those of no month.
Invariant: ml-stock-4
Description: "Une fiche de stock est celle d'un mois : plus de 31 jours, vérifier la période."
Severity: #warning
Expression: "(period.end > period.start + 31 days).where($this).empty()"
* insert Human([[A stock card is that of a month: over 31 days, check the period.]])
