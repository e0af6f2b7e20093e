Profile: MlCondition
Parent: Condition
Id: ml-condition
Title: "Affection"
Description: "Ce dont la personne souffre, dans la liste du rapport mensuel, en CIM, ou les deux."
* insert InEnglish([[Condition]], [[What the person suffers from, in the list of the monthly report, in ICD, or both.]])
* ^purpose = "Un même diagnostic pour soigner et pour compter : la ligne du rapport mensuel et le code de l'OMS côte à côte."
* insert English(purpose, [[One diagnosis to treat by and to count by: the row of the monthly report and WHO's code side by side.]])
* obeys ml-cond-2
* clinicalStatus MS
* clinicalStatus insert Label([[Active, guérie ou en rémission]], [[Active, resolved or in remission]])
* verificationStatus MS
* verificationStatus insert Label([[Suspect, confirmé, écarté…]], [[Suspected, confirmed, ruled out…]])
* category MS
* category insert Label([[Diagnostic de la rencontre, ou problème suivi]], [[Diagnosis of the encounter, or problem followed]])
* code 1..1 MS
* code insert Label([[Affection]], [[Condition]])
* code.coding ^slicing.discriminator.type = #value
* code.coding ^slicing.discriminator.path = "system"
* code.coding ^slicing.rules = #open
* insert CodedIn(ml-affection, 0..1, [[Ligne du rapport mensuel]], [[Row of the monthly report]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[La personne malade]], [[The sick person]])
* encounter MS
* encounter insert Label([[La consultation où elle est posée]], [[The consultation in which it is made]])
* onset[x] MS
* onset[x] insert Label([[Début des signes]], [[Onset of the signs]])
* recordedDate MS
* recordedDate insert Label([[Quand elle est notée]], [[When it is recorded]])
* recorder MS
* recorder insert Label([[Qui l'a posée]], [[Who made it]])

Invariant: ml-cond-2
Description: "Une affection porte au moins un code : rapport mensuel, CIM-11, CIM-10 ou une liste de ce guide."
Severity: #error
Expression: "code.coding.where(system.startsWith('https://keneya.ml/fhir/CodeSystem/') or system.startsWith('http://id.who.int/icd') or system.startsWith('http://hl7.org/fhir/sid/icd-10')).exists()"
* insert Human([[A condition carries at least one code: monthly report, ICD-11, ICD-10 or a list of this guide.]])
