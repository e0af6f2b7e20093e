Instance: ml-immunization-register
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Registre de vaccination (PEV)"
* insert Register(ml-immunization-register, MlImmunizationRegister, [[Registre de vaccination (PEV)]], [[Immunization register]])
* description = "Les vaccins d'une séance pour une personne, ceux qui n'ont pas été donnés compris."
* insert Translated(description, [[The vaccines of one session for one person, those that were not given included.]])

* item[+] insert Ask(session, group, [[La séance]], [[The session]])
* item[=].item[+] insert Ask(session.date, date, [[Date]], [[Date]])
* item[=].item[=] insert Element(ml-immunization#Immunization.occurrenceDateTime)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(session.strategy, choice, [[Stratégie]], [[Strategy]])
* item[=].item[=] insert Element(ml-immunization#Immunization.extension:strategy)
* item[=].item[=] insert AnswersFrom(ml-strategy)
* item[=].item[=].required = true

* item[+] insert Ask(dose, group, [[Chaque vaccin]], [[Each vaccine]])
* item[=].repeats = true
* item[=].item[+] insert Ask(dose.vaccine, choice, [[Vaccin]], [[Vaccine]])
* item[=].item[=] insert Element(ml-immunization#Immunization.vaccineCode)
* item[=].item[=] insert AnswersFrom(ml-vaccine)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(dose.given, boolean, [[Donné]], [[Given]])
* item[=].item[=] insert Element(ml-immunization#Immunization.status)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(dose.number, integer, [[Numéro de la dose]], [[Dose number]])
* item[=].item[=] insert Element(ml-immunization#Immunization.protocolApplied.doseNumber[x])
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "dose.given"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(dose.lot, string, [[Numéro de lot]], [[Lot number]])
* item[=].item[=] insert Element(ml-immunization#Immunization.lotNumber)
* item[=].item[=].enableWhen[+].question = "dose.given"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(dose.why-not, string, [[Pourquoi non]], [[Why not]])
* item[=].item[=] insert Element(ml-immunization#Immunization.statusReason.text)
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "dose.given"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = false

* item[+] insert Ask(supplement, group, [[Aussi]], [[Also]])
* item[=].item[+] insert Ask(supplement.vitamin-a, boolean, [[Vitamine A dans les six derniers mois]], [[Vitamin A in the last six months]])
* item[=].item[=].code = $ml-obs#vitamin-a-last-6-months
* item[=].item[+] insert Ask(supplement.complete, boolean, [[Vaccins à jour pour l'âge]], [[Vaccines up to date for age]])
* item[=].item[=].code = $ml-obs#vaccines-up-to-date
