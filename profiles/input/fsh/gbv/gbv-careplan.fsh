Profile: MlGbvCarePlan
Parent: CarePlan
Id: ml-gbv-careplan
Title: "Plan d'action et de sécurité"
Description: "Ce que la survivante et la gestionnaire de cas décident ensemble : mesures de sécurité, accompagnement, orientations ; et comment le dossier se clôt. Jamais où elle se trouve."
* insert InEnglish([[Action and safety plan]], [[What the survivor and the case worker decide together: safety measures, support, referrals; and how the case is closed. Never where she is.]])
* ^purpose = "Tenir ce qui a été convenu, et clore un dossier pour une raison dite."
* insert English(purpose, [[To keep to what was agreed, and to close a case for a reason that is told.]])
* insert Vault
* insert OfSurvivor(subject)
* obeys ml-gbv-5
* extension contains MlGbvClosure named closure 0..1 MS
* extension[closure] insert Label([[Motif de clôture du dossier]], [[Reason for closing the case]])
* status MS
* status insert Label([[En cours, achevé ou arrêté]], [[Under way, completed or stopped]])
* intent = #plan
* intent insert Label([[Un plan]], [[A plan]])
* title 0..0
* title insert Label([[Aucun : rien en mots libres]], [[None: nothing in free words]])
* description 0..0
* description insert Label([[Aucune : rien en mots libres]], [[None: nothing in free words]])
* period MS
* period insert Label([[De quand à quand]], [[From when to when]])
* author MS
* author insert Label([[Gestionnaire de cas]], [[Case worker]])
* activity MS
* activity insert Label([[Mesures et orientations convenues]], [[Measures and referrals agreed]])
* activity.reference only Reference(MlGbvReferral)
* activity.reference insert Label([[L'orientation]], [[The referral]])
* activity.detail.code 1..1
* activity.detail.code from https://keneya.ml/fhir/ValueSet/ml-gbv-action (extensible)
* activity.detail.code insert Label([[Mesure convenue]], [[Measure agreed]])
* activity.detail.location 0..0
* activity.detail.location insert Label([[Aucun : jamais où elle se trouve]], [[None: never where she is]])
* activity.detail.description 0..0
* activity.detail.description insert Label([[Aucune : rien en mots libres]], [[None: nothing in free words]])

Extension: MlGbvClosure
Id: ml-gbv-closure
Title: "Motif de clôture"
Description: "Pourquoi le dossier de la survivante se clôt."
* insert InEnglish([[Reason for closing]], [[Why the survivor's case is closed.]])
* insert On(CarePlan)
* . insert Label([[Motif de clôture]], [[Reason for closing]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Motif de clôture]], [[Reason for closing]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-gbv-closure (required)

Invariant: ml-gbv-5
Description: "Un plan achevé ou arrêté porte son motif de clôture ; un plan en cours n'en a pas."
Severity: #error
Expression: "(status = 'completed' or status = 'revoked') = extension('https://keneya.ml/fhir/StructureDefinition/ml-gbv-closure').exists()"
* insert Human([[A plan that is completed or stopped carries its reason for closing; a plan under way has none.]])
