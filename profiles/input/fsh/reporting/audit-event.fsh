Profile: MlAuditEvent
Parent: AuditEvent
Id: ml-audit-event
Title: "Trace d'accès"
Description: "Ce que le serveur écrit de chaque requête à laquelle il a répondu : qui, quoi, quand, d'où et dans quel but, dans les formes d'IHE BALP. Personne d'autre que lui n'en crée."
* insert InEnglish([[Audit event]], [[What the server writes of every request it answered: who, what, when, from where and for what purpose, in the shapes of IHE BALP. No one else creates any.]])
* ^purpose = "Pouvoir dire à une personne qui a vu son dossier, et revoir chaque bris de glace. Ce qui touche un dossier très restreint porte V et n'est lu qu'avec l'habilitation. L'extrait remis à la personne (Patient/$disclosures) est plus court et ne réclame pas ce profil."
* insert English(purpose, [[To be able to tell a person who saw their file, and to review every breaking of the glass. What concerns a very restricted record carries V and is read with the clearance only. The extract for the person (Patient/$disclosures) is shorter and does not claim this profile.]])
* obeys ml-aud-1
* meta.security insert Label([[V quand un dossier très restreint est en cause]], [[V when a very restricted record is concerned]])
* type insert Label([[Requête REST, authentification ou alerte]], [[REST request, authentication or alert]])
* subtype MS
* subtype insert Label([[L'interaction]], [[The interaction]])
* action 1..1 MS
* action insert Label([[Création, lecture, modification, suppression ou exécution]], [[Create, read, update, delete or execute]])
* recorded MS
* recorded insert Label([[Quand]], [[When]])
* outcome 1..1 MS
* outcome insert Label([[Réussite, refus ou échec]], [[Success, refusal or failure]])
* outcomeDesc MS
* outcomeDesc insert Label([[Le statut HTTP, ou le motif du bris de glace]], [[The HTTP status, or the reason for breaking the glass]])
* purposeOfEvent insert Label([[But ; BTG pour un bris de glace]], [[Purpose; BTG for breaking the glass]])
* agent MS
* agent insert Label([[Le système, la personne, le serveur]], [[The system, the person, the server]])
* agent.role from https://keneya.ml/fhir/ValueSet/ml-access-role (extensible)
* agent.role insert Label([[Rôle de l'appelant]], [[Role of the caller]])
* agent.who insert Label([[Qui : le système, la personne ou le serveur]], [[Who: the system, the person or the server]])
* agent.location insert Label([[Structure de l'appelant]], [[Facility of the caller]])
* agent.purposeOfUse insert Label([[But de l'appelant]], [[Purpose of the caller]])
* source MS
* source insert Label([[Qui écrit la trace]], [[Who writes the event]])
* source.observer insert Label([[Ce serveur]], [[This server]])
* entity MS
* entity insert Label([[Le dossier, le patient, la question]], [[The record, the patient, the question]])
* entity.query insert Label([[La question posée, sans les valeurs]], [[The question asked, without values]])
* entity.query insert Remark([[Les valeurs tapées n'y sont pas : seule une empreinte à clé en est gardée.]], [[Values that were typed are not in it: only a keyed hash of them is kept.]])

Invariant: ml-aud-1
Description: "Un bris de glace dit son motif."
Severity: #error
Expression: "(purposeOfEvent.coding.where(code = 'BTG').exists() or agent.purposeOfUse.coding.where(code = 'BTG').exists()) implies outcomeDesc.exists()"
* insert Human([[Breaking the glass tells its reason.]])

Mapping: MlAuditEventBalp
Source: MlAuditEvent
Target: "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.PatientRead"
Id: balp
Title: "IHE BALP"
* -> "AuditEvent"
* agent -> "AuditEvent.agent"
* entity -> "AuditEvent.entity"
