Profile: MlCounterReferral
Parent: Composition
Id: ml-counter-referral
Title: "Contre-référence"
Description: "Ce que la structure d'accueil renvoie à celle qui a adressé la personne : ce qu'elle a trouvé, ce qu'elle a fait, ce qui reste à faire près de chez elle."
* insert InEnglish([[Counter-referral]], [[What the receiving facility sends back to the one that referred the person: what it found, what it did, what remains to be done near home.]])
* ^purpose = "Que le suivi reprenne au retour. Rien de ce qui est très restreint (V) n'y entre."
* insert English(purpose, [[That follow-up goes on after the return. Nothing that is very restricted (V) is in it.]])
* status MS
* status insert Label([[Provisoire, finale ou corrigée]], [[Preliminary, final or amended]])
* type = $ml-task-output#counter-referral
* type insert Label([[Contre-référence]], [[Counter-referral]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[La personne adressée]], [[The person referred]])
* encounter MS
* encounter insert Label([[Le séjour dans la structure d'accueil]], [[The stay at the receiving facility]])
* date MS
* date insert Label([[Date de la rédaction]], [[Date of writing]])
* author MS
* author insert Label([[Agent ou structure d'accueil]], [[Receiving health worker or facility]])
* section 1..* MS
* section insert Label([[Constats, soins donnés, suites]], [[Findings, care given, follow-up]])
* section.code 1..1 MS
* section.code from https://keneya.ml/fhir/ValueSet/ml-counter-referral-section (extensible)
* section.code insert Label([[Constats, soins donnés ou suites à donner]], [[Findings, care given or follow-up needed]])
