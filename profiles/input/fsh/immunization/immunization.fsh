Profile: MlImmunization
Parent: Immunization
Id: ml-immunization
Title: "Vaccination"
Description: "Une dose d'un vaccin du calendrier national, donnée ou non, avec son numéro, son lot et la stratégie. La dose de naissance du polio oral a son propre code, VPO0."
* insert InEnglish([[Immunization]], [[One dose of a vaccine of the national schedule, given or not, with its number, lot and strategy. The birth dose of oral polio has a code of its own, VPO0.]])
* ^purpose = "Savoir quelle dose chaque enfant et chaque femme a reçue, au centre comme en avancée, et laquelle manque."
* insert English(purpose, [[To know which dose each child and each woman received, at the centre as in outreach, and which is missing.]])
* insert MapsToWho
* obeys ml-imm-1 and ml-imm-2 and ml-imm-3 and ml-imm-4
* extension contains MlStrategy named strategy 0..1 MS
* extension[strategy] insert Label([[Centre fixe, avancée, mobile ou hors aire]], [[Fixed site, outreach, mobile or outside the area]])
* identifier MS
* status MS
* statusReason MS
* statusReason from https://keneya.ml/fhir/ValueSet/ml-not-vaccinated (extensible)
* statusReason insert Label([[Raison, si la dose n'a pas été donnée]], [[Reason, when the dose was not given]])
* statusReason insert Who(ANC.B10.DE175)
* vaccineCode MS
* vaccineCode.coding 1..*
* vaccineCode.coding ^slicing.discriminator.type = #value
* vaccineCode.coding ^slicing.discriminator.path = "system"
* vaccineCode.coding ^slicing.rules = #open
* vaccineCode.coding contains national 1..1 MS
* vaccineCode.coding[national] from https://keneya.ml/fhir/ValueSet/ml-vaccine (required)
* vaccineCode.coding[national] insert Label([[Code de la liste nationale]], [[Code of the national list]])
* vaccineCode.coding[national].system 1..1
* vaccineCode.coding[national].system = "https://keneya.ml/fhir/CodeSystem/ml-vaccine"
* vaccineCode.coding[national].code 1..1
* vaccineCode insert Label([[Vaccin ; un code ATC ou CVX peut se tenir à côté]], [[Vaccine; an ATC or CVX code may stand beside it]])
* vaccineCode insert Remark([[Âges et nombre de doses : à confirmer avec le calendrier du PEV en vigueur [M].]], [[Ages and number of doses: to be confirmed with the current national schedule [M].]])
* patient MS
* encounter MS
* occurrence[x] only dateTime
* occurrence[x] MS
* occurrence[x] insert Label([[Date de la vaccination]], [[Date of vaccination]])
* occurrence[x] insert Who(ANC.B10.DE166)
* primarySource MS
* location MS
* lotNumber MS
* lotNumber insert Label([[Numéro de lot]], [[Lot number]])
* expirationDate MS
* expirationDate insert Label([[Péremption du lot]], [[Expiry of the lot]])
* performer MS
* reaction MS
* reaction insert Label([[Manifestation post-vaccinale indésirable (MAPI)]], [[Adverse event following immunization]])
* protocolApplied MS
* protocolApplied.doseNumber[x] only positiveInt
* protocolApplied.doseNumber[x] MS
* protocolApplied.doseNumber[x] insert Label([[Numéro de la dose]], [[Number of the dose]])
* protocolApplied.doseNumber[x] insert Who(ANC.B10.DE165)
* protocolApplied.targetDisease MS

Invariant: ml-imm-1
Description: "Un vaccin administré porte le numéro de la dose."
Severity: #error
Expression: "status = 'completed' implies protocolApplied.doseNumber.exists()"
* insert Human([[A vaccine given carries the number of the dose.]])

Invariant: ml-imm-2
Description: "Un vaccin non administré porte sa raison."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
* insert Human([[A vaccine not given carries its reason.]])

// A warning: a dose of an expired lot that was given must be told, not hidden.
Invariant: ml-imm-3
Description: "Le lot était périmé le jour de la vaccination : à signaler."
Severity: #warning
Expression: "(status = 'completed' and expirationDate < occurrence.ofType(dateTime)).where($this).empty()"
* insert Human([[The lot had expired on the day of vaccination: report it.]])

Invariant: ml-imm-4
Description: "Le numéro de dose dépasse le calendrier national : vérifier le vaccin ou le numéro."
Severity: #warning
Expression: "vaccineCode.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-vaccine').code.all($this in ('BCG' | 'HepB0' | 'VPO0' | 'VAA' | 'MenAfriVac' | 'MenSCV') implies %resource.protocolApplied.doseNumber.ofType(positiveInt).all($this <= 1)) and vaccineCode.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-vaccine').code.all($this in ('VPI' | 'VAR' | 'HPV') implies %resource.protocolApplied.doseNumber.ofType(positiveInt).all($this <= 2)) and vaccineCode.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-vaccine').code.all($this in ('VPO' | 'Penta' | 'PCV13' | 'Rota') implies %resource.protocolApplied.doseNumber.ofType(positiveInt).all($this <= 3)) and vaccineCode.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-vaccine').code.all($this = 'R21' implies %resource.protocolApplied.doseNumber.ofType(positiveInt).all($this <= 4)) and vaccineCode.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-vaccine').code.all($this = 'Td' implies %resource.protocolApplied.doseNumber.ofType(positiveInt).all($this <= 5))"
* insert Human([[The dose number is beyond the national schedule: check the vaccine or the number.]])
