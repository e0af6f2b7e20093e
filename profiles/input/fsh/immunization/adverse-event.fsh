Profile: MlAefi
Parent: AdverseEvent
Id: ml-aefi
Title: "Manifestation postvaccinale indésirable (MAPI)"
Description: "Ce qui est arrivé à une personne après un vaccin, que le vaccin en soit la cause ou non : quoi, quand, si c'est grave et ce qu'elle est devenue. Une MAPI grave se déclare aussi comme maladie à déclaration."
* insert InEnglish([[Adverse event following immunization (AEFI)]], [[What happened to a person after a vaccine, whether or not the vaccine is the cause: what, when, whether serious and what became of the person. A serious one is notified as a notifiable disease too.]])
* ^purpose = "Soigner d'abord, puis trouver le lot ou le geste en cause, pour que les familles gardent confiance."
* insert English(purpose, [[To treat first, then to find the lot or the handling at fault, so that families keep their trust.]])
* obeys ml-aefi-1 and ml-aefi-2
* identifier MS
* identifier insert Label([[Numéro de la fiche]], [[Number of the form]])
* actuality MS
* actuality insert Label([[Arrivée, ou évitée de peu]], [[Happened, or narrowly avoided]])
* event 1..1 MS
* event from https://keneya.ml/fhir/ValueSet/ml-aefi (required)
* event insert Label([[Ce qui est arrivé]], [[What happened]])
* event insert Remark([[La liste des manifestations est à confirmer avec la fiche nationale [M].]], [[The list of events is to be confirmed with the national form [M].]])
* subject only Reference(Patient)
* subject MS
* subject insert Label([[La personne vaccinée]], [[The person vaccinated]])
* encounter MS
* encounter insert Label([[La rencontre où elle est vue]], [[The encounter at which it is seen]])
* date 1..1 MS
* date insert Label([[Quand les signes ont commencé]], [[When the signs began]])
* recordedDate MS
* recordedDate insert Label([[Quand c'est noté]], [[When it is noted]])
* location MS
* location insert Label([[Lieu de la vaccination]], [[Place of vaccination]])
* seriousness 1..1 MS
* seriousness from http://hl7.org/fhir/ValueSet/adverse-event-seriousness (required)
* seriousness insert Label([[Grave ou non ; grave : décès, hospitalisation, handicap, vie en danger]], [[Serious or not; serious: death, hospital, disability, life in danger]])
* severity MS
* severity insert Label([[Légère, modérée ou forte]], [[Mild, moderate or severe]])
* outcome MS
* outcome insert Label([[Guérie, en cours, séquelles, décédée ou inconnue]], [[Recovered, ongoing, sequelae, died or unknown]])
* recorder MS
* recorder insert Label([[Qui le note]], [[Who notes it]])
* suspectEntity 1..* MS
* suspectEntity insert Label([[La ou les doses reçues avant]], [[The dose or doses received before]])
* suspectEntity.instance only Reference(Immunization)
* suspectEntity.instance MS
* suspectEntity.instance insert Label([[La dose]], [[The dose]])

Invariant: ml-aefi-1
Description: "Les signes n'ont pas commencé après le jour où on les note."
Severity: #error
Expression: "(date > recordedDate).where($this).empty()"
* insert Human([[The signs did not begin after the day they are noted.]])

Invariant: ml-aefi-2
Description: "Un décès après un vaccin est une MAPI grave."
Severity: #error
Expression: "outcome.coding.where(code = 'fatal').exists() implies seriousness.coding.where(code.startsWith('Serious')).exists()"
* insert Human([[A death after a vaccine is a serious event.]])
