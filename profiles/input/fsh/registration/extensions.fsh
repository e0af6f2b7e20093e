Extension: MlEstimatedAge
Id: ml-estimated-age
Title: "Âge estimé"
Description: "L'âge déclaré ou jugé à vue, avec la date à laquelle il a été noté, pour qui ne connaît pas sa date de naissance."
* insert InEnglish([[Estimated age]], [[The age stated or judged by sight, with the date it was noted, for those who do not know their date of birth.]])
* insert On(Patient)
* . insert Label([[Âge estimé]], [[Estimated age]])
* extension contains age 1..1 MS and recorded 1..1 MS
* extension[age] insert Label([[Âge en mois ou en années]], [[Age in months or years]])
* extension[age].value[x] only Quantity
* extension[age].value[x] insert Label([[Âge en mois ou en années]], [[Age in months or years]])
* extension[age].valueQuantity from https://keneya.ml/fhir/ValueSet/ml-age-unit (required)
* extension[age].valueQuantity.value 1..1
* extension[age].valueQuantity.value insert Label([[Le nombre]], [[The number]])
* extension[age].valueQuantity.system 1..1
* extension[age].valueQuantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* extension[age].valueQuantity.code 1..1
* extension[age].valueQuantity.code insert Label([[Le mois ou l'année]], [[The month or the year]])
* extension[recorded] insert Label([[Date de l'estimation]], [[Date of the estimate]])
* extension[recorded].value[x] only date
* extension[recorded].value[x] 1..1
* extension[recorded].value[x] insert Label([[Date de l'estimation]], [[Date of the estimate]])

Extension: MlDisplacementStatus
Id: ml-displacement-status
Title: "Statut de déplacement"
Description: "La situation de la personne face au déplacement : résidente, déplacée, réfugiée, retournée, nomade…"
* insert InEnglish([[Displacement status]], [[How the person stands to displacement: resident, displaced, refugee, returnee, nomad…]])
* insert On(Patient)
* . insert Label([[Statut de déplacement]], [[Displacement status]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Statut de déplacement]], [[Displacement status]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-displacement (required)

Extension: MlDisplacementDetail
Id: ml-displacement-detail
Title: "Détail du déplacement"
Description: "Quand la personne s'est déplacée, depuis quelle unité administrative et vers quel site. Jamais de coordonnées."
* insert InEnglish([[Displacement detail]], [[When the person moved, from which administrative unit and to which site. Never coordinates.]])
* insert On(Patient)
* . insert Label([[Détail du déplacement]], [[Displacement detail]])
* extension contains date 0..1 and origin 0..1 and site 0..1
* extension[date] insert Label([[Date du déplacement]], [[Date of displacement]])
* extension[date].value[x] only date
* extension[date].value[x] 1..1
* extension[date].value[x] insert Label([[Date du déplacement]], [[Date of displacement]])
* extension[origin] insert Label([[Unité administrative d'origine]], [[Administrative unit of origin]])
* extension[origin].value[x] only Coding
* extension[origin].value[x] 1..1
* extension[origin].value[x] insert Label([[Unité administrative d'origine]], [[Administrative unit of origin]])
* extension[site] insert Label([[Site d'accueil]], [[Host site]])
* extension[site].value[x] only Reference(Location)
* extension[site].value[x] 1..1
* extension[site].value[x] insert Label([[Site d'accueil]], [[Host site]])

Extension: MlNomad
Id: ml-nomad
Title: "Vie nomade"
Description: "La fraction, le campement et l'axe de transhumance par lesquels retrouver une famille nomade. La position du campement n'est pas publiée."
* insert InEnglish([[Nomadic life]], [[The fraction, the camp and the transhumance route by which a nomadic family can be found. The position of a camp is not published.]])
* insert On(Patient)
* . insert Label([[Vie nomade]], [[Nomadic life]])
* extension contains fraction 0..1 and camp 0..1 and route 0..1
* extension[fraction] insert Label([[Fraction]], [[Fraction]])
* extension[fraction].value[x] only string
* extension[fraction].value[x] 1..1
* extension[fraction].value[x] insert Label([[Fraction]], [[Fraction]])
* extension[camp] insert Label([[Campement]], [[Camp]])
* extension[camp].value[x] only string or Reference(Location)
* extension[camp].value[x] 1..1
* extension[camp].value[x] insert Label([[Campement]], [[Camp]])
* extension[route] insert Label([[Axe de transhumance]], [[Transhumance route]])
* extension[route].value[x] only string
* extension[route].value[x] 1..1
* extension[route].value[x] insert Label([[Axe de transhumance]], [[Transhumance route]])

Extension: MlCatchment
Id: ml-catchment
Title: "Aire de santé"
Description: "Vrai si la personne habite l'aire de santé de la structure, faux si elle vient de hors aire, comme le distingue le rapport mensuel d'activités."
* insert InEnglish([[Catchment area]], [[True when the person lives in the facility's catchment area, false when from outside it, as the monthly activity report tells them apart.]])
* insert On(Patient)
* . insert Label([[Habite l'aire de santé]], [[Lives in the catchment area]])
* value[x] 1..1
* value[x] only boolean
* value[x] insert Label([[Habite l'aire de santé]], [[Lives in the catchment area]])

Extension: MlSmsConsent
Id: ml-sms-consent
Title: "Accord pour les SMS"
Description: "La personne accepte de recevoir des rappels par SMS. Aucun message ne parle de violence, de VIH ni de planification familiale."
* insert InEnglish([[Consent to text messages]], [[The person agrees to reminders by text message. No message speaks of violence, HIV or family planning.]])
* insert On(Patient)
* . insert Label([[Accepte les rappels par SMS]], [[Agrees to reminders by text message]])
* value[x] 1..1
* value[x] only boolean
* value[x] insert Label([[Accepte les rappels par SMS]], [[Agrees to reminders by text message]])

Extension: MlAdminUnit
Id: ml-admin-unit
Title: "Unité administrative"
Description: "La région ou le cercle en code ; le système du code dit le millésime du découpage."
* insert InEnglish([[Administrative unit]], [[The region or cercle as a code; the system of the code tells the vintage of the division.]])
* insert On(Address)
* insert On(Location)
* . insert Label([[Unité administrative]], [[Administrative unit]])
* value[x] 1..1
* value[x] only Coding
* value[x] insert Label([[Unité administrative]], [[Administrative unit]])
* valueCoding from https://keneya.ml/fhir/ValueSet/ml-admin-unit (preferred)

Extension: MlEducationLevel
Id: ml-education-level
Title: "Niveau d'instruction"
Description: "Le plus haut niveau d'instruction atteint, école coranique comprise ; ne pas savoir est une réponse."
* insert InEnglish([[Education level]], [[The highest education reached, Koranic school included; not knowing is an answer.]])
* insert On(Patient)
* insert On(RelatedPerson)
* . insert Label([[Niveau d'instruction]], [[Education level]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Niveau d'instruction]], [[Education level]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-education (required)

Extension: MlProfession
Id: ml-profession
Title: "Profession"
Description: "Ce que la personne fait pour vivre, dans ses mots : éleveuse, commerçant, élève…"
* insert InEnglish([[Occupation]], [[What the person does for a living, in their words: herder, trader, pupil…]])
* insert On(Patient)
* insert On(RelatedPerson)
* . insert Label([[Profession]], [[Occupation]])
* value[x] 1..1
* value[x] only string
* value[x] insert Label([[Profession]], [[Occupation]])
