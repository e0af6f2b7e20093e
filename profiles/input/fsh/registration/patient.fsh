Profile: MlPatient
Parent: Patient
Id: ml-patient
Title: "Patient au Mali"
Description: "Une personne soignée : connue par son nom ou par un code, par une date de naissance même partielle ou par un âge estimé, résidente, déplacée ou nomade."
* insert InEnglish([[Patient in Mali]], [[A person in care: known by a name or by a code, by a date of birth even if partial or by an estimated age, resident, displaced or nomadic.]])
* ^purpose = "Reconnaître la même personne d'une structure à l'autre sans exiger ce que beaucoup n'ont pas : ni pièce d'identité, ni date de naissance, ni adresse."
* insert English(purpose, [[To recognise the same person from one facility to the next without asking for what many do not have: no identity paper, no date of birth, no address.]])
* insert MapsToWho
* obeys ml-pat-1 and ml-pat-2 and ml-pat-4 and ml-pat-5 and ml-nina-1 and ml-nina-2 and ml-mrn-1
* extension contains
    MlEstimatedAge named estimatedAge 0..1 MS and
    MlDisplacementStatus named displacementStatus 0..1 MS and
    MlDisplacementDetail named displacementDetail 0..1 and
    MlNomad named nomad 0..1 and
    MlCatchment named catchment 0..1 MS and
    MlSmsConsent named smsConsent 0..1 and
    MlEducationLevel named educationLevel 0..1 and
    MlProfession named profession 0..1
* extension[estimatedAge] insert Label([[Âge estimé, et quand il l'a été]], [[Estimated age, and when it was estimated]])
* extension[displacementStatus] insert Label([[Résidente, déplacée, réfugiée, retournée, nomade…]], [[Resident, displaced, refugee, returnee, nomad…]])
* extension[displacementDetail] insert Label([[Date, origine et site d'accueil]], [[Date, origin and host site]])
* extension[nomad] insert Label([[Fraction, campement et axe de transhumance]], [[Fraction, camp and transhumance route]])
* extension[catchment] insert Label([[Habite l'aire de santé]], [[Lives in the catchment area]])
* extension[smsConsent] insert Label([[Accepte les rappels par SMS]], [[Agrees to reminders by text message]])
* extension[smsConsent] insert Who(ANC.A.DE9)
* extension[educationLevel] insert Label([[Niveau d'instruction]], [[Education level]])
* extension[educationLevel] insert Who(ANC.B6.DE1)
* extension[profession] insert Label([[Profession]], [[Occupation]])
* extension[profession] insert Who(ANC.B6.DE7)
* identifier MS
* identifier insert Who(ANC.A.DE1)
* identifier ^slicing.discriminator.type = #pattern
* identifier ^slicing.discriminator.path = "type"
* identifier ^slicing.rules = #open
* identifier contains MR 0..* MS and NINA 0..1 MS and AMO 0..* and RAMED 0..* and PROG 0..* MS
* identifier[MR] insert Numbered([[Numéro de dossier]], [[Medical record number]])
* identifier[MR].type = $v2-0203#MR
* identifier[MR].assigner MS
* identifier[MR].assigner insert Remark([[Deux structures donnent le même numéro à deux personnes : sans elle, il ne désigne personne.]], [[Two facilities give the same number to two people: without it the number means nobody.]])
* identifier[MR].assigner insert Label([[La structure qui a ouvert le dossier]], [[The facility that opened the record]])
* identifier[NINA] insert Numbered([[Numéro d'identification nationale (NINA)]], [[National identity number (NINA)]])
* identifier[NINA].type = $ml-identifier-type#NINA
* identifier[NINA].type insert Remark([[NINA, et NI (v2-0203) à côté, que tout système connaît.]], [[NINA, and beside it NI (v2-0203), which every system knows.]])
* identifier[NINA] insert Remark([[Jamais exigé. 14 chiffres et une lettre : à confirmer auprès de l'état civil [M].]], [[Never required. 14 digits and a letter: to be confirmed with the civil registry [M].]])
* identifier[AMO] insert Numbered([[Numéro AMO]], [[Health insurance number]])
* identifier[AMO].type = $ml-identifier-type#AMO
* identifier[RAMED] insert Numbered([[Numéro RAMED]], [[Medical assistance number]])
* identifier[RAMED].type = $ml-identifier-type#RAMED
* identifier[PROG] insert Numbered([[Numéro de programme]], [[Programme number]])
* identifier[PROG].type = $ml-identifier-type#PROG
* name MS
* name insert Label([[Nom et prénoms]], [[Name]])
* name insert Who(ANC.A.DE2)
* name insert Who(ANC.A.DE3)
* name insert Remark([[Un seul nom suffit ; les accents se gardent.]], [[One name is enough; accents are kept.]])
* telecom MS
* telecom insert Label([[Téléphone]], [[Telephone]])
* telecom insert Who(ANC.A.DE8)
* gender 1..1 MS
* gender insert Label([[Sexe]], [[Sex]])
* birthDate MS
* birthDate insert Label([[Date de naissance, même partielle]], [[Date of birth, even if partial]])
* birthDate insert Who(ANC.A.DE5)
* birthDate insert Who(ANC.A.DE6)
* birthDate insert Remark([[L'année seule, ou l'année et le mois, sont admis. Les z-scores demandent le jour.]], [[The year alone, or year and month, are admitted. z-scores need the day.]])
* deceased[x] MS
* deceased[x] insert Label([[Décès : sa date de préférence]], [[Death: its date if possible]])
* address MS
* address insert Label([[Résidence]], [[Residence]])
* address insert Who(ANC.A.DE7)
* address.extension contains MlAdminUnit named adminUnit 0..*
* address.extension[adminUnit] insert Label([[Région ou cercle, en code]], [[Region or cercle, as a code]])
* contact insert Label([[Personne à joindre, chef ou relais]], [[Person to reach, chief or community worker]])
* contact insert Who(ANC.A.DE10)
* contact insert Who(ANC.A.DE11)
* communication MS
* communication insert Label([[Langues de la personne]], [[Languages of the person]])
* communication.language MS
* communication.language from https://keneya.ml/fhir/ValueSet/ml-language (preferred)
* communication.language insert Label([[Langue parlée]], [[Spoken language]])
* communication.language insert Remark([[Le code le plus précis : khq plutôt que songhaï en général.]], [[The most precise code: khq rather than Songhai in general.]])
* communication.preferred insert Label([[Langue dans laquelle parler à la personne]], [[Language in which to speak to the person]])
* link insert Label([[Autre dossier de la même personne, après fusion de doublons]], [[Another record of the same person, after duplicates were merged]])
* link insert Remark([[La mère, le père ou l'accompagnant sont des RelatedPerson, jamais un lien.]], [[Mother, father or carer are a RelatedPerson, never a link.]])
* link.other only Reference(Patient)
* link.other insert Label([[L'autre dossier]], [[The other record]])
* obeys ml-pat-8

RuleSet: Numbered(french, english)
* insert Label([[{french}]], [[{english}]])
* type 1..1
* type insert Label([[Le type du numéro]], [[The type of the number]])
* system 1..1
* system insert Label([[Le registre qui l'a donné]], [[The register that gave it]])
* value 1..1
* value insert Label([[Le numéro]], [[The number]])

Invariant: ml-pat-1
Description: "Il faut une date de naissance, même partielle, ou un âge estimé."
Severity: #error
Expression: "birthDate.exists() or extension('https://keneya.ml/fhir/StructureDefinition/ml-estimated-age').exists()"
* insert Human([[A date of birth, even if partial, or an estimated age is needed.]])

Invariant: ml-pat-2
Description: "Il faut un nom, ou un code de personne suivie sans nom."
Severity: #error
Expression: "name.where(text.exists() or family.exists() or given.exists()).exists() or identifier.type.coding.where(code = 'PSEUDO').exists()"
* insert Human([[A name is needed, or the code of a person followed without a name.]])

Invariant: ml-nina-1
Description: "Un NINA porte aussi le type international NI (v2-0203)."
Severity: #warning
Expression: "identifier.where(type.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-identifier-type' and code = 'NINA').exists()).all(type.coding.where(system = 'http://terminology.hl7.org/CodeSystem/v2-0203' and code = 'NI').exists())"
* insert Human([[A NINA carries the international type NI (v2-0203) too.]])

Invariant: ml-nina-2
Description: "Un NINA a quatorze chiffres et une lettre ; format à confirmer [M]."
Severity: #warning
Expression: "identifier.where(type.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-identifier-type' and code = 'NINA').exists()).value.all($this.matches('^[0-9]{14}[A-Z]$'))"
* insert Human([[A NINA has fourteen digits and a letter; format to be confirmed [M].]])

// In R4 a link means the same person twice; mothers were found in it.
Invariant: ml-pat-5
Description: "Un lien dit seulement qu'un dossier remplace un doublon ou qu'il est remplacé ; un parent s'inscrit comme RelatedPerson."
Severity: #error
Expression: "link.all(type = 'replaces' or type = 'replaced-by')"
* insert Human([[A link tells only that a record replaces a duplicate or is replaced; a relative is a RelatedPerson.]])

// Compares what both dates tell: a year of death does not contradict a day of birth in that year.
Invariant: ml-pat-4
Description: "Le décès ne peut pas précéder la naissance."
Severity: #error
Expression: "deceased.ofType(dateTime).empty() or birthDate.empty() or iif(deceased.ofType(dateTime).toString().length() < birthDate.toString().length(), birthDate.toString().startsWith(deceased.ofType(dateTime).toString()) or deceased.ofType(dateTime).toString() > birthDate.toString(), deceased.ofType(dateTime).toString().substring(0, birthDate.toString().length()) >= birthDate.toString())"
* insert Human([[Death cannot come before birth.]])

// The dictionary asks for it; a number whose facility nobody remembers is still the number on the card.
Invariant: ml-mrn-1
Description: "Un numéro de dossier dit quelle structure l'a donné."
Severity: #warning
Expression: "identifier.where(type.coding.where(system = 'http://terminology.hl7.org/CodeSystem/v2-0203' and code = 'MR').exists()).all(assigner.exists())"
* insert Human([[A medical record number says which facility gave it.]])

Invariant: ml-pat-8
Description: "L'ordre dans une naissance multiple commence à 1 ; qui est né seul a multipleBirthBoolean = false, ou rien."
Severity: #error
Expression: "multipleBirth.ofType(integer).all($this > 0)"
* insert Human([[The order in a multiple birth begins at 1; who was born alone has multipleBirthBoolean = false, or nothing.]])
