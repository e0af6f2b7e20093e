// The shape of IHE PCF's advanced consent: who, for whom, to what end and until when; no finer rule that no one enforces.
RuleSet: PrivacyConsent
* obeys ml-con-1
* status MS
* status insert Label([[Proposé, actif, refusé ou retiré]], [[Proposed, active, rejected or withdrawn]])
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* scope insert Label([[La vie privée]], [[Privacy]])
* category MS
* category insert Label([[À quoi l'on consent]], [[What is consented to]])
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* patient 1..1 MS
* patient insert Label([[Qui consent, ou pour qui]], [[Who consents, or for whom]])
* dateTime MS
* dateTime insert Label([[Quand l'accord a été donné ou refusé]], [[When it was given or refused]])
* performer MS
* performer insert Label([[Qui s'exprime : la personne, ou un parent pour un enfant]], [[Who speaks: the person, or a parent for a child]])
* organization MS
* organization insert Label([[Qui garde le consentement]], [[Who keeps the consent]])
* source[x] MS
* source[x] only Attachment or Reference(DocumentReference)
* source[x] insert Label([[Le papier signé ou l'empreinte du pouce]], [[The signed paper or thumbprint]])
* provision MS
* provision insert Label([[Ce qui est permis ou refusé]], [[What is permitted or denied]])
* provision.type MS
* provision.period MS
* provision.period insert Label([[De quand à quand]], [[From when to when]])
* provision.action 0..0
* provision.action insert Label([[Aucune : rien ne la ferait respecter]], [[None: nothing would enforce it]])
* provision.class 0..0
* provision.class insert Label([[Aucune : rien ne la ferait respecter]], [[None: nothing would enforce it]])
* provision.code 0..0
* provision.code insert Label([[Aucun : rien ne le ferait respecter]], [[None: nothing would enforce it]])

Profile: MlConsentCare
Parent: Consent
Id: ml-consent-care
Title: "Consentement au partage du dossier de soins"
Description: "La personne accepte ou refuse que son dossier ordinaire soit partagé avec qui la soigne ailleurs."
* insert InEnglish([[Consent to share the record of care]], [[The person agrees or refuses that their ordinary record is shared with those who care for them elsewhere.]])
* ^purpose = "Garder la preuve de l'accord, signature ou empreinte, et le jour où il finit (IHE PCF)."
* insert English(purpose, [[To keep the proof of the agreement, signature or thumbprint, and the day it ends (IHE PCF).]])
* insert PrivacyConsent
* category contains consent 1..1 MS
* category[consent] = $loinc#59284-0
* category[consent] insert Label([[Consentement du patient (LOINC 59284-0)]], [[Patient consent (LOINC 59284-0)]])
* performer 1..*
* organization 1..*
* source[x] 1..1
* policy 1..*
* policy insert Label([[La politique de partage]], [[The policy on sharing]])
* policy.uri 1..1
* policy.uri insert Label([[La règle à laquelle la personne consent]], [[The rule the person consents to]])
* provision 1..1
* provision insert Label([[Ce qui est permis ou refusé]], [[What is permitted or denied]])
* provision.type 1..1
* provision.type insert Label([[Permis ou refusé, sauf ce que disent les dispositions]], [[Permitted or denied, but for what the provisions say]])
* provision.actor insert Label([[Le destinataire]], [[The recipient]])
* provision.purpose insert Label([[La finalité]], [[The purpose]])
* provision.provision.provision 0..0
* provision.provision.provision insert Label([[Aucune : deux niveaux au plus]], [[None: two levels at most]])
* provision.provision insert Label([[Exceptions]], [[Exceptions]])

Profile: MlConsentGbv
Parent: Consent
Id: ml-consent-gbv
Title: "Consentement d'une survivante à être orientée"
Description: "Tout est refusé, sauf ce que la survivante permet : à tel service, pour tel soin, jusqu'à telle date. Le serveur l'applique à chaque référence."
* insert InEnglish([[A survivor's consent to be referred]], [[Everything is denied but what the survivor permits: to this service, for this care, until that date. The server applies it to each referral.]])
* ^purpose = "Que rien ne parte sans elle : chaque autorisation nomme un destinataire, une finalité et un service, et se retire à tout moment."
* insert English(purpose, [[That nothing leaves without her: each permission names a recipient, a purpose and a service, and can be withdrawn at any time.]])
* insert PrivacyConsent
* obeys ml-con-2 and ml-gbv-sec and ml-gbv-txt
* meta.security MS
* meta.security insert Label([[V (très restreint) et SDV (violence sexuelle ou domestique)]], [[V (very restricted) and SDV (sexual or domestic violence)]])
* category contains sharing 1..1 MS
* category[sharing] = $ml-consent-category#gbv-sharing
* category[sharing] insert Label([[Orientation, service par service]], [[Referral, service by service]])
* performer insert Remark([[Pour une enfant, un parent qui n'est pas l'auteur présumé, et l'accord de l'enfant elle-même.]], [[For a child, a relative who is not the alleged perpetrator, and the child's own assent.]])
* source[x] insert Remark([[Gardé dans le coffre ; une empreinte suffit, rien n'y dit la violence.]], [[Kept in the vault; a thumbprint is enough, nothing in it tells of violence.]])
* provision.type insert Label([[Toujours refus : seul est permis ce que disent les dispositions]], [[Always deny: only what the provisions say is permitted]])
* provision.provision MS
* provision.provision insert Label([[Une autorisation]], [[One permission]])
* provision.provision.period insert Label([[Jusqu'à quand]], [[Until when]])
* provision.provision.actor insert Label([[À qui : la structure, par sa référence ou son numéro]], [[To whom: the facility, by reference or number]])
* provision.provision.purpose insert Label([[TREAT, et le service : santé, psychosocial, juridique…]], [[TREAT, and the service: health, psychosocial, legal…]])
* provision.provision.action 0..0
* provision.provision.action insert Label([[Aucune : rien ne la ferait respecter]], [[None: nothing would enforce it]])
* provision.provision.class 0..0
* provision.provision.class insert Label([[Aucune : rien ne la ferait respecter]], [[None: nothing would enforce it]])
* provision.provision.code 0..0
* provision.provision.code insert Label([[Aucun : rien ne le ferait respecter]], [[None: nothing would enforce it]])
* provision.provision.provision 0..0
* provision.provision.provision insert Label([[Aucune : deux niveaux au plus]], [[None: two levels at most]])

Profile: MlConsentGbvReporting
Parent: Consent
Id: ml-consent-gbv-reporting
Title: "Consentement d'une survivante à être comptée"
Description: "La survivante accepte ou refuse d'être comptée dans des statistiques où nul ne la reconnaît. Qui n'a pas été interrogée n'est pas comptée."
* insert InEnglish([[A survivor's consent to be counted]], [[The survivor agrees or refuses to be counted in statistics in which no one recognises her. Who was not asked is not counted.]])
* ^purpose = "Séparer l'accord pour les statistiques de l'accord pour l'orientation, comme le veut GBVIMS."
* insert English(purpose, [[To keep the consent to statistics apart from that to referral, as GBVIMS asks.]])
* insert PrivacyConsent
* obeys ml-gbv-sec and ml-gbv-txt
* meta.security MS
* meta.security insert Label([[V (très restreint) et SDV (violence sexuelle ou domestique)]], [[V (very restricted) and SDV (sexual or domestic violence)]])
* category contains reporting 1..1 MS
* category[reporting] = $ml-consent-category#gbv-reporting
* category[reporting] insert Label([[Statistiques non identifiables]], [[Non-identifiable statistics]])
* provision.type insert Label([[Permis ou refusé]], [[Permitted or denied]])
* provision.provision 0..0
* provision.provision insert Label([[Aucune : oui ou non]], [[None: yes or no]])

Profile: MlConsentGbvServices
Parent: Consent
Id: ml-consent-gbv-services
Title: "Consentement d'une survivante à être accompagnée"
Description: "La survivante accepte ou refuse d'être reçue, soignée et accompagnée ici. Cela ne permet ni de l'orienter ailleurs, ni de la compter : ce sont deux autres accords."
* insert InEnglish([[A survivor's consent to services]], [[The survivor agrees or refuses to be received, treated and supported here. It permits neither to refer her elsewhere nor to count her: those are two other consents.]])
* ^purpose = "Rien ne commence sans elle. Les services, l'orientation service par service et les statistiques se demandent et se retirent chacun à part."
* insert English(purpose, [[Nothing begins without her. Services, referral service by service, and statistics are each asked and withdrawn apart.]])
* insert PrivacyConsent
* obeys ml-gbv-sec and ml-gbv-txt
* meta.security MS
* meta.security insert Label([[V (très restreint) et SDV (violence sexuelle ou domestique)]], [[V (very restricted) and SDV (sexual or domestic violence)]])
* category contains services 1..1 MS
* category[services] = $ml-consent-category#gbv-services
* category[services] insert Label([[Services]], [[Services]])
* performer insert Remark([[Pour une enfant, un parent qui n'est pas l'auteur présumé, et l'accord de l'enfant elle-même. Âge où elle consent seule à confirmer [M].]], [[For a child, a relative who is not the alleged perpetrator, and the child's own assent. Age from which she consents alone to be confirmed [M].]])
* source[x] insert Remark([[Gardé dans le coffre ; une empreinte suffit, rien n'y dit la violence.]], [[Kept in the vault; a thumbprint is enough, nothing in it tells of violence.]])
* provision.type insert Label([[Permis ou refusé]], [[Permitted or denied]])
* provision.provision 0..0
* provision.provision insert Label([[Aucune : oui ou non]], [[None: yes or no]])

Invariant: ml-con-1
Description: "Un consentement actif est daté et dit ce qui est permis ou refusé."
Severity: #error
Expression: "status = 'active' implies (dateTime.exists() and provision.type.exists())"
* insert Human([[An active consent is dated and tells what is permitted or denied.]])

// One that is not active permits nothing, and may be unfinished.
Invariant: ml-con-2
Description: "Le consentement actif d'une survivante refuse tout, et chaque autorisation nomme un destinataire et une finalité."
Severity: #error
Expression: "status = 'active' implies (provision.type = 'deny' and provision.provision.all(type = 'permit' and actor.exists() and purpose.exists()))"
* insert Human([[A survivor's active consent denies everything, and each permission names a recipient and a purpose.]])
