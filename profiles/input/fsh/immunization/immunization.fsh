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
* identifier insert Label([[Numéro de la dose au registre]], [[Number of the dose in the register]])
* status MS
* status insert Label([[Donnée, non donnée ou saisie par erreur]], [[Given, not given or entered in error]])
* statusReason MS
* statusReason from https://keneya.ml/fhir/ValueSet/ml-not-vaccinated (extensible)
* statusReason insert Label([[Raison, si la dose n'a pas été donnée]], [[Reason, when the dose was not given]])
* statusReason insert Who(ANC.B10.DE175)
* statusReason insert Who(ANC.B10.DE180)
* statusReason insert Who(ANC.B10.DE189)
* vaccineCode MS
* vaccineCode.coding 1..*
* vaccineCode.coding ^slicing.discriminator.type = #value
* vaccineCode.coding ^slicing.discriminator.path = "system"
* vaccineCode.coding ^slicing.rules = #open
* vaccineCode.coding contains national 1..1 MS
* vaccineCode.coding[national] from https://keneya.ml/fhir/ValueSet/ml-vaccine (required)
* vaccineCode.coding[national] insert Label([[Code de la liste nationale]], [[Code of the national list]])
* vaccineCode.coding[national].system 1..1
* vaccineCode.coding[national].system insert Label([[La liste nationale des vaccins]], [[The national list of vaccines]])
* vaccineCode.coding[national].system = "https://keneya.ml/fhir/CodeSystem/ml-vaccine"
* vaccineCode.coding[national].code 1..1
* vaccineCode.coding[national].code insert Label([[Le vaccin, sans son numéro de dose]], [[The vaccine, without its dose number]])
* vaccineCode insert Label([[Vaccin ; un code ATC ou CVX peut se tenir à côté]], [[Vaccine; an ATC or CVX code may stand beside it]])
* vaccineCode insert Remark([[Âges et nombre de doses : à confirmer avec le calendrier du PEV en vigueur [M].]], [[Ages and number of doses: to be confirmed with the current national schedule [M].]])
* patient MS
* patient insert Label([[L'enfant ou la femme]], [[The child or the woman]])
* encounter MS
* encounter insert Label([[La séance ou le contact]], [[The session or contact]])
* occurrence[x] only dateTime
* occurrence[x] MS
* occurrence[x] insert Label([[Date de la vaccination]], [[Date of vaccination]])
* occurrence[x] insert Remark([[Jamais avant la naissance ; l'âge minimal de chaque vaccin est à confirmer avec le calendrier du PEV [M].]], [[Never before birth; the minimum age of each vaccine is to be confirmed with the national schedule [M].]])
* occurrence[x] insert Who(ANC.B10.DE166)
* occurrence[x] insert Who(ANC.B10.DE168)
* occurrence[x] insert Who(ANC.B10.DE170)
* occurrence[x] insert Who(ANC.B10.DE172)
* occurrence[x] insert Who(ANC.B10.DE174)
* occurrence[x] insert Who(ANC.B10.DE183)
* primarySource MS
* primarySource insert Label([[Vrai : noté par qui a vacciné ; faux : recopié d'un carnet ou d'un récit]], [[True: noted by who gave it; false: copied from a card or told]])
* location MS
* location insert Label([[Lieu de la vaccination, s'il est enregistré]], [[Place of vaccination, when registered]])
* lotNumber MS
* lotNumber insert Label([[Numéro de lot]], [[Lot number]])
* expirationDate MS
* expirationDate insert Label([[Péremption du lot]], [[Expiry of the lot]])
* performer MS
* performer insert Label([[Qui a vacciné]], [[Who vaccinated]])
* reaction MS
* reaction insert Label([[Manifestation postvaccinale indésirable (MAPI), brève ; la fiche est un AdverseEvent]], [[Adverse event following immunization, in brief; its form is an AdverseEvent]])
* protocolApplied MS
* protocolApplied insert Label([[La place de la dose dans le calendrier]], [[The place of the dose in the schedule]])
* protocolApplied.doseNumber[x] only positiveInt
* protocolApplied.doseNumber[x] MS
* protocolApplied.doseNumber[x] insert Label([[Numéro de la dose]], [[Number of the dose]])
* protocolApplied.doseNumber[x] insert Who(ANC.B10.DE165)
* protocolApplied.doseNumber[x] insert Who(ANC.B10.DE167)
* protocolApplied.doseNumber[x] insert Who(ANC.B10.DE169)
* protocolApplied.doseNumber[x] insert Who(ANC.B10.DE171)
* protocolApplied.doseNumber[x] insert Who(ANC.B10.DE173)
* protocolApplied.doseNumber[x] insert Who(ANC.B10.DE182)
* protocolApplied.targetDisease MS
* protocolApplied.targetDisease insert Label([[La maladie évitée, en CIM ou dans la liste du rapport mensuel]], [[The disease prevented, in ICD or in the list of the monthly report]])

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
