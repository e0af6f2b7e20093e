Instance: ml-mental-health-form
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Fiche de consultation de santé mentale"
* insert Register(ml-mental-health-form, MlMentalHealthForm, [[Fiche de consultation de santé mentale]], [[Mental-health consultation form]])
* description = "Une séance : ce qui amène la personne, le risque suicidaire, les échelles et la suite. Aucun récit ; une violence sexuelle relève du service confidentiel. À confirmer avec le programme national [M]."
* insert Translated(description, [[A session: what brings the person, suicide risk, the scales and what follows. No story; sexual violence belongs to the confidential service. To be confirmed with the national programme [M].]])

* item[+] insert Ask(visit, group, [[La séance]], [[The session]])
* item[=].item[+] insert Ask(visit.date, date, [[Date]], [[Date]])
* item[=].item[=] insert Element(ml-mh-encounter#Encounter.period.start)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.number, integer, [[Numéro de la séance]], [[Number of the session]])
* item[=].item[=] insert Element(ml-mh-encounter#Encounter.extension:contactNumber)
* item[=].item[+] insert Ask(visit.kind, choice, [[Individuelle, de groupe ou de famille]], [[Individual, of a group or of a family]])
* item[=].item[=] insert Element(ml-mh-encounter#Encounter.type)
* item[=].item[=] insert AnswersFrom(ml-mh-session)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.source, choice, [[Qui a orienté la personne]], [[Who referred the person]])
* item[=].item[=] insert Element(ml-mh-encounter#Encounter.extension:source)
* item[=].item[=] insert AnswersFrom(ml-mh-source)
* item[=].item[=].enableWhen[+].question = "visit.number"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerInteger = 1

* item[+] insert Ask(complaint, group, [[Ce qui amène la personne]], [[What brings the person]])
* item[=].item[+] insert Ask(complaint.main, choice, [[Plainte principale]], [[Main complaint]])
* item[=].item[=].code = $ml-obs#mh-main-complaint
* item[=].item[=] insert AnswersFrom(ml-mhgap)
* item[=].item[+] insert Ask(complaint.exposure, choice, [[Événements difficiles, seulement si la personne veut le dire]], [[Adverse events, only if the person wishes to tell]])
* item[=].item[=].code = $ml-obs#mh-exposure
* item[=].item[=] insert AnswersFrom(ml-mh-exposure)
* item[=].item[=].repeats = true
* item[=].item[+] insert Ask(complaint.category, choice, [[Catégorie mhGAP]], [[mhGAP category]])
* item[=].item[=].code = $ml-obs#mhgap-category
* item[=].item[=] insert AnswersFrom(ml-mhgap)
* item[=].item[=].required = true

* item[+] insert Ask(scales, group, [[Échelles]], [[Scales]])
* item[=].item[+] insert Ask(scales.phq9, integer, [[PHQ-9, total (0 à 27)]], [[PHQ-9, total (0 to 27)]])
* item[=].item[=].code = $loinc#44261-6
* item[=].item[+] insert Ask(scales.phq9-item9, integer, [[PHQ-9, question 9 : idées de mort (0 à 3)]], [[PHQ-9, item 9: thoughts of death (0 to 3)]])
* item[=].item[=].code = $ml-obs#suicide-risk
* item[=].item[=].enableWhen[+].question = "scales.phq9"
* item[=].item[=].enableWhen[=].operator = #exists
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(scales.gad7, integer, [[GAD-7, total (0 à 21)]], [[GAD-7, total (0 to 21)]])
* item[=].item[=].code = $loinc#70274-6
* item[=].item[+] insert Ask(scales.cgi-s, integer, [[CGI-S, gravité (1 à 7)]], [[CGI-S, severity (1 to 7)]])
* item[=].item[=].code = $ml-obs#cgi-s
* item[=].item[+] insert Ask(scales.cgi-i, integer, [[CGI-I, amélioration (1 à 7)]], [[CGI-I, improvement (1 to 7)]])
* item[=].item[=].code = $ml-obs#cgi-i
* item[=].item[=].enableWhen[+].question = "visit.number"
* item[=].item[=].enableWhen[=].operator = #>
* item[=].item[=].enableWhen[=].answerInteger = 1
* item[=].item[+] insert Ask(scales.whodas, integer, [[WHODAS, 12 questions (12 à 60)]], [[WHODAS, 12 questions (12 to 60)]])
* item[=].item[=].code = $ml-obs#whodas-12

* item[+] insert Ask(suicide, group, [[Risque suicidaire]], [[Suicide risk]])
* item[=].item[+] insert Ask(suicide.risk, choice, [[Risque, demandé à chaque séance]], [[Risk, asked at each session]])
* item[=].item[=].code = $ml-obs#suicide-risk
* item[=].item[=] insert AnswersFrom(ml-suicide-risk)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(suicide.plan, display, [[Risque élevé : ouvrir une alerte et faire un plan aujourd'hui ; ne pas laisser la personne seule.]], [[High risk: open an alert and make a plan today; do not leave the person alone.]])
* item[=].item[=].enableBehavior = #any
* item[=].item[=].enableWhen[+].question = "suicide.risk"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-suicide-risk#eleve
* item[=].item[=].enableWhen[+].question = "scales.phq9-item9"
* item[=].item[=].enableWhen[=].operator = #>
* item[=].item[=].enableWhen[=].answerInteger = 0

* item[+] insert Ask(next, group, [[Suite]], [[Next]])
* item[=].item[+] insert Ask(next.medicine, choice, [[Psychotrope ou antiépileptique]], [[Psychotropic or antiepileptic]])
* item[=].item[=] insert Element(ml-psychotropic#MedicationRequest.medicationCodeableConcept)
* item[=].item[=] insert AnswersFrom(ml-psychotropic)
* item[=].item[=].repeats = true
* item[=].item[+] insert Ask(next.outcome, choice, [[Issue, à la fin du suivi]], [[Outcome, at the end of follow-up]])
* item[=].item[=].code = $ml-obs#mh-outcome
* item[=].item[=] insert AnswersFrom(ml-mh-outcome)
