Profile: MlRutfDispense
Parent: MedicationDispense
Id: ml-rutf-dispense
Title: "Remise d'ATPE ou d'ASPE"
Description: "Les sachets d'aliment thérapeutique (ATPE) ou de supplément (ASPE) remis à la famille jusqu'à la prochaine visite."
* insert InEnglish([[Dispensing of ready-to-use food]], [[The sachets of therapeutic (RUTF) or supplementary (RUSF) food given to the family until the next visit.]])
* ^purpose = "Savoir si l'enfant a reçu assez pour guérir, et rendre compte de chaque sachet."
* insert English(purpose, [[To know whether the child received enough to recover, and to account for each sachet.]])
* obeys ml-rutf-1
* status MS
* status insert Label([[Remis ou non remis]], [[Handed over or not]])
* medication[x] only CodeableConcept
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-ready-to-use-food (required)
* medicationCodeableConcept insert Label([[ATPE ou ASPE]], [[RUTF or RUSF]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[L'enfant ou la femme]], [[The child or the woman]])
* context MS
* context insert Label([[Visite]], [[Visit]])
* performer MS
* performer insert Label([[Qui l'a remis]], [[Who handed it over]])
* quantity 1..1 MS
* quantity insert Label([[Nombre de sachets]], [[Number of sachets]])
* quantity insert Remark([[ATPE par semaine : 7 x 150 à 185 kcal/kg x poids / 500 kcal, au sachet supérieur (OMS) ; la ration nationale est à confirmer [M].]], [[RUTF a week: 7 x 150 to 185 kcal/kg x weight / 500 kcal, rounded up to the sachet (WHO); the national ration is to be confirmed [M].]])
* quantity.value 1..1
* quantity.value insert Label([[Le nombre]], [[The number]])
* quantity.system 1..1
* quantity.system = $ucum
* quantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* quantity.code 1..1
* quantity.code = #{sachet}
* quantity.code insert Label([[Le sachet]], [[The sachet]])
* daysSupply MS
* daysSupply insert Label([[Jours jusqu'à la prochaine visite]], [[Days until the next visit]])
* whenHandedOver 1..1 MS
* whenHandedOver insert Label([[Date de remise]], [[Date handed over]])

Invariant: ml-rutf-1
Description: "Le nombre de sachets remis est entier et positif."
Severity: #error
Expression: "quantity.value.empty() or (quantity.value > 0 and quantity.value.round(0) = quantity.value)"
* insert Human([[The number of sachets given is whole and positive.]])

Profile: MlRutfEaten
Parent: Observation
Id: ml-rutf-eaten
Title: "ATPE consommés"
Description: "Les sachets mangés depuis la dernière visite, comptés aux emballages vides."
* insert InEnglish([[Ready-to-use food eaten]], [[The sachets eaten since the last visit, counted by the empty wrappers.]])
* ^purpose = "Voir l'enfant qui ne mange pas sa ration, ou qui la partage."
* insert English(purpose, [[To see the child who does not eat the ration, or shares it.]])
* insert Measured
* obeys ml-eaten-1 and ml-eaten-2
* code = $ml-obs#rutf-eaten
* value[x] only Quantity
* valueQuantity insert Label([[Sachets mangés]], [[Sachets eaten]])
* valueQuantity.value 1..1
* valueQuantity.value insert Label([[Le nombre]], [[The number]])
* valueQuantity.system 1..1
* valueQuantity.system = $ucum
* valueQuantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* valueQuantity.code 1..1
* valueQuantity.code = #{sachet}
* valueQuantity.code insert Label([[Le sachet]], [[The sachet]])
* value[x] insert Remark([[Pas plus que ce qui a été remis à la dernière visite. Plus de 60 entre deux visites : recompter [M].]], [[No more than was given at the last visit. More than 60 between two visits: count again [M].]])

Invariant: ml-eaten-1
Description: "Le nombre de sachets mangés n'est pas négatif, et se compte par quarts au plus fin."
Severity: #error
Expression: "value.empty() or (value.value >= 0 and (value.value * 4).round(0) = value.value * 4)"
* insert Human([[The number of sachets eaten is not negative, and is counted by quarters at the finest.]])

Invariant: ml-eaten-2
Description: "Plus de 60 sachets mangés entre deux visites : recompter. À confirmer [M]."
Severity: #warning
Expression: "value.empty() or value.value <= 60"
* insert Human([[More than 60 sachets eaten between two visits: count again. To be confirmed [M].]])
