Profile: MlCounterReferral
Parent: Composition
Id: ml-counter-referral
Title: "Contre-référence"
Description: "Ce que la structure d'accueil renvoie à celle qui a adressé la personne : ce qu'elle a trouvé, ce qu'elle a fait, ce qui reste à faire près de chez elle."
* insert InEnglish([[Counter-referral]], [[What the receiving facility sends back to the one that referred the person: what it found, what it did, what remains to be done near home.]])
* ^purpose = "Que le suivi reprenne au retour. Rien de ce qui est très restreint (V) n'y entre."
* insert English(purpose, [[That follow-up goes on after the return. Nothing that is very restricted (V) is in it.]])
* status MS
* type = $ml-task-output#counter-referral
* subject 1..1 MS
* subject only Reference(Patient)
* encounter MS
* date MS
* author MS
* author insert Label([[Agent ou structure d'accueil]], [[Receiving health worker or facility]])
* section 1..* MS
* section.code 1..1 MS
* section.code from https://keneya.ml/fhir/ValueSet/ml-counter-referral-section (extensible)
* section.code insert Label([[Constats, soins donnés ou suites à donner]], [[Findings, care given or follow-up needed]])
