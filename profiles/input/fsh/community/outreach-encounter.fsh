Profile: MlOutreachEncounter
Parent: MlEncounter
Id: ml-outreach-encounter
Title: "Rencontre hors du centre"
Description: "Un contact là où vivent les gens : visite d'un agent de santé communautaire, arrêt de la clinique mobile, stratégie avancée."
* insert InEnglish([[Outreach encounter]], [[A contact where people live: visit of a community health worker, stop of the mobile clinic, outreach.]])
* ^purpose = "Compter à part ce qui se fait hors du centre, et dire à quel arrêt."
* insert English(purpose, [[To count apart what is done outside the centre, and to tell at which stop.]])
* extension[strategy] 1..1
* extension[strategy] insert Label([[Avancée, mobile ou hors aire]], [[Outreach, mobile or outside the catchment area]])
* class from https://keneya.ml/fhir/ValueSet/ml-outreach-class (required)
* class insert Label([[Terrain (FLD) ou domicile (HH)]], [[Field (FLD) or home (HH)]])
* type 1..* MS
* type insert Label([[Le service rendu]], [[The service given]])
* participant insert Label([[Agent de santé communautaire ou équipe mobile]], [[Community health worker or mobile team]])
* location 1..1 MS
* location insert Label([[Arrêt : village, site, campement ou quartier]], [[Stop: village, site, camp or neighbourhood]])
* location insert Remark([[Le lieu porte sa région et son cercle. En zone d'insécurité, pas de coordonnées précises.]], [[The place carries its region and cercle. Where it is not safe, no precise coordinates.]])
* location.period insert Label([[Arrivée et départ de l'équipe]], [[Arrival and departure of the team]])

Profile: MlIccmEncounter
Parent: MlOutreachEncounter
Id: ml-iccm-encounter
Title: "Consultation de l'ASC pour un enfant malade"
Description: "La prise en charge intégrée au niveau communautaire : fièvre, toux ou respiration difficile, diarrhée, dépistage de la malnutrition, chez l'agent de santé communautaire."
* insert InEnglish([[Community health worker's consultation for a sick child]], [[Integrated community case management: fever, cough or difficult breathing, diarrhoea, screening for malnutrition, by the community health worker.]])
* ^purpose = "Savoir ce que l'ASC a vu, traité et référé."
* insert English(purpose, [[To know what the community health worker saw, treated and referred.]])
* type = $ml-outreach-type#iccm
* type insert Label([[Prise en charge communautaire de l'enfant malade]], [[Community case management of a sick child]])
* reasonCode 1..* MS
* reasonCode from https://keneya.ml/fhir/ValueSet/ml-iccm-reason (extensible)
* reasonCode insert Label([[Pourquoi l'enfant vient]], [[Why the child comes]])

Profile: MlHomeVisitEncounter
Parent: MlOutreachEncounter
Id: ml-home-visit-encounter
Title: "Visite à domicile"
Description: "La visite d'un agent de santé communautaire ou d'un relais : femme enceinte, accouchée et nouveau-né, enfant en traitement, personne perdue de vue."
* insert InEnglish([[Home visit]], [[The visit of a community health worker or volunteer: pregnant woman, mother and newborn, child under treatment, person lost from follow-up.]])
* ^purpose = "Retrouver ceux qui ne reviennent pas, et voir tôt la mère et l'enfant."
* insert English(purpose, [[To find those who do not come back, and to see mother and child early.]])
* class = $actCode#HH
* class insert Label([[À domicile]], [[At home]])
* type = $ml-outreach-type#visite-domicile
* type insert Label([[Visite à domicile]], [[Home visit]])
* reasonCode 1..* MS
* reasonCode from https://keneya.ml/fhir/ValueSet/ml-home-visit-reason (extensible)
* reasonCode insert Label([[Motif de la visite]], [[Reason for the visit]])
