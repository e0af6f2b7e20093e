Profile: MlSessionNote
Parent: DocumentReference
Id: ml-session-note
Title: "Note de séance"
Description: "Ce que le thérapeute écrit d'une séance, en mots libres, pour lui-même. Le serveur la restreint (R, PSYTHPN) : elle n'est pas le dossier."
* insert InEnglish([[Session note]], [[What the therapist writes of a session, in free words, for their own use. The server restricts it (R, PSYTHPN): it is not the record.]])
* ^purpose = "Garder hors du dossier commun ce qui a été confié. Une violence sexuelle ne s'écrit pas ici non plus : elle relève du service confidentiel."
* insert English(purpose, [[To keep what was confided out of the common record. Sexual violence is not written here either: it belongs to the confidential service.]])
* meta.security MS
* meta.security insert Label([[R et PSYTHPN, posés par le serveur]], [[R and PSYTHPN, set by the server]])
* status MS
* status insert Label([[En vigueur, remplacée ou annulée]], [[Current, superseded or entered in error]])
* type 1..1 MS
* type from https://keneya.ml/fhir/ValueSet/ml-mh-document (required)
* type insert Label([[Note de séance]], [[Session note]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[La personne suivie]], [[The person followed]])
* date 1..1 MS
* date insert Label([[Quand elle est écrite]], [[When it is written]])
* author 1..* MS
* author insert Label([[Le thérapeute]], [[The therapist]])
* description 0..0
* description insert Label([[Aucune : ce qui est confié reste dans la pièce]], [[None: what was confided stays in the document]])
* content 1..1 MS
* content insert Label([[La note]], [[The note]])
* context MS
* context insert Label([[La séance]], [[The session]])
* context.encounter MS
* context.encounter insert Label([[La consultation]], [[The encounter]])
