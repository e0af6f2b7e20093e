// The form of the first interview. French is what is read out; English stands beside it.

RuleSet: Question(linkId, type, french, english)
* linkId = "{linkId}"
* type = #{type}
* text = "{french}"
* text.extension[0].url = $translation
* text.extension[0].extension[0].url = "lang"
* text.extension[0].extension[0].valueCode = #en
* text.extension[0].extension[1].url = "content"
* text.extension[0].extension[1].valueString = "{english}"

RuleSet: Choice(linkId, french, english, list)
* insert Question({linkId}, choice, [[{french}]], [[{english}]])
* answerValueSet = "https://keneya.ml/fhir/ValueSet/{list}"

Instance: ml-gbv-intake
InstanceOf: Questionnaire
Usage: #definition
* url = "https://keneya.ml/fhir/Questionnaire/ml-gbv-intake"
* version = "0.1.1"
* name = "MlGbvIntake"
* title = "Premier entretien après une violence basée sur le genre"
* status = #active
* experimental = false
* publisher = "Keneya"
* language = #fr
* jurisdiction = urn:iso:std:iso:3166#ML "Mali"
* subjectType = #Patient
* description = "Les questions du GBVIMS, sans récit et sans nom. Rien n'est obligatoire que le consentement et le type : la survivante répond à ce qu'elle veut. À confirmer avec le formulaire national [M]."
* purpose = "À ouvrir seulement là où les services existent et après le consentement ; à arrêter dès qu'elle le souhaite."
* title.extension[0].url = $translation
* title.extension[0].extension[0].url = "lang"
* title.extension[0].extension[0].valueCode = #en
* title.extension[0].extension[1].url = "content"
* title.extension[0].extension[1].valueString = "First interview after gender-based violence"
* description.extension[0].url = $translation
* description.extension[0].extension[0].url = "lang"
* description.extension[0].extension[0].valueCode = #en
* description.extension[0].extension[1].url = "content"
* description.extension[0].extension[1].valueString = "The questions of GBVIMS, without a story and without a name. Nothing is required but the consent and the type: the survivor answers what she wants. To be confirmed with the national form [M]."
* purpose.extension[0].url = $translation
* purpose.extension[0].extension[0].url = "lang"
* purpose.extension[0].extension[0].valueCode = #en
* purpose.extension[0].extension[1].url = "content"
* purpose.extension[0].extension[1].valueString = "To be opened only where services exist and after consent; to be stopped as soon as she wishes."
* item[0] insert Question(consent, boolean, [[La survivante consent à cet entretien, après explication.]], [[The survivor consents to this interview, after explanation.]])
* item[=].required = true
* item[+] insert Question(survivor, group, [[La survivante]], [[The survivor]])
* item[=].item[0] insert Choice(source, [[Qui l'a orientée vers ce service ?]], [[Who referred her to this service?]], ml-gbv-source)
* item[=].item[+] insert Choice(marital-status, [[Statut matrimonial]], [[Marital status]], ml-gbv-marital-status)
* item[=].item[+] insert Choice(displacement-status, [[Statut de déplacement]], [[Displacement status]], gbvims-displacement-status)
* item[=].item[+] insert Question(disability, boolean, [[Vit-elle avec un handicap ?]], [[Does she live with a disability?]])
* item[=].item[+] insert Question(minor, boolean, [[A-t-elle moins de 18 ans ?]], [[Is she under 18?]])
* item[=].item[+] insert Choice(guardian, [[Avec qui vit-elle ? Sans demander de nom]], [[With whom does she live? Without asking for a name]], ml-gbv-guardian)
* item[=].item[=].enableWhen.question = "minor"
* item[=].item[=].enableWhen.operator = #=
* item[=].item[=].enableWhen.answerBoolean = true
* item[=].item[+] insert Choice(unaccompanied, [[Enfant non accompagnée ou séparée ?]], [[Unaccompanied or separated child?]], gbvims-unaccompanied-separated-status)
* item[=].item[=].enableWhen.question = "minor"
* item[=].item[=].enableWhen.operator = #=
* item[=].item[=].enableWhen.answerBoolean = true
* item[+] insert Question(incident, group, [[L'incident]], [[The incident]])
* item[=].item[0] insert Choice(type, [[Type, dans l'ordre : pénétration, contact sexuel, violence physique, mariage forcé, déni de ressources, violence psychologique ; sinon, non VBG]], [[Type, in this order: penetration, sexual contact, physical violence, forced marriage, denial of resources, psychological violence; otherwise non-GBV]], gbvims-type)
* item[=].item[=].required = true
* item[=].item[+] insert Question(date-time, dateTime, [[Quand ? Avec l'heure si elle s'en souvient]], [[When? With the time if she remembers]])
* item[=].item[+] insert Choice(time-of-day, [[À quel moment de la journée ?]], [[At what time of day?]], gbvims-incident-timeofday)
* item[=].item[+] insert Choice(place-type, [[Dans quel genre de lieu ?]], [[In what kind of place?]], gbvims-incident-location-type)
* item[=].item[+] insert Choice(area, [[Dans quelle région ? Jamais le village]], [[In which region? Never the village]], ml-gbv-area)
* item[=].item[+] insert Choice(displacement-phase, [[À quelle phase de son déplacement ?]], [[In which phase of her displacement?]], gbvims-displacement-incident)
* item[=].item[+] insert Choice(practice, [[Était-ce une pratique traditionnelle préjudiciable ?]], [[Was it a harmful traditional practice?]], ml-gbv-htp)
* item[=].item[+] insert Question(exchanged, boolean, [[De l'argent, des biens ou des faveurs ont-ils été échangés ?]], [[Were money, goods or benefits exchanged?]])
* item[=].item[+] insert Choice(abduction, [[A-t-elle été enlevée à ce moment ?]], [[Was she abducted at that time?]], gbvims-abduction-status-time-of-incident)
* item[=].item[+] insert Choice(reported-elsewhere, [[L'a-t-elle déjà signalé ailleurs ?]], [[Has she reported it elsewhere already?]], gbvims-reported-elsewhere)
* item[=].item[+] insert Question(earlier-incidents, boolean, [[A-t-elle subi d'autres violences auparavant ?]], [[Has she suffered other violence before?]])
* item[+] insert Question(perpetrators, group, [[Le ou les auteurs présumés, sans jamais demander qui]], [[The alleged perpetrators, never asking who]])
* item[=].item[0] insert Question(number, integer, [[Combien ?]], [[How many?]])
* item[=].item[+] insert Question(perpetrator, group, [[Un auteur présumé]], [[One alleged perpetrator]])
* item[=].item[=].repeats = true
* item[=].item[=].item[0] insert Choice(perpetrator-sex, [[Sexe]], [[Sex]], ml-gbv-sex)
* item[=].item[=].item[+] insert Choice(perpetrator-age, [[Tranche d'âge]], [[Age group]], gbvims-age-group)
* item[=].item[=].item[+] insert Choice(perpetrator-relation, [[Lien avec elle]], [[Relationship to her]], gbvims-perpetrator-relationship)
* item[=].item[=].item[+] insert Choice(perpetrator-occupation, [[Activité, en une catégorie large]], [[Occupation, in a broad category]], ml-gbv-occupation)
* item[+] insert Question(care, group, [[Soins et services]], [[Care and services]])
* item[=].item[0] insert Question(physical-complaint, boolean, [[A-t-elle mal, saigne-t-elle ou est-elle blessée ? Si oui, les soins passent d'abord.]], [[Is she in pain, bleeding or injured? If so, care comes first.]])
* item[=].item[+] insert Question(safe-tonight, boolean, [[Est-elle en sécurité cette nuit ?]], [[Is she safe tonight?]])
* item[=].item[+] insert Question(service, group, [[Pour chaque service]], [[For each service]])
* item[=].item[=].repeats = true
* item[=].item[=].item[0] insert Choice(service-type, [[Service]], [[Service]], gbvims-service-type)
* item[=].item[=].item[+] insert Choice(service-action, [[Ce qui est décidé]], [[What is decided]], gbvims-service-referred)
