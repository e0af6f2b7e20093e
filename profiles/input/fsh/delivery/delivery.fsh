Profile: MlDeliveryProcedure
Parent: Procedure
Id: ml-delivery-procedure
Title: "Accouchement"
Description: "L'acte d'accouchement : quand, comment et assisté par qui. Un acte par accouchement, quel que soit le nombre d'enfants."
* insert InEnglish([[Delivery]], [[The act of giving birth: when, how and attended by whom. One act for each delivery, whatever the number of children.]])
* ^purpose = "Compter les accouchements assistés par un personnel qualifié, comme le rapport mensuel les distingue de ceux de la matrone ou de l'ATRS."
* insert English(purpose, [[To count deliveries attended by skilled staff, as the monthly report tells them from those of the auxiliary.]])
* insert MapsToWho
* obeys ml-del-1
* status MS
* status insert Label([[Fait, en cours ou saisi par erreur]], [[Done, in progress or entered in error]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-delivery-mode (required)
* code insert Label([[Mode d'accouchement]], [[Mode of delivery]])
* code insert Who(ANC.End.18)
* subject only Reference(Patient)
* subject MS
* subject insert Label([[La mère]], [[The mother]])
* encounter MS
* encounter insert Label([[Le séjour à la maternité]], [[The stay at the maternity]])
* performed[x] 1..1 MS
* performed[x] only dateTime
* performed[x] insert Label([[Date et heure de la naissance, du premier enfant s'ils sont plusieurs]], [[Date and time of birth, of the first child when there are several]])
* performed[x] insert Who(ANC.End.12)
* performer 1..* MS
* performer insert Label([[Assisté par]], [[Attended by]])
* performer.function 1..1 MS
* performer.function from https://keneya.ml/fhir/ValueSet/ml-birth-attendant (required)
* performer.function insert Label([[Qualification ; la liste dit qui compte comme qualifié]], [[Qualification; the list tells who counts as skilled]])
* performer.function insert Remark([[L'infirmier compte comme qualifié : à confirmer par la DGSHP [M].]], [[The nurse counts as skilled: to be confirmed by the ministry (DGSHP) [M].]])
* location MS
* location insert Label([[Maternité, si elle a un lieu enregistré]], [[Maternity, when it is a registered place]])
* complicationDetail MS
* complicationDetail insert Label([[Complications]], [[Complications]])

// A caesarean is never the work of an auxiliary or of nobody; the code would be a slip.
Invariant: ml-del-1
Description: "Une césarienne est faite par un médecin."
Severity: #warning
Expression: "code.coding.where(code = 'cesarienne').empty() or performer.function.coding.where(code = 'medecin').exists()"
* insert Human([[A caesarean is done by a physician.]])

Profile: MlLabourOnset
Parent: Observation
Id: ml-labour-onset
Title: "Début du travail"
Description: "Quand le travail a commencé, d'après la femme ou la sage-femme : la première heure du partogramme."
* insert InEnglish([[Onset of labour]], [[When labour began, by what the woman or the midwife tells: the first hour of the partograph.]])
* ^purpose = "Reconnaître un travail qui dure trop, et évacuer à temps."
* insert English(purpose, [[To recognise labour that lasts too long, and to evacuate in time.]])
* insert Measured
* obeys ml-labour-1
* code = $ml-obs#labour-onset
* insert Dated([[Date et heure du début du travail]], [[Date and time when labour began]])
* value[x] insert Remark([[Au-delà de quelle durée référer : à confirmer avec le protocole national [M].]], [[Beyond what duration to refer: to be confirmed with the national protocol [M].]])

Invariant: ml-labour-1
Description: "Le travail n'a pas commencé après le moment où on le note."
Severity: #error
Expression: "(value > effective).where($this).empty()"
* insert Human([[Labour did not begin after the moment it is noted.]])

Profile: MlBirthPlace
Parent: Observation
Id: ml-birth-place
Title: "Lieu de l'accouchement"
Description: "Où l'enfant est né : au centre, à domicile, en route ou ailleurs."
* insert InEnglish([[Place of birth]], [[Where the child was born: at the centre, at home, on the way or elsewhere.]])
* ^purpose = "Compter les naissances à domicile et en route, qui n'ont pas de lieu enregistré."
* insert English(purpose, [[To count births at home and on the way, which have no registered place.]])
* insert Measured
* insert MapsToWho
* code = $loinc#72150-6
* insert Chosen(ml-actual-birth-place, extensible, [[Lieu]], [[Place]])
* value[x] insert Who(ANC.End.13)

Profile: MlDeliveryComplication
Parent: Condition
Id: ml-delivery-complication
Title: "Complication de l'accouchement"
Description: "Une complication de l'accouchement ou de ses suites, par son code CIM-11. Sans complication, rien n'est écrit."
* insert InEnglish([[Complication of delivery]], [[A complication of the delivery or of what follows, by its ICD-11 code. Without complication nothing is written.]])
* ^purpose = "Connaître les causes des décès maternels et de ceux qu'on a évités."
* insert English(purpose, [[To know the causes of maternal deaths and of those averted.]])
* insert MapsToWho
* clinicalStatus MS
* clinicalStatus insert Label([[Active ou résolue]], [[Active or resolved]])
* verificationStatus MS
* verificationStatus insert Label([[Suspectée, confirmée ou écartée]], [[Suspected, confirmed or ruled out]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-delivery-complication (extensible)
* code insert Label([[Complication]], [[Complication]])
* code insert Who(ANC.End.25)
* subject only Reference(Patient)
* subject MS
* subject insert Label([[La mère]], [[The mother]])
* encounter MS
* encounter insert Label([[Le séjour ou le contact où elle est trouvée]], [[The stay or contact in which it is found]])
* onset[x] MS
* onset[x] insert Label([[Quand elle commence]], [[When it begins]])
* recordedDate MS
* recordedDate insert Label([[Quand elle est notée]], [[When it is noted]])

Profile: MlMaternalOutcome
Parent: Observation
Id: ml-maternal-outcome
Title: "Issue maternelle"
Description: "L'état de la mère après l'accouchement : vivante, référée, évacuée ou décédée."
* insert InEnglish([[Maternal outcome]], [[The state of the mother after delivery: alive, referred, evacuated or died.]])
* ^purpose = "Que chaque décès maternel soit connu et notifié dans les 24 heures."
* insert English(purpose, [[That every maternal death is known and notified within 24 hours.]])
* insert Measured
* code = $ml-obs#maternal-outcome
* insert Chosen(ml-maternal-outcome, required, [[Issue]], [[Outcome]])
* value[x] insert Remark([[Décédée : noter aussi le décès sur la fiche de la femme.]], [[Died: note the death on the woman's record too.]])

Profile: MlLiveBornCount
Parent: Observation
Id: ml-live-born-count
Title: "Nombre d'enfants nés vivants"
Description: "Combien d'enfants sont nés vivants de cet accouchement ; les mort-nés se comptent par leur issue."
* insert InEnglish([[Number born alive]], [[How many children were born alive of this delivery; the stillborn are counted by their outcome.]])
* ^purpose = "Que le nombre de naissances soit celui des enfants, et non celui des accouchements."
* insert English(purpose, [[That the number of births is that of children, not of deliveries.]])
* insert Measured
* obeys ml-born-1
* code = $loinc#73773-4
* insert Counted([[Enfants nés vivants]], [[Children born alive]])

Invariant: ml-born-1
Description: "Le nombre d'enfants nés vivants est de 0 à 8."
Severity: #error
Expression: "value.empty() or (value >= 0 and value <= 8)"
* insert Human([[The number of children born alive is 0 to 8.]])

Profile: MlThirdStage
Parent: Observation
Id: ml-third-stage
Title: "GATPA"
Description: "La gestion active de la troisième période de l'accouchement (GATPA), faite ou non ; l'ocytocine donnée s'écrit à part."
* insert InEnglish([[Active management of third stage]], [[Active management of the third stage of labour, done or not; the oxytocin given is written apart.]])
* ^purpose = "Prévenir l'hémorragie, première cause de décès maternel, et compter ce geste comme le rapport mensuel."
* insert English(purpose, [[To prevent haemorrhage, the first cause of maternal death, and to count this care as the monthly report does.]])
* insert Measured
* code = $ml-obs#gatpa
* insert YesOrNo([[Vrai : GATPA faite]], [[True: active management done]])

Profile: MlBloodLoss
Parent: Observation
Id: ml-blood-loss
Title: "Perte sanguine"
Description: "Le sang perdu à l'accouchement, estimé ou mesuré, en millilitres."
* insert InEnglish([[Blood loss]], [[The blood lost at delivery, estimated or measured, in millilitres.]])
* ^purpose = "Reconnaître l'hémorragie de la délivrance."
* insert English(purpose, [[To recognise postpartum haemorrhage.]])
* insert Measured
* obeys ml-loss-1
* code = $ml-obs#blood-loss
* insert MeasuredIn(mL, [[Perte en millilitres]], [[Loss in millilitres]])
* value[x] insert Remark([[Hémorragie dès 500 mL par voie basse et dès 1000 mL à la césarienne : à confirmer avec le protocole national [M].]], [[Haemorrhage from 500 mL at vaginal birth and from 1000 mL at caesarean: to be confirmed with the national protocol [M].]])

Invariant: ml-loss-1
Description: "La perte sanguine est de 0 à 8000 mL."
Severity: #error
Expression: "value.empty() or (value.value >= 0 and value.value <= 8000)"
* insert Human([[Blood loss is 0 to 8000 mL.]])
