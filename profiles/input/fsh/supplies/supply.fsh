Profile: MlSupplyRequest
Parent: SupplyRequest
Id: ml-supply-request
Title: "Demande d'intrants"
Description: "Ce qu'une structure demande : un article, une quantité, pour quand et à qui."
* insert InEnglish([[Request for supplies]], [[What a facility asks for: an item, a quantity, by when and from whom.]])
* ^purpose = "Éviter les ruptures : la demande part avant que le stock ne manque."
* insert English(purpose, [[To avoid stock-outs: the request leaves before the stock runs short.]])
* status 1..1 MS
* status insert Label([[Active, achevée ou annulée]], [[Active, completed or cancelled]])
* priority MS
* priority insert Label([[Urgence de la demande]], [[Priority of the request]])
* item[x] only CodeableConcept
* item[x] MS
* item[x] from https://keneya.ml/fhir/ValueSet/ml-supply-item (extensible)
* item[x] insert Label([[Article]], [[Item]])
* quantity insert Packed
* quantity insert Label([[Quantité demandée]], [[Quantity asked for]])
* occurrence[x] MS
* occurrence[x] insert Label([[Pour quand]], [[By when]])
* authoredOn 1..1 MS
* authoredOn insert Label([[Date de la demande]], [[Date of the request]])
* requester 1..1 MS
* requester insert Label([[Structure qui demande]], [[Facility that asks]])
* supplier MS
* supplier insert Label([[Dépôt ou fournisseur]], [[Depot or supplier]])
* deliverTo MS
* deliverTo insert Label([[Lieu de livraison]], [[Place of delivery]])

Profile: MlSupplyDelivery
Parent: SupplyDelivery
Id: ml-supply-delivery
Title: "Livraison d'intrants"
Description: "Ce qu'une structure a reçu : un article, une quantité, un lot et sa péremption. Ce qui est remis à une personne n'est pas une livraison."
* insert InEnglish([[Delivery of supplies]], [[What a facility received: an item, a quantity, a lot and its expiry. What is handed to a person is no delivery.]])
* ^purpose = "Tenir la fiche de stock et rappeler un lot. Un kit post-viol se livre comme un autre article ; sa remise à une personne reste dans le coffre."
* insert English(purpose, [[To keep the stock card and to recall a lot. A post-rape kit is delivered like any other item; handing it to a person stays in the vault.]])
* obeys ml-sup-1
* basedOn MS
* basedOn insert Label([[Demande à laquelle elle répond]], [[Request that it answers]])
* status 1..1 MS
* status insert Label([[En route, faite ou abandonnée]], [[On its way, made or abandoned]])
* patient 0..0
* patient insert Label([[Fermé : ce qui est remis à une personne n'est pas une livraison]], [[Closed: what is handed to a person is no delivery]])
* suppliedItem 1..1 MS
* suppliedItem insert Label([[L'article livré]], [[The item delivered]])
* suppliedItem.extension contains MlSupplyLot named lot 0..* MS
* suppliedItem.extension[lot] insert Label([[Lot et péremption]], [[Lot and expiry]])
* suppliedItem.quantity MS
* suppliedItem.quantity insert Label([[Quantité livrée]], [[Quantity delivered]])
* suppliedItem.item[x] only CodeableConcept
* suppliedItem.item[x] MS
* suppliedItem.item[x] from https://keneya.ml/fhir/ValueSet/ml-supply-item (extensible)
* suppliedItem.item[x] insert Label([[Article]], [[Item]])
* occurrence[x] 1..1 MS
* occurrence[x] insert Label([[Date de la livraison]], [[Date of the delivery]])
* supplier MS
* supplier insert Label([[Dépôt ou fournisseur]], [[Depot or supplier]])
* destination MS
* destination insert Label([[Lieu livré]], [[Place of delivery]])
* receiver insert Label([[Qui a reçu]], [[Who received it]])

RuleSet: Packed
* value 1..1
* value MS
* value insert Label([[Le nombre]], [[The number]])
* unit insert Label([[Unité : sachet, boîte, kit…]], [[Unit: sachet, box, kit…]])

Extension: MlSupplyLot
Id: ml-supply-lot
Title: "Lot"
Description: "Le numéro de lot et la date de péremption de ce qui a été livré."
* insert InEnglish([[Lot]], [[The lot number and the expiry date of what was delivered.]])
* insert On(SupplyDelivery.suppliedItem)
* . insert Label([[Lot]], [[Lot]])
* extension contains number 1..1 MS and expiry 0..1 MS
* extension[number] insert Label([[Numéro de lot]], [[Lot number]])
* extension[number].value[x] 1..1
* extension[number].value[x] insert Label([[Le numéro]], [[The number]])
* extension[number].value[x] only string
* extension[expiry] insert Label([[Date de péremption, au mois près]], [[Expiry date, to the month]])
* extension[expiry].value[x] 1..1
* extension[expiry].value[x] insert Label([[La date]], [[The date]])
* extension[expiry].value[x] only date

Invariant: ml-sup-1
Description: "Une livraison faite dit l'article, et une quantité de plus de zéro."
Severity: #error
Expression: "status = 'completed' implies (suppliedItem.item.exists() and suppliedItem.quantity.value > 0)"
* insert Human([[A delivery that was made tells the item, and a quantity above zero.]])
