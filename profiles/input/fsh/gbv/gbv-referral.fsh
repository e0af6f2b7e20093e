Profile: MlGbvReferral
Parent: ServiceRequest
Id: ml-gbv-referral
Title: "Orientation d'une survivante"
Description: "Vers quelle structure et pour quel service la survivante est orientée, avec son accord pour cette structure et ce service. En références et en codes neutres : rien n'y dit la violence."
* insert InEnglish([[Referral of a survivor]], [[To which facility and for which service the survivor is referred, with her consent to that facility and that service. In references and neutral codes: nothing in it tells the violence.]])
* ^purpose = "Faire le lien entre deux services sans raconter. Le serveur refuse une orientation sans consentement actif pour ce destinataire et ce service ; il montre au destinataire l'orientation et ce qu'elle joint, rien d'autre."
* insert English(purpose, [[To link two services without telling. The server refuses a referral without an active consent to that recipient and that service; it shows the recipient the referral and what it encloses, nothing else.]])
* insert Vault
* insert OfSurvivor(subject)
* obeys ml-ref-1 and ml-gbv-out
* status MS
* status insert Label([[En cours, achevée ou annulée]], [[Active, completed or revoked]])
* intent = #order
* intent insert Label([[Une demande]], [[A request]])
* category 1..* MS
* category from https://keneya.ml/fhir/ValueSet/ml-gbv-service (required)
* category insert Label([[Service demandé]], [[Service asked for]])
* code 0..0
* code insert Label([[Aucun : le service se dit dans category]], [[None: the service is told in category]])
* orderDetail 0..0
* orderDetail insert Label([[Aucun]], [[None]])
* authoredOn 1..1 MS
* authoredOn insert Label([[Quand elle est décidée]], [[When it is decided]])
* requester MS
* requester insert Label([[Le service qui oriente, par son numéro]], [[The service that refers, by its number]])
* performer MS
* performer insert Label([[Structure d'accueil, nommée dans le consentement]], [[Receiving facility, named in the consent]])
* occurrence[x] MS
* occurrence[x] insert Label([[Pour quand]], [[For when]])
* reasonCode from https://keneya.ml/fhir/ValueSet/ml-referral-reason (required)
* reasonCode insert Label([[Motif neutre]], [[Neutral reason]])
* reasonReference 0..0
* reasonReference insert Label([[Aucune : l'incident ne part jamais]], [[None: the incident never leaves]])
* supportingInfo MS
* supportingInfo only Reference(MlGbvMedication or MlGbvImmunization or MlGbvProcedure or MlGbvTest or MlGbvExam)
* supportingInfo insert Label([[Ce que le destinataire pourra lire ; jamais l'incident]], [[What the recipient will be able to read; never the incident]])
* bodySite 0..0
* bodySite insert Label([[Aucune]], [[None]])
* patientInstruction 0..0
* patientInstruction insert Label([[Aucune : rien en mots libres]], [[None: nothing in free words]])

Profile: MlGbvReferralTask
Parent: Task
Id: ml-gbv-referral-task
Title: "Suivi de l'orientation d'une survivante"
Description: "Où en est l'orientation, comment et quand joindre la survivante sans danger, et l'issue que la structure d'accueil renvoie."
* insert InEnglish([[Follow-up of a survivor's referral]], [[How far the referral has come, how and when the survivor can be reached safely, and the outcome that the receiving facility sends back.]])
* ^purpose = "Ne pas la perdre entre deux services, et ne l'appeler que comme elle l'a dit."
* insert English(purpose, [[Not to lose her between two services, and to call her only as she said.]])
* insert Vault
* insert OfSurvivor(for)
* obeys ml-gbv-out
* insert Followed
* focus only Reference(MlGbvReferral)
* focus insert Label([[L'orientation suivie]], [[The referral followed]])
* statusReason from https://keneya.ml/fhir/ValueSet/ml-gbv-task-reason (required)
* statusReason insert Label([[Pourquoi elle n'aboutit pas]], [[Why it does not succeed]])
* reasonReference 0..0
* reasonReference insert Label([[Aucune]], [[None]])
* description 0..0
* description insert Label([[Aucune : rien en mots libres]], [[None: nothing in free words]])
* input ^slicing.discriminator.type = #pattern
* input ^slicing.discriminator.path = "type"
* input ^slicing.rules = #closed
* input contains contact 0..1 MS and safeTime 0..1 MS
* input[contact].type = $ml-task-input#contact
* input[contact].type insert Label([[Comment la joindre]], [[How to reach her]])
* input[contact] insert Label([[Téléphone que la survivante a donné elle-même]], [[Telephone that the survivor gave herself]])
* input[contact].value[x] only ContactPoint
* input[contact].value[x] insert Label([[Le téléphone]], [[The telephone]])
* input[safeTime].type = $ml-task-input#safe-time
* input[safeTime].type insert Label([[Quand la joindre]], [[When to reach her]])
* input[safeTime] insert Label([[Quand l'appeler sans danger]], [[When it is safe to call]])
* input[safeTime].value[x] only Timing or Period
* input[safeTime].value[x] insert Label([[Les jours et les heures sûrs]], [[The safe days and hours]])
* output.value[x] only CodeableConcept or Reference
* output.value[x] insert Label([[Un code ou une référence, jamais des mots]], [[A code or a reference, never words]])
* intent insert Label([[Une demande]], [[A request]])
* code insert Label([[Donner suite]], [[To fulfil]])
* authoredOn insert Label([[Quand l'orientation est transmise]], [[When the referral is passed on]])
* requester insert Label([[Le service qui oriente]], [[The service that refers]])
* output.type insert Label([[Ce qui revient : l'issue]], [[What comes back: the outcome]])

// What goes out is held against the server's list of code systems too; see docs/decisions/0012.
Invariant: ml-gbv-out
Description: "Ce qui part avec la survivante n'a que des références, des codes, des dates et des nombres : ni extension, ni nom écrit à côté d'une référence."
Severity: #error
Expression: "descendants().ofType(Extension).empty() and descendants().ofType(Reference).display.empty()"
* insert Human([[What goes with the survivor has references, codes, dates and numbers only: no extension, no name written beside a reference.]])
