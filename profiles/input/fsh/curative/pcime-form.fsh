Instance: ml-pcime-form
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Fiche de prise en charge PCIME"
* insert Register(ml-pcime-form, MlPcimeForm, [[Fiche de prise en charge PCIME]], [[IMCI recording form]])
* description = "L'enfant de 2 mois à 5 ans examiné en entier : dangers, toux, diarrhée, fièvre, oreille, nutrition, vaccins. À confirmer avec le livret national de PCIME [M]."
* insert Translated(description, [[The child of 2 months to 5 years examined as a whole: dangers, cough, diarrhoea, fever, ear, nutrition, vaccines. To be confirmed with the national IMCI booklet [M].]])

* item[+] insert Ask(visit, group, [[La consultation]], [[The consultation]])
* item[=].item[+] insert Ask(visit.date, date, [[Date]], [[Date]])
* item[=].item[=] insert Element(ml-pcime-encounter#Encounter.period.start)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.nc-ac, choice, [[Nouveau ou ancien cas]], [[New case or follow-up]])
* item[=].item[=] insert Element(ml-pcime-encounter#Encounter.extension:ncAc)
* item[=].item[=] insert AnswersFrom(ml-nc-ac)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.weight, decimal, [[Poids, en kg]], [[Weight, in kg]])
* item[=].item[=].code = $loinc#29463-7
* item[=].item[=] insert Unit(kg)
* item[=].item[+] insert Ask(visit.temperature, decimal, [[Température, en °C]], [[Temperature, in °C]])
* item[=].item[=].code = $loinc#8310-5
* item[=].item[=] insert Unit(Cel)

* item[+] insert Ask(danger, group, [[Signes généraux de danger]], [[General danger signs]])
* item[=].item[+] insert Ask(danger.sign, choice, [[Signe, ou aucun quand tous ont été cherchés]], [[Sign, or none when all were looked for]])
* item[=].item[=].code = $ml-obs#pcime-danger-signs
* item[=].item[=] insert AnswersFrom(ml-pcime-danger)
* item[=].item[=].repeats = true
* item[=].item[=].required = true
* item[=].item[+] insert Ask(danger.urgent, display, [[Un signe de danger : traitement avant référence, et référence urgente.]], [[A danger sign: pre-referral treatment and urgent referral.]])
* item[=].item[=].enableBehavior = #any
* item[=].item[=].enableWhen[+].question = "danger.sign"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-pcime-danger#convulse
* item[=].item[=].enableWhen[+].question = "danger.sign"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-pcime-danger#convulsions
* item[=].item[=].enableWhen[+].question = "danger.sign"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-pcime-danger#incapable-boire
* item[=].item[=].enableWhen[+].question = "danger.sign"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-pcime-danger#lethargique
* item[=].item[=].enableWhen[+].question = "danger.sign"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-pcime-danger#vomit-tout

* item[+] insert Ask(cough, group, [[Toux ou difficulté à respirer]], [[Cough or difficult breathing]])
* item[=].item[+] insert Ask(cough.any, boolean, [[Tousse ou respire mal]], [[Coughs or breathes with difficulty]])
* item[=].item[=].code = $ml-obs#cough-days
* item[=].item[=].required = true
* item[=].item[+] insert Ask(cough.days, integer, [[Depuis combien de jours]], [[For how many days]])
* item[=].item[=].code = $ml-obs#cough-days
* item[=].item[=].enableWhen[+].question = "cough.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(cough.rate, integer, [[Respirations en une minute, enfant calme]], [[Breaths in one minute, child calm]])
* item[=].item[=].code = $loinc#9279-1
* item[=].item[=].enableWhen[+].question = "cough.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(cough.indrawing, boolean, [[Tirage sous-costal]], [[Chest indrawing]])
* item[=].item[=].code = $ml-obs#chest-indrawing
* item[=].item[=].enableWhen[+].question = "cough.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(cough.stridor, boolean, [[Stridor au repos]], [[Stridor at rest]])
* item[=].item[=].code = $ml-obs#stridor
* item[=].item[=].enableWhen[+].question = "cough.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(cough.saturation, decimal, [[Saturation, en %]], [[Saturation, in %]])
* item[=].item[=].code = $loinc#2708-6
* item[=].item[=].enableWhen[+].question = "cough.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true

* item[+] insert Ask(diarrhoea, group, [[Diarrhée]], [[Diarrhoea]])
* item[=].item[+] insert Ask(diarrhoea.any, boolean, [[A la diarrhée]], [[Has diarrhoea]])
* item[=].item[=].code = $ml-obs#diarrhoea-days
* item[=].item[=].required = true
* item[=].item[+] insert Ask(diarrhoea.days, integer, [[Depuis combien de jours]], [[For how many days]])
* item[=].item[=].code = $ml-obs#diarrhoea-days
* item[=].item[=].enableWhen[+].question = "diarrhoea.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(diarrhoea.blood, boolean, [[Sang dans les selles]], [[Blood in stool]])
* item[=].item[=].code = $ml-obs#blood-in-stool
* item[=].item[=].enableWhen[+].question = "diarrhoea.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(diarrhoea.dehydration, choice, [[Déshydratation]], [[Dehydration]])
* item[=].item[=].code = $ml-obs#dehydration
* item[=].item[=] insert AnswersFrom(ml-dehydration)
* item[=].item[=].enableWhen[+].question = "diarrhoea.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true

* item[+] insert Ask(fever, group, [[Fièvre]], [[Fever]])
* item[=].item[+] insert Ask(fever.any, boolean, [[Fièvre, ou fièvre ces deux derniers jours]], [[Fever, or fever in the last two days]])
* item[=].item[=].code = $ml-obs#fever-days
* item[=].item[=].required = true
* item[=].item[+] insert Ask(fever.days, integer, [[Depuis combien de jours]], [[For how many days]])
* item[=].item[=].code = $ml-obs#fever-days
* item[=].item[=].enableWhen[+].question = "fever.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(fever.rdt, choice, [[TDR paludisme]], [[Malaria rapid test]])
* item[=].item[=].code = $loinc#70569-9
* item[=].item[=].answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#POS
* item[=].item[=].answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#NEG
* item[=].item[=].enableWhen[+].question = "fever.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true

* item[+] insert Ask(body, group, [[Oreille, pâleur, nutrition]], [[Ear, pallor, nutrition]])
* item[=].item[+] insert Ask(body.ear, boolean, [[Problème d'oreille]], [[Ear problem]])
* item[=].item[=].code = $ml-obs#ear-problem
* item[=].item[+] insert Ask(body.pallor, boolean, [[Pâleur palmaire]], [[Palmar pallor]])
* item[=].item[=].code = $ml-obs#pallor
* item[=].item[+] insert Ask(body.muac, decimal, [[Périmètre brachial (PB), en mm]], [[Mid-upper arm circumference (MUAC), in mm]])
* item[=].item[=].code = $ml-obs#muac
* item[=].item[=] insert Unit(mm)
* item[=].item[+] insert Ask(body.oedema, choice, [[Œdèmes des deux pieds]], [[Oedema of both feet]])
* item[=].item[=].code = $ml-obs#oedema-bilateral
* item[=].item[=] insert AnswersFrom(ml-oedema-grade)
* item[=].item[+] insert Ask(body.breastfed, boolean, [[Allaité]], [[Breastfed]])
* item[=].item[=].code = $ml-obs#breastfed

* item[+] insert Ask(prevention, group, [[Vaccins, vitamine A, VIH]], [[Vaccines, vitamin A, HIV]])
* item[=].item[+] insert Ask(prevention.vaccines, boolean, [[Vaccins à jour]], [[Vaccines up to date]])
* item[=].item[=].code = $ml-obs#vaccines-up-to-date
* item[=].item[=].required = true
* item[=].item[+] insert Ask(prevention.vitamin-a, boolean, [[Vitamine A dans les 6 derniers mois]], [[Vitamin A in the last 6 months]])
* item[=].item[=].code = $ml-obs#vitamin-a-last-6-months
* item[=].item[+] insert Ask(prevention.hiv, boolean, [[Exposé au VIH]], [[HIV-exposed]])
* item[=].item[=].code = $ml-obs#hiv-exposed

* item[+] insert Ask(outcome, group, [[Classification et suite]], [[Classification and next]])
* item[=].item[+] insert Ask(outcome.class, choice, [[Classifications]], [[Classifications]])
* item[=].item[=].code = $ml-obs#pcime-class
* item[=].item[=] insert AnswersFrom(ml-pcime-class)
* item[=].item[=].repeats = true
* item[=].item[=].required = true
* item[=].item[+] insert Ask(outcome.treatment, text, [[Traitement]], [[Treatment]])
* item[=].item[=] insert Element(ml-medication-request#MedicationRequest.medicationCodeableConcept.text)
* item[=].item[+] insert Ask(outcome.disposition, choice, [[Issue]], [[Disposition]])
* item[=].item[=] insert Element(ml-pcime-encounter#Encounter.extension:disposition)
* item[=].item[=] insert AnswersFrom(ml-disposition)
* item[=].item[=].required = true
