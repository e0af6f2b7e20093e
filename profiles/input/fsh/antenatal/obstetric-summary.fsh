Profile: MlObstetricSummary
Parent: Observation
Id: ml-obstetric-summary
Title: "Résumé obstétrical"
Description: "Gestité, parité et ce que sont devenues les grossesses précédentes. La parité compte les accouchements, les naissances comptent les enfants : des jumeaux font une parité et deux naissances."
* insert InEnglish([[Obstetric summary]], [[Gravidity, parity and what became of earlier pregnancies. Parity counts deliveries, births count children: twins make one delivery and two births.]])
* ^purpose = "Connaître le passé qui pèse sur cette grossesse, sans que des jumeaux le faussent."
* insert English(purpose, [[To know the past that weighs on this pregnancy, without twins distorting it.]])
* insert Measured
* insert MapsToWho
* obeys ml-obst-1 and ml-obst-2 and ml-obst-3 and ml-obst-4
* code = $ml-obs#obstetric-summary
* value[x] 0..0
* value[x] insert Label([[Vide : chaque nombre est dans son composant]], [[Empty: each number is in its component]])
* component 7..* MS
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains gravida 1..1 MS and parity 1..1 MS and abortions 1..1 MS and liveBirths 1..1 MS and stillbirths 1..1 MS and caesareans 1..1 MS and livingChildren 1..1 MS
* component[gravida] insert Number(gravida, [[Gestité, grossesse en cours comprise ; LOINC 11996-6 à côté]], [[Gravidity, this pregnancy included; LOINC 11996-6 beside it]])
* component[gravida] insert Who(ANC.B6.DE23)
* component[gravida] insert Who(ANC.B6.DE24)
* component[parity] insert Number(parity, [[Parité : accouchements ; LOINC 11977-6 à côté]], [[Parity: deliveries; LOINC 11977-6 beside it]])
* component[parity] insert Who(ANC.B6.DE32)
* component[abortions] insert Number(abortions, [[Avortements et fausses couches ; LOINC 11612-9 à côté]], [[Abortions and miscarriages; LOINC 11612-9 beside it]])
* component[abortions] insert Who(ANC.B6.DE25)
* component[liveBirths] insert Number(live-births, [[Enfants nés vivants ; LOINC 11636-8 à côté]], [[Children born alive; LOINC 11636-8 beside it]])
* component[liveBirths] insert Who(ANC.B6.DE26)
* component[stillbirths] insert Number(stillbirths, [[Enfants mort-nés]], [[Children stillborn]])
* component[stillbirths] insert Who(ANC.B6.DE31)
* component[caesareans] insert Number(caesareans, [[Césariennes ; LOINC 68497-7 à côté]], [[Caesareans; LOINC 68497-7 beside it]])
* component[caesareans] insert Who(ANC.B6.DE33)
* component[livingChildren] insert Number(living-children, [[Enfants en vie ; LOINC 11638-4 à côté]], [[Children living; LOINC 11638-4 beside it]])

RuleSet: Number(code, french, english)
* insert Label([[{french}]], [[{english}]])
* code = $ml-obstetric#{code}
* code insert Label([[Ce qui est compté]], [[What is counted]])
* value[x] only integer
* value[x] MS
* value[x] insert Label([[Le nombre]], [[The number]])
* dataAbsentReason MS
* dataAbsentReason insert Label([[Pourquoi le nombre manque]], [[Why the number is missing]])

Invariant: ml-obst-1
Description: "La gestité est de 1 à 20, grossesse en cours comprise."
Severity: #error
Expression: "component.where(code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obstetric' and code = 'gravida').exists()).value.ofType(integer).all($this >= 1 and $this <= 20)"
* insert Human([[Gravidity is 1 to 20, this pregnancy included.]])

Invariant: ml-obst-2
Description: "La gestité compte au moins les accouchements, les avortements et la grossesse en cours."
Severity: #error
Expression: "(component.where(code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obstetric' and code = 'gravida').exists()).value.ofType(integer) < component.where(code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obstetric' and code = 'parity').exists()).value.ofType(integer) + component.where(code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obstetric' and code = 'abortions').exists()).value.ofType(integer) + 1).where($this).empty()"
* insert Human([[Gravidity counts at least the deliveries, the abortions and this pregnancy.]])

Invariant: ml-obst-3
Description: "Il n'y a pas plus de césariennes que d'accouchements."
Severity: #error
Expression: "(component.where(code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obstetric' and code = 'caesareans').exists()).value.ofType(integer) > component.where(code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obstetric' and code = 'parity').exists()).value.ofType(integer)).where($this).empty()"
* insert Human([[There are no more caesareans than deliveries.]])

Invariant: ml-obst-4
Description: "Plus d'enfants en vie que d'enfants nés vivants : vérifier."
Severity: #warning
Expression: "(component.where(code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obstetric' and code = 'living-children').exists()).value.ofType(integer) > component.where(code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obstetric' and code = 'live-births').exists()).value.ofType(integer)).where($this).empty()"
* insert Human([[More children living than children born alive: check.]])
