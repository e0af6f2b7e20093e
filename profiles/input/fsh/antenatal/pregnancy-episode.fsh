Profile: MlPregnancyEpisode
Parent: EpisodeOfCare
Id: ml-pregnancy-episode
Title: "Suivi d'une grossesse"
Description: "Le suivi d'une grossesse, du premier contact à sa clôture. Une femme n'en a qu'un d'ouvert."
* insert InEnglish([[Pregnancy episode]], [[The follow-up of one pregnancy, from the first contact to its closure. A woman has one open at most.]])
* ^purpose = "Réunir les contacts d'une même grossesse et dire comment elle s'achève : sans clôture, on ne sait pas qui compter."
* insert English(purpose, [[To bring together the contacts of one pregnancy and to tell how it ends: without a closure nobody knows whom to count.]])
* insert MapsToWho
* obeys ml-preg-1 and ml-preg-2
* extension contains MlAncClosure named closure 0..1 MS
* extension[closure] insert Label([[Motif de clôture]], [[Closure reason]])
* extension[closure] insert Who(ANC.End.1)
* extension[closure] insert Who(ANC.End.4)
* extension[closure] insert Who(ANC.End.5)
* extension[closure] insert Who(ANC.End.6)
* identifier MS
* identifier insert Label([[Numéro de la grossesse au registre]], [[Number of the pregnancy in the register]])
* status MS
* status insert Label([[En cours, terminé ou saisi par erreur]], [[Active, finished or entered in error]])
* type 1..1 MS
* type = $ml-service#cpn
* type insert Label([[Consultation prénatale]], [[Antenatal care]])
* diagnosis MS
* diagnosis insert Label([[Grossesse à risque, s'il y a lieu]], [[Pregnancy at risk, if so]])
* patient MS
* patient insert Label([[La femme enceinte]], [[The pregnant woman]])
* managingOrganization MS
* managingOrganization insert Label([[Structure qui suit la grossesse]], [[Facility that follows the pregnancy]])
* period 1..1 MS
* period insert Label([[Du premier contact à la clôture]], [[From the first contact to the closure]])
* period.start 1..1
* period.start insert Label([[Premier contact]], [[First contact]])
* period.end insert Label([[Date de clôture]], [[Date of closure]])
* period.end insert Who(ANC.End.38)

Extension: MlAncClosure
Id: ml-anc-closure
Title: "Motif de clôture"
Description: "Comment le suivi de la grossesse s'est achevé : naissance, perte de la grossesse, décès, femme perdue de vue…"
* insert InEnglish([[Closure reason]], [[How the follow-up of the pregnancy ended: birth, loss of the pregnancy, death, woman lost to follow-up…]])
* insert On(EpisodeOfCare)
* . insert Label([[Motif de clôture]], [[Closure reason]])
* value[x] 1..1
* value[x] only code
* valueCode from https://keneya.ml/fhir/ValueSet/ml-anc-closure (required)
* value[x] insert Label([[Comment le suivi s'est achevé]], [[How the follow-up ended]])

Invariant: ml-preg-1
Description: "Un suivi de grossesse terminé porte sa date et son motif de clôture."
Severity: #error
Expression: "status = 'finished' implies (period.end.exists() and extension('https://keneya.ml/fhir/StructureDefinition/ml-anc-closure').exists())"
* insert Human([[A finished pregnancy episode carries its date and reason of closure.]])

Invariant: ml-preg-2
Description: "Le motif de clôture ne se donne qu'à un suivi terminé ou saisi par erreur."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-anc-closure').exists() implies (status = 'finished' or status = 'cancelled' or status = 'entered-in-error')"
* insert Human([[A closure reason belongs to an episode that is finished or was entered in error.]])
