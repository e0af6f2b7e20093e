Profile: MlProcedure
Parent: Procedure
Id: ml-procedure
Title: "Acte chirurgical"
Description: "Une intervention, son urgence, son début et sa fin, l'équipe et les complications."
* insert InEnglish([[Surgical procedure]], [[An operation, its urgency, its start and end, the team and the complications.]])
* ^purpose = "Savoir ce qui a été opéré, dans quel délai, et ce qui s'en est suivi."
* insert English(purpose, [[To know what was operated on, how soon, and what followed.]])
* obeys ml-proc-1 and ml-proc-2 and ml-proc-3
* extension contains MlSurgeryUrgency named urgency 1..1 MS
* extension[urgency] insert Label([[Urgence]], [[Urgency]])
* status MS
* status insert Label([[En cours, terminée, interrompue ou non faite]], [[In progress, completed, stopped or not done]])
* statusReason MS
* statusReason insert Label([[Pourquoi elle n'a pas eu lieu]], [[Why it did not take place]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-surgery-type (extensible)
* code insert Label([[Intervention]], [[Operation]])
* code insert Remark([[Liste des interventions à confirmer ; un code ICHI peut se mettre à côté [M].]], [[List of operations to be confirmed; an ICHI code may stand beside it [M].]])
* subject MS
* subject only Reference(Patient)
* subject insert Label([[La personne opérée]], [[The person operated on]])
* encounter MS
* encounter insert Label([[Le séjour]], [[The stay]])
* performed[x] MS
* performed[x] only Period
* performedPeriod insert Label([[Début et fin]], [[Start and end]])
* performedPeriod insert Remark([[La durée s'en déduit ; 24 heures au plus, à confirmer [M].]], [[The duration follows from it; 24 hours at most, to be confirmed [M].]])
* performer MS
* performer insert Label([[Chirurgien et aides, par leur rôle]], [[Surgeon and assistants, by their role]])
* reasonReference MS
* reasonReference insert Label([[La blessure ou l'affection opérée ; pour une reprise, la première intervention]], [[The injury or condition operated on; for a re-intervention, the first operation]])
* bodySite MS
* bodySite insert Label([[Région du corps et côté]], [[Body region and side]])
* complication MS
* complication insert Label([[Complication pendant ou après l'intervention]], [[Complication during or after the operation]])

Extension: MlSurgeryUrgency
Id: ml-surgery-urgency
Title: "Urgence de l'intervention"
Description: "Immédiate, urgente, différée ou programmée."
* insert InEnglish([[Urgency of the operation]], [[Immediate, urgent, deferred or elective.]])
* insert On(Procedure)
* . insert Label([[Urgence]], [[Urgency]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Immédiate, urgente, différée ou programmée]], [[Immediate, urgent, deferred or elective]])
* value[x] insert Remark([[Délais de chaque degré à confirmer avec le protocole national [M].]], [[Times of each degree to be confirmed with the national protocol [M].]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-surgery-urgency (required)

Invariant: ml-proc-1
Description: "Une intervention terminée a un début et une fin."
Severity: #error
Expression: "status = 'completed' implies (performed.start.exists() and performed.end.exists())"
* insert Human([[A completed operation has a start and an end.]])

Invariant: ml-proc-2
Description: "Une intervention finit après son début, dans les 24 heures."
Severity: #error
Expression: "(performed.end > performed.start + 24 hours or performed.end <= performed.start).where($this).empty()"
* insert Human([[An operation ends after its start, within 24 hours.]])

Invariant: ml-proc-3
Description: "Une intervention qui n'a pas eu lieu dit pourquoi."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
* insert Human([[An operation that did not take place tells why.]])

Profile: MlAnaesthesia
Parent: Procedure
Id: ml-anaesthesia
Title: "Anesthésie"
Description: "L'anesthésie d'une intervention : locale, rachianesthésie, bloc, kétamine, générale ou sédation."
* insert InEnglish([[Anaesthesia]], [[The anaesthesia of an operation: local, spinal, block, ketamine, general or sedation.]])
* ^purpose = "Rapporter les accidents à la technique, et prévoir les produits."
* insert English(purpose, [[To relate accidents to the technique, and plan the drugs.]])
* partOf 1..1 MS
* partOf only Reference(Procedure)
* partOf insert Label([[L'intervention]], [[The operation]])
* status MS
* status insert Label([[En cours, terminée ou interrompue]], [[In progress, completed or stopped]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-anaesthesia (required)
* code insert Label([[Technique]], [[Technique]])
* code insert Remark([[Liste des techniques à confirmer [M].]], [[List of techniques to be confirmed [M].]])
* subject MS
* subject only Reference(Patient)
* subject insert Label([[La personne endormie]], [[The person anaesthetised]])
* performed[x] MS
* performed[x] insert Label([[Début et fin]], [[Start and end]])
* performer MS
* performer insert Label([[Qui endort, par son rôle]], [[Who gives it, by their role]])
