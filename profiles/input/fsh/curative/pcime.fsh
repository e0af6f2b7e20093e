Profile: MlPcimeEncounter
Parent: MlCurativeEncounter
Id: ml-pcime-encounter
Title: "Consultation de l'enfant (PCIME)"
Description: "La consultation d'un enfant de moins de cinq ans selon la PCIME : signes de danger, évaluation, classification, traitement."
* insert InEnglish([[Consultation of a child (IMCI)]], [[The consultation of a child under five years by IMCI: danger signs, assessment, classification, treatment.]])
* ^purpose = "Examiner tout l'enfant, et pas seulement ce dont la mère se plaint."
* insert English(purpose, [[To examine the whole child, not only what the mother complains of.]])
* insert Serves(pcime)
* type insert Label([[Consultation PCIME]], [[IMCI consultation]])
* type insert Remark([[Déroulement et traitements à confirmer avec le livret national de PCIME [M].]], [[Course and treatments to be confirmed with the national IMCI booklet [M].]])

Profile: MlPcimeDangerSigns
Parent: Observation
Id: ml-pcime-danger-signs
Title: "Signes généraux de danger (PCIME)"
Description: "Un signe qui demande une référence urgente, ou « aucun » quand tous ont été cherchés. Une observation par signe."
* insert InEnglish([[General danger signs (IMCI)]], [[A sign that calls for urgent referral, or 'none' when all have been looked for. One observation for each sign.]])
* ^purpose = "Chercher d'abord ce qui tue dans la journée."
* insert English(purpose, [[To look first for what kills within the day.]])
* insert Measured
* obeys ml-pcime-1
* category MS
* category insert Label([[Examen]], [[Examination]])
* code = $ml-obs#pcime-danger-signs
* insert Chosen(ml-pcime-danger, required, [[Signe, ou aucun]], [[Sign, or none]])
* value[x] insert Remark([[« Aucun » exclut les autres dans la même consultation. Tout signe : référence urgente [M].]], [['None' excludes the others in the same consultation. Any sign: urgent referral [M].]])

Profile: MlPcimeClassification
Parent: Observation
Id: ml-pcime-classification
Title: "Classification PCIME"
Description: "Une classification de la PCIME ; un enfant en a souvent plusieurs, chacune dans son observation."
* insert InEnglish([[IMCI classification]], [[A classification of IMCI; a child often has several, each in its own observation.]])
* ^purpose = "Dire ce que l'enfant a, et la couleur qui commande : rouge réfère, jaune traite, vert conseille."
* insert English(purpose, [[To tell what the child has, and the colour that commands: red refers, yellow treats, green advises.]])
* insert Measured
* code = $ml-obs#pcime-class
* insert Chosen(ml-pcime-class, required, [[Classification]], [[Classification]])
* value[x] insert Remark([[Classes à confirmer avec le livret national de PCIME [M].]], [[Classes to be confirmed with the national IMCI booklet [M].]])
* derivedFrom MS
* derivedFrom insert Label([[Les signes et mesures jugés]], [[The signs and measurements judged]])

Profile: MlDehydration
Parent: Observation
Id: ml-dehydration
Title: "Déshydratation"
Description: "Le plan de réhydratation A, B ou C, ou le choc."
* insert InEnglish([[Dehydration]], [[Rehydration plan A, B or C, or shock.]])
* ^purpose = "Choisir entre boire à la maison, boire au centre et perfuser."
* insert English(purpose, [[To choose between drinking at home, drinking at the centre and a drip.]])
* insert Measured
* code = $ml-obs#dehydration
* insert Chosen(ml-dehydration, required, [[Plan A, B, C ou choc]], [[Plan A, B, C or shock]])
* value[x] insert Remark([[Signes de chaque plan à confirmer avec le livret national de PCIME ; chez l'enfant malnutri, ReSoMal et jamais de perfusion sauf le choc [M].]], [[Signs of each plan to be confirmed with the national IMCI booklet; in a malnourished child ReSoMal, and never a drip except in shock [M].]])

Profile: MlChildSign
Parent: Observation
Id: ml-child-sign
Title: "Signe ou antécédent de l'enfant"
Description: "Un signe cherché ou une question posée, présent ou absent : tirage, stridor, sang dans les selles, oreille, pâleur, léthargie, peau, vaccins à jour et carte vue, vitamine A, allaité, exposé au VIH, mère et père vivants, jumeau."
* insert InEnglish([[Sign or background of the child]], [[A sign looked for or a question asked, present or absent: indrawing, stridor, blood in stool, ear, pallor, lethargy, skin, vaccines up to date and card seen, vitamin A, breastfed, HIV-exposed, mother and father alive, twin.]])
* ^purpose = "Un « non » écrit prouve que le signe a été cherché ; un blanc ne prouve rien."
* insert English(purpose, [[A written 'no' proves that the sign was looked for; a blank proves nothing.]])
* insert Measured
* code from https://keneya.ml/fhir/ValueSet/ml-child-sign (required)
* code insert Label([[Signe ou question]], [[Sign or question]])
* code insert Remark([[Définitions à confirmer avec le livret national de PCIME [M].]], [[Definitions to be confirmed with the national IMCI booklet [M].]])
* insert YesOrNo([[Présent (vrai) ou absent (faux)]], [[Present (true) or absent (false)]])

Profile: MlSymptomDays
Parent: Observation
Id: ml-symptom-days
Title: "Jours de fièvre, de toux, de diarrhée ou de vomissements"
Description: "Depuis combien de jours l'enfant a de la fièvre, de la toux, de la diarrhée ou des vomissements."
* insert InEnglish([[Days of fever, cough, diarrhoea or vomiting]], [[For how many days the child has had fever, cough, diarrhoea or vomiting.]])
* ^purpose = "Reconnaître la diarrhée qui persiste et la toux qui n'est plus un rhume."
* insert English(purpose, [[To recognise the diarrhoea that persists and the cough that is no longer a cold.]])
* insert Measured
* obeys ml-days-1
* code from https://keneya.ml/fhir/ValueSet/ml-symptom-days (required)
* code insert Label([[Fièvre, toux, diarrhée ou vomissements]], [[Fever, cough, diarrhoea or vomiting]])
* insert MeasuredIn(d, [[Jours]], [[Days]])
* value[x] insert Remark([[Diarrhée de 14 jours ou plus : persistante. Respiration rapide : 60 et plus avant 2 mois, 50 et plus de 2 à 11 mois, 40 et plus de 12 à 59 mois. Fièvre : 37,5 °C et plus à l'aisselle. Seuils à confirmer avec le livret national de PCIME [M].]], [[Diarrhoea of 14 days or more: persistent. Fast breathing: 60 and more under 2 months, 50 and more at 2 to 11 months, 40 and more at 12 to 59 months. Fever: 37.5 °C and more at the armpit. Thresholds to be confirmed with the national IMCI booklet [M].]])

Invariant: ml-days-1
Description: "Les jours de maladie sont un nombre entier, de 0 à 365."
Severity: #error
Expression: "value.empty() or (value.value >= 0 and value.value <= 365 and value.value.round(0) = value.value)"
* insert Human([[Days of illness are a whole number, from 0 to 365.]])

// Signs of the same visit stand in records of their own; here only what one record tells.
Invariant: ml-pcime-1
Description: "« Aucun » exclut tout autre signe général de danger."
Severity: #error
Expression: "value.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-pcime-danger' and code = 'aucun').empty() or value.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-pcime-danger' and code != 'aucun').empty()"
* insert Human([['None' excludes any other general danger sign.]])
