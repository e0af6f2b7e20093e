Profile: MlPatientPseudonymous
Parent: MlPatient
Id: ml-patient-pseudonymous
Title: "Survivante, connue par un code"
Description: "La personne dont parle un dossier de violence basée sur le genre : un code tiré au hasard, le sexe, une année de naissance ou un âge estimé, une région ou un cercle, et rien d'autre."
* insert InEnglish([[Survivor, known by a code]], [[The person whom a record on gender-based violence is about: a code drawn at random, the sex, a year of birth or an estimated age, a region or cercle, and nothing else.]])
* ^purpose = "Soigner et compter sans que la fiche dise qui elle est. La clé entre le code et la personne reste hors du serveur, chez la gestionnaire de cas."
* insert English(purpose, [[To care and to count without the record telling who she is. The key between code and person stays outside the server, with the case worker.]])
* obeys ml-pat-3 and ml-pat-6 and ml-pat-7
* meta.security MS
* meta.security insert Label([[V (très restreint) et PSEUDED (pseudonyme)]], [[V (very restricted) and PSEUDED (pseudonym)]])
* extension[displacementDetail] 0..0
* extension[displacementDetail] insert Label([[Aucun : il désignerait la survivante]], [[None: it would point at the survivor]])
* extension[nomad] 0..0
* extension[nomad] insert Label([[Aucune : elle désignerait la survivante]], [[None: it would point at the survivor]])
* extension[catchment] 0..0
* extension[catchment] insert Label([[Aucune]], [[None]])
* extension[smsConsent] 0..0
* extension[smsConsent] insert Label([[Aucun : jamais de SMS]], [[None: never a text message]])
* identifier[MR] 0..0
* identifier[MR] insert Label([[Jamais]], [[Never]])
* identifier[NINA] 0..0
* identifier[NINA] insert Label([[Jamais]], [[Never]])
* identifier[AMO] 0..0
* identifier[AMO] insert Label([[Jamais]], [[Never]])
* identifier[RAMED] 0..0
* identifier[RAMED] insert Label([[Jamais]], [[Never]])
* identifier[PROG] 0..0
* identifier[PROG] insert Label([[Jamais]], [[Never]])
* identifier contains PSEUDO 1..1 MS
* identifier 1..1
* identifier insert Label([[Un seul numéro : son code]], [[One number only: her code]])
* identifier[PSEUDO] insert Numbered([[Code de la survivante]], [[Code of the survivor]])
* identifier[PSEUDO].type = $ml-identifier-type#PSEUDO
* identifier[PSEUDO] insert Remark([[Tiré au hasard : ni initiales, ni date, ni lieu, ni suite de numéros.]], [[Drawn at random: no initials, no date, no place, no running number.]])
* birthDate insert Label([[Année de naissance]], [[Year of birth]])
* birthDate insert Remark([[L'année seule ; sinon, un âge estimé en années.]], [[The year alone; otherwise an estimated age in years.]])
* address 0..1
* address insert Label([[Région, ou région et cercle]], [[Region, or region and cercle]])

Invariant: ml-pat-3
Description: "La fiche d'une survivante ne porte ni nom, ni téléphone, ni photo, ni personne à joindre, ni lien, ni soignant attitré, ni adresse plus précise que le cercle."
Severity: #error
Expression: "name.empty() and telecom.empty() and photo.empty() and contact.empty() and link.empty() and generalPractitioner.empty() and address.line.empty() and address.text.empty() and address.city.empty() and address.postalCode.empty()"
* insert Human([[The record of a survivor has no name, telephone, photo, contact, link or usual practitioner, and no address more precise than the cercle.]])

Invariant: ml-pat-6
Description: "De la naissance d'une survivante, la fiche ne dit que l'année."
Severity: #error
Expression: "birthDate.empty() or birthDate.toString().length() = 4"
* insert Human([[Of the birth of a survivor the record tells the year only.]])

Invariant: ml-pat-7
Description: "La fiche d'une survivante porte les deux étiquettes V et PSEUDED, et pas de texte narratif."
Severity: #error
Expression: "meta.security.where(system = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality' and code = 'V').exists() and meta.security.where(system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue' and code = 'PSEUDED').exists() and text.empty()"
* insert Human([[The record of a survivor carries both labels V and PSEUDED, and no narrative.]])
