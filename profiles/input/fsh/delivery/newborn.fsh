Profile: MlBirthOutcome
Parent: Observation
Id: ml-birth-outcome
Title: "Issue de la naissance"
Description: "L'issue pour un enfant : né vivant, mort-né frais ou macéré. De l'enfant s'il a une fiche, sinon de la mère avec le rang de l'enfant."
* insert InEnglish([[Birth outcome]], [[The outcome for one child: live born, fresh or macerated stillbirth. Of the child when it has a record, else of the mother with the child's rank.]])
* ^purpose = "Compter chaque enfant, celui qui vit et celui qui ne vit pas."
* insert English(purpose, [[To count every child, the one who lives and the one who does not.]])
* insert Measured
* insert MapsToWho
* extension contains MlChildRank named rank 0..1 MS
* extension[rank] insert Label([[Rang de naissance, s'ils sont plusieurs]], [[Birth order, when there are several]])
* code = $ml-obs#birth-outcome
* insert Chosen(ml-birth-outcome, required, [[Issue]], [[Outcome]])
* value[x] insert Who(ANC.End.1)
* value[x] insert Remark([[Les mort-nés se rapportent dès 28 semaines ou 1000 g.]], [[Stillbirths are reported from 28 weeks or 1000 g.]])

Profile: MlBirthWeight
Parent: Observation
Id: ml-birth-weight
Title: "Poids de naissance"
Description: "Le poids de l'enfant, pesé dans les 24 heures, en grammes."
* insert InEnglish([[Birth weight]], [[The weight of the child, taken within 24 hours, in grams.]])
* ^purpose = "Reconnaître les petits poids (moins de 2500 g), avec une seule unité : le gramme."
* insert English(purpose, [[To recognise low birth weight (under 2500 g), with one unit: the gram.]])
* insert Measured
* insert MapsToWho
* obeys ml-bw-1
* category MS
* category insert Label([[Signes vitaux]], [[Vital signs]])
* code = $loinc#8339-4
* insert MeasuredIn(g, [[Poids en grammes]], [[Weight in grams]])
* value[x] insert Who(ANC.End.23)
* value[x] insert Remark([[Petit poids en dessous de 2500 g, très petit en dessous de 1500 g ; pesé dans les 24 heures : à confirmer avec le protocole national [M].]], [[Low under 2500 g, very low under 1500 g; taken within 24 hours: to be confirmed with the national protocol [M].]])

Invariant: ml-bw-1
Description: "Le poids de naissance est en grammes (g), entre 300 et 7000."
Severity: #error
Expression: "value.empty() or (value.code = 'g' and value.value >= 300 and value.value <= 7000)"
* insert Human([[Birth weight is in grams (g), between 300 and 7000.]])

Profile: MlApgar
Parent: Observation
Id: ml-apgar
Title: "Score d'Apgar"
Description: "Le score d'Apgar à 1, 5 ou 10 minutes, une observation pour chacun."
* insert InEnglish([[Apgar score]], [[The Apgar score at 1, 5 or 10 minutes, one observation for each.]])
* ^purpose = "Savoir si l'enfant avait besoin d'aide pour vivre, et s'il l'a reçue."
* insert English(purpose, [[To know whether the child needed help to live, and got it.]])
* insert Measured
* obeys ml-apgar-1 and ml-apgar-2
* category MS
* category insert Label([[Examen]], [[Examination]])
* code from https://keneya.ml/fhir/ValueSet/ml-apgar (required)
* code insert Label([[À 1, 5 ou 10 minutes]], [[At 1, 5 or 10 minutes]])
* insert Counted([[Score, de 0 à 10]], [[Score, from 0 to 10]])
* value[x] insert Remark([[Moins de 7 à une minute : réanimer ; à confirmer avec le protocole national [M].]], [[Under 7 at one minute: resuscitate; to be confirmed with the national protocol [M].]])
* component MS
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains resuscitated 0..1 MS
* component[resuscitated] insert Label([[L'enfant a-t-il été réanimé ?]], [[Was the child resuscitated?]])
* component[resuscitated].code = $ml-obs#resuscitated
* component[resuscitated].code insert Label([[Réanimation à la naissance]], [[Resuscitation at birth]])
* component[resuscitated].value[x] 1..1 MS
* component[resuscitated].value[x] only boolean
* component[resuscitated].value[x] insert Label([[Faite ou non]], [[Done or not]])

Invariant: ml-apgar-1
Description: "Le score d'Apgar est de 0 à 10."
Severity: #error
Expression: "value.empty() or (value >= 0 and value <= 10)"
* insert Human([[The Apgar score is 0 to 10.]])

Invariant: ml-apgar-2
Description: "Apgar de moins de 7 à une minute, sans réanimation : vérifier."
Severity: #warning
Expression: "(code.coding.where(system = 'http://loinc.org' and code = '9272-6').exists() and value.ofType(integer) < 7 and component.where(code.coding.where(code = 'resuscitated').exists()).value.ofType(boolean) = false).where($this).empty()"
* insert Human([[Apgar under 7 at one minute, without resuscitation: check.]])

Profile: MlNewbornCare
Parent: Observation
Id: ml-newborn-care
Title: "Soins du nouveau-né"
Description: "Ce qui a été fait pour l'enfant à la naissance : mise au sein dans l'heure, peau à peau, réanimation, soins kangourou, naissance déclarée."
* insert InEnglish([[Newborn care]], [[What was done for the child at birth: breastfed within the hour, skin to skin, resuscitation, kangaroo care, birth registered.]])
* ^purpose = "Compter les gestes simples qui sauvent les nouveau-nés, et les enfants qui existent aux yeux de l'état civil."
* insert English(purpose, [[To count the simple care that saves newborns, and the children who exist in the civil register.]])
* insert Measured
* code from https://keneya.ml/fhir/ValueSet/ml-newborn-care (required)
* code insert Label([[Quel soin]], [[Which care]])
* insert YesOrNo([[Fait ou non]], [[Done or not]])
* value[x] insert Remark([[Soins kangourou attendus en dessous de 2000 g : à confirmer avec le protocole national [M].]], [[Kangaroo care expected under 2000 g: to be confirmed with the national protocol [M].]])
