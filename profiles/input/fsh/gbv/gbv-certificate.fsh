Profile: MlGbvCertificate
Parent: DocumentReference
Id: ml-gbv-certificate
Title: "Certificat médical d'une survivante"
Description: "Le certificat établi à la demande de la survivante, et à elle seule remis. Le papier suffit ; s'il est numérisé, il reste dans le coffre."
* insert InEnglish([[Medical certificate of a survivor]], [[The certificate written at the survivor's request and given to her alone. Paper is enough; when it is scanned it stays in the vault.]])
* ^purpose = "Garder la preuve pour le jour où elle la voudra. Jamais remis à la police ni à un proche sans son accord ; forme et valeur légale à confirmer [M]."
* insert English(purpose, [[To keep the proof for the day she wants it. Never handed to the police or a relative without her consent; form and legal value to be confirmed [M].]])
* obeys ml-gbv-sec and ml-gbv-txt and ml-gbv-id and ml-gbv-cert-1
* meta.security MS
* meta.security insert Label([[V (très restreint) et SDV (violence sexuelle ou domestique)]], [[V (very restricted) and SDV (sexual or domestic violence)]])
* contained 0..0
* contained insert Label([[Rien d'inclus]], [[Nothing contained]])
* masterIdentifier 0..0
* masterIdentifier insert Label([[Aucun numéro d'un autre registre]], [[No number of another register]])
* status MS
* status insert Label([[En vigueur, remplacé ou annulé]], [[Current, superseded or entered in error]])
* docStatus MS
* docStatus insert Label([[Préliminaire, final ou corrigé]], [[Preliminary, final or amended]])
* type 1..1 MS
* type from https://keneya.ml/fhir/ValueSet/ml-gbv-document (required)
* type insert Label([[Certificat médical]], [[Medical certificate]])
* insert OfSurvivor(subject)
* date 1..1 MS
* date insert Label([[Quand il est établi]], [[When it is written]])
* author 1..* MS
* author insert Label([[Qui l'établit : le service, sous son alias]], [[Who writes it: the service, under its alias]])
* content 1..1 MS
* content insert Label([[La pièce]], [[The document]])
* content.attachment MS
* content.attachment insert Label([[Numérisée, ou seulement sa forme quand elle est sur papier]], [[Scanned, or only its form when it is on paper]])
* context MS
* context insert Label([[Les soins qu'il atteste]], [[The care it attests]])
* context.encounter MS
* context.encounter only Reference(MlGbvEncounter)
* context.encounter insert Label([[La rencontre, dans le coffre]], [[The encounter, in the vault]])

Invariant: ml-gbv-cert-1
Description: "Hors de sa pièce, un certificat ne raconte rien : ni description, ni titre, ni texte à côté d'un code, ni adresse où le chercher."
Severity: #error
Expression: "description.empty() and content.attachment.title.empty() and content.attachment.url.empty() and descendants().ofType(CodeableConcept).text.empty()"
* insert Human([[Outside its document a certificate tells nothing: no description, no title, no text beside a code, no address to fetch it from.]])
