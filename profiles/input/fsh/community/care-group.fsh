Profile: MlCareGroup
Parent: Group
Id: ml-care-group
Title: "Groupe de soins"
Description: "Dix à quinze mères leaders, réunies par un promoteur, qui portent chacune les messages à leurs voisines."
* insert InEnglish([[Care group]], [[Ten to fifteen lead mothers, brought together by a promoter, who each take the messages to their neighbours.]])
* ^purpose = "Savoir quels groupes vivent, où et avec qui. Les femmes qui viennent dans un espace sûr ne s'inscrivent dans aucun groupe."
* insert English(purpose, [[To know which groups are alive, where and with whom. Women who come to a safe space are enrolled in no group.]])
* obeys ml-grp-1
* active MS
* active insert Label([[Le groupe est en activité]], [[The group is at work]])
* type = #person
* type insert Label([[Un groupe de personnes]], [[A group of people]])
* actual = true
* actual insert Label([[Des personnes réelles, et non une description]], [[Real people, not a description]])
* code 1..1 MS
* code = $ml-group-type#care-group
* code insert Label([[Groupe de soins]], [[Care group]])
* name MS
* name insert Label([[Nom du groupe]], [[Name of the group]])
* quantity insert Label([[Nombre de mères leaders]], [[Number of lead mothers]])
* managingEntity MS
* managingEntity only Reference(Practitioner or PractitionerRole or Organization)
* managingEntity insert Label([[Promoteur]], [[Promoter]])
* characteristic MS
* characteristic ^slicing.discriminator.type = #pattern
* characteristic ^slicing.discriminator.path = "code"
* characteristic ^slicing.rules = #open
* characteristic contains village 1..1 MS and cycle 0..1 MS
* characteristic[village].code = $ml-care-group-trait#village
* characteristic[village].code insert Label([[Le trait : son village]], [[The trait: its village]])
* characteristic[village] insert Label([[Village du groupe]], [[Village of the group]])
* characteristic[village].value[x] only Reference(Location)
* characteristic[village].value[x] insert Label([[Le village]], [[The village]])
* characteristic[village].exclude = false
* characteristic[village].exclude insert Label([[Toujours faux : le groupe a ce trait]], [[Always false: the group has this trait]])
* characteristic[cycle].code = $ml-care-group-trait#cycle
* characteristic[cycle].code insert Label([[Le trait : son cycle]], [[The trait: its cycle]])
* characteristic[cycle] insert Label([[Cycle de séances, et ses dates]], [[Cycle of sessions, and its dates]])
* characteristic[cycle].value[x] only Quantity
* characteristic[cycle].value[x] insert Label([[Le numéro du cycle]], [[The number of the cycle]])
* characteristic[cycle].exclude = false
* characteristic[cycle].exclude insert Label([[Toujours faux : le groupe a ce trait]], [[Always false: the group has this trait]])
* member MS
* member insert Label([[Les mères leaders, une par une]], [[The lead mothers, one by one]])
* member.entity only Reference(Patient or Practitioner or PractitionerRole)
* member.entity insert Label([[Mère leader]], [[Lead mother]])
* member.inactive insert Label([[Vrai quand elle n'en est plus]], [[True when she has left]])

Profile: MlCareGroupSession
Parent: Encounter
Id: ml-care-group-session
Title: "Séance d'un groupe de soins"
Description: "Une réunion du groupe : quand, où, sur quels thèmes, combien de mères leaders présentes. Les présentes peuvent être nommées ; les voisines qu'elles visitent, jamais : leurs visites sont des chiffres."
* insert InEnglish([[Session of a care group]], [[A meeting of the group: when, where, on which topics, how many lead mothers present. Those present may be named; the neighbours they visit never: their visits are figures.]])
* ^purpose = "Suivre les séances tenues et les thèmes abordés."
* insert English(purpose, [[To follow the sessions held and the topics discussed.]])
* obeys ml-enc-1 and ml-enc-2
* extension contains MlAttendance named attendance 0..1 MS
* extension[attendance] insert Label([[Nombre de présentes]], [[Number present]])
* status MS
* status insert Label([[Prévue, en cours, tenue ou annulée]], [[Planned, in progress, held or cancelled]])
* class = $actCode#FLD
* class insert Label([[Sur le terrain]], [[In the field]])
* type 1..*
* type = $ml-outreach-type#seance-groupe
* type insert Label([[Séance de groupe]], [[Group session]])
* subject 1..1 MS
* subject only Reference(MlCareGroup)
* subject insert Label([[Groupe de soins]], [[Care group]])
* participant MS
* participant insert Label([[Promoteur, et présentes si on les nomme]], [[Promoter, and those present if they are named]])
* period 1..1 MS
* period insert Label([[Début et fin de la séance]], [[Start and end of the session]])
* reasonCode 1..* MS
* reasonCode from https://keneya.ml/fhir/ValueSet/ml-activity-topic (extensible)
* reasonCode insert Label([[Thèmes]], [[Topics]])
* location 0..1 MS
* location insert Label([[Où la séance se tient]], [[Where the session is held]])
* serviceProvider 1..1 MS
* serviceProvider insert Label([[La structure à laquelle le groupe est rattaché]], [[The facility to which the group belongs]])

Extension: MlAttendance
Id: ml-attendance
Title: "Présence"
Description: "Le nombre de personnes présentes à une séance, promoteur non compris."
* insert InEnglish([[Attendance]], [[The number of people present at a session, the promoter not counted.]])
* insert On(Encounter)
* . insert Label([[Nombre de présentes]], [[Number present]])
* value[x] 1..1
* value[x] only unsignedInt
* value[x] insert Label([[Nombre de présentes]], [[Number present]])

Invariant: ml-grp-1
Description: "Un groupe de soins a au plus 15 mères leaders actives."
Severity: #warning
Expression: "member.where(inactive.empty() or inactive = false).count() <= 15"
* insert Human([[A care group has at most 15 active lead mothers.]])
