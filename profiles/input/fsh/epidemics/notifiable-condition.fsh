Profile: MlNotifiableCondition
Parent: MlCondition
Id: ml-notifiable-condition
Title: "Cas d'une maladie à déclaration obligatoire"
Description: "Un cas suspect, probable, confirmé ou écarté d'une maladie à déclaration obligatoire, avec son numéro EPID, son début et sa notification."
* insert InEnglish([[Case of a notifiable disease]], [[A suspected, probable, confirmed or discarded case of a notifiable disease, with its EPID number, onset and notification.]])
* ^purpose = "Donner l'alerte dans les 24 heures et suivre le cas jusqu'à son classement, avec un seul dossier."
* insert English(purpose, [[To give the alert within 24 hours and follow the case until it is classified, with one record.]])
* obeys ml-cond-1 and ml-cond-3 and ml-epid-1
* extension contains MlCaseClassification named caseClassification 0..1 MS
* extension[caseClassification] insert Label([[Classification, obligatoire]], [[Classification, required]])
* extension[caseClassification] insert Remark([[Définitions de cas à confirmer avec le guide national de surveillance [M].]], [[Case definitions to be confirmed with the national surveillance guide [M].]])
* identifier MS
* identifier insert Label([[Numéro EPID]], [[EPID number]])
* identifier insert Remark([[Pays, région, district, année et numéro ; format à confirmer [M].]], [[Country, region, district, year and number; format to be confirmed [M].]])
* insert CodedIn(ml-mado, 1..1, [[Maladie à déclaration]], [[Notifiable disease]])
* onset[x] 1..1 MS
* onset[x] only dateTime
* onset[x] insert Label([[Début des signes, obligatoire]], [[Onset of the signs, required]])
* onset[x] insert Remark([[Avant la notification et le résultat ; ce qui compte comme premier signe est à confirmer par maladie [M].]], [[Before the notification and the result; what counts as the first sign is to be confirmed by disease [M].]])
* recordedDate 1..1 MS
* recordedDate insert Label([[Date de notification]], [[Date of notification]])
* evidence.detail MS
* evidence.detail insert Label([[Fiche d'investigation, résultats]], [[Investigation form, results]])
* code.coding insert Label([[La maladie, et la ligne du rapport mensuel ou la CIM à côté]], [[The disease, with the row of the monthly report or ICD beside it]])

Extension: MlCaseClassification
Id: ml-case-classification
Title: "Classification du cas"
Description: "Suspect, probable, confirmé ou non-cas, selon la définition de la maladie."
* insert InEnglish([[Case classification]], [[Suspected, probable, confirmed or not a case, by the definition of the disease.]])
* insert On(Condition)
* . insert Label([[Classification du cas]], [[Case classification]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Classification du cas]], [[Case classification]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-case-classification (required)

Invariant: ml-cond-1
Description: "Un cas à déclaration porte sa classification : suspect, probable, confirmé ou non-cas."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-case-classification').exists()"
* insert Human([[A notifiable case carries its classification: suspected, probable, confirmed or not a case.]])

Invariant: ml-cond-3
Description: "Les signes ne commencent pas après la notification."
Severity: #error
Expression: "(onset > recordedDate).where($this).empty()"
* insert Human([[The signs do not begin after the notification.]])

Invariant: ml-epid-1
Description: "Le numéro EPID s'écrit MLI-région-district-année-numéro ; format à confirmer [M]."
Severity: #warning
Expression: "identifier.where(system = 'https://keneya.ml/sid/epid').value.all($this.matches('^MLI-[A-Z0-9]+-[A-Z0-9]+-[0-9]{2,4}-[0-9]+$'))"
* insert Human([[The EPID number is written MLI-region-district-year-number; format to be confirmed [M].]])
