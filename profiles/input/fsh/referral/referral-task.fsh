Profile: MlReferralTask
Parent: Task
Id: ml-referral-task
Title: "Suivi d'une référence"
Description: "Où en est une référence : demandée, reçue, acceptée ou rejetée, personne arrivée, achevée avec son issue, échouée ou annulée."
* insert InEnglish([[Follow-up of a referral]], [[How far a referral has come: requested, received, accepted or rejected, person arrived, completed with its outcome, failed or cancelled.]])
* ^purpose = "Que personne ne se perde en route. Sans réponse à une évacuation après 30 minutes, ou à une référence après 72 heures, on relance ; sans arrivée après 14 jours, la référence a échoué (non arrivée). Délais : à confirmer [M]."
* insert English(purpose, [[That nobody gets lost on the way. Without an answer to an evacuation after 30 minutes, or to a referral after 72 hours, one asks again; without an arrival after 14 days, the referral has failed (did not arrive). Times: to be confirmed [M].]])
* insert Followed
* for 1..1
* for only Reference(Patient)
* focus only Reference(ServiceRequest)
* statusReason from https://keneya.ml/fhir/ValueSet/ml-task-reason (extensible)

// Both a referral and a survivor's referral are followed so.
RuleSet: Followed
* obeys ml-task-1 and ml-task-2 and ml-task-3
* status MS
* status insert Label([[Demandée, reçue, acceptée, rejetée, en cours, achevée, échouée ou annulée]], [[Requested, received, accepted, rejected, in progress, completed, failed or cancelled]])
* statusReason MS
* statusReason insert Label([[Motif du refus, de l'échec ou de l'annulation]], [[Reason for refusal, failure or cancellation]])
* businessStatus MS
* businessStatus from https://keneya.ml/fhir/ValueSet/ml-referral-step (extensible)
* businessStatus insert Label([[Étape : partie, arrivée, relancée]], [[Step: left, arrived, reminded]])
* intent = #order
* intent insert Label([[Une demande ferme]], [[A firm request]])
* code 1..1
* code = $taskCode#fulfill
* code insert Label([[Donner suite à la référence]], [[To fulfil the referral]])
* focus 1..1 MS
* focus insert Label([[La référence suivie]], [[The referral followed]])
* for MS
* for insert Label([[La personne adressée]], [[The person referred]])
* authoredOn 1..1 MS
* authoredOn insert Label([[Date et heure de la demande]], [[Date and time of the request]])
* requester MS
* requester insert Label([[Structure ou agent qui adresse]], [[Referring facility or health worker]])
* owner MS
* owner insert Label([[Structure ou agent d'accueil]], [[Receiving facility or health worker]])
* output MS
* output.type from https://keneya.ml/fhir/ValueSet/ml-task-output (extensible)
* output.type insert Label([[Issue ou contre-référence]], [[Outcome or counter-referral]])
* output insert Label([[Issue, contre-référence]], [[Outcome, counter-referral]])
* output insert Remark([[L'issue est un code de ml-referral-outcome ; la contre-référence, une Composition.]], [[The outcome is a code of ml-referral-outcome; the counter-referral, a Composition.]])

Invariant: ml-task-1
Description: "Une référence rejetée, échouée ou annulée dit pourquoi."
Severity: #error
Expression: "(status = 'rejected' or status = 'failed' or status = 'cancelled') implies statusReason.exists()"
* insert Human([[A referral that was rejected, failed or cancelled tells why.]])

Invariant: ml-task-2
Description: "Une référence acceptée a un responsable."
Severity: #error
Expression: "(status = 'accepted' or status = 'in-progress' or status = 'completed') implies owner.exists()"
* insert Human([[A referral that was accepted has somebody responsible.]])

Invariant: ml-task-3
Description: "Une référence achevée porte son issue."
Severity: #error
Expression: "status = 'completed' implies output.where(type.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-task-output' and code = 'referral-outcome').exists()).exists()"
* insert Human([[A referral that was completed carries its outcome.]])
