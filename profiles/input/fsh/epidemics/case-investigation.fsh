Instance: ml-case-investigation
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Fiche d'investigation de cas (CIF)"
* insert Register(ml-case-investigation, MlCaseInvestigation, [[Fiche d'investigation de cas (CIF)]], [[Case investigation form]])
* description = "Un cas suspect d'une maladie à déclaration, ses expositions, son prélèvement et son issue."
* insert Translated(description, [[A suspected case of a notifiable disease, its exposures, its specimen and its outcome.]])

* item[+] insert Ask(case, group, [[Le cas]], [[The case]])
* item[=].item[+] insert Ask(case.disease, choice, [[Maladie à déclaration]], [[Notifiable disease]])
* item[=].item[=] insert Element(ml-notifiable-condition#Condition.code)
* item[=].item[=] insert AnswersFrom(ml-mado)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(case.class, choice, [[Classification]], [[Classification]])
* item[=].item[=] insert Element(ml-notifiable-condition#Condition.extension:caseClassification)
* item[=].item[=] insert AnswersFrom(ml-case-classification)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(case.onset, date, [[Début des signes]], [[Onset of symptoms]])
* item[=].item[=] insert Element(ml-notifiable-condition#Condition.onset[x])
* item[=].item[=].required = true
* item[=].item[+] insert Ask(case.isolated, boolean, [[Personne isolée]], [[Person isolated]])
* item[=].item[=].code = $ml-obs#isolation-status
* item[=].item[+] insert Ask(case.vaccinated, boolean, [[Vaccinée contre cette maladie]], [[Vaccinated against this disease]])
* item[=].item[=].code = $ml-obs#vaccines-up-to-date

* item[+] insert Ask(exposure, group, [[Exposition]], [[Exposure]])
* item[=].item[+] insert Ask(exposure.kind, choice, [[Exposition dans les semaines d'avant]], [[Exposure in the weeks before]])
* item[=].item[=].code = $ml-obs#epi-exposure
* item[=].item[=] insert AnswersFrom(ml-epi-exposure)
* item[=].item[=].repeats = true
* item[=].item[=].required = true
* item[=].item[+] insert Ask(exposure.place, string, [[Où : unité administrative, village]], [[Where: administrative unit, village]])
* item[=].item[=] insert Element(ml-outreach-site#Location.name)
* item[=].item[=].enableBehavior = #any
* item[=].item[=].enableWhen[+].question = "exposure.kind"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-epi-exposure#voyage
* item[=].item[=].enableWhen[+].question = "exposure.kind"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-epi-exposure#funerailles
* item[=].item[=].enableWhen[+].question = "exposure.kind"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-epi-exposure#rassemblement
* item[=].item[+] insert Ask(exposure.contacts, integer, [[Nombre de contacts à suivre]], [[Number of contacts to follow]])
* item[=].item[=].code = $ml-obs#contact-followup

* item[+] insert Ask(lab, group, [[Laboratoire]], [[Laboratory]])
* item[=].item[+] insert Ask(lab.sampled, boolean, [[Prélèvement fait]], [[Sample taken]])
* item[=].item[=].definition = "http://hl7.org/fhir/StructureDefinition/Specimen#Specimen.status"
* item[=].item[=].required = true
* item[=].item[+] insert Ask(lab.date, date, [[Date du prélèvement]], [[Date of the sample]])
* item[=].item[=].definition = "http://hl7.org/fhir/StructureDefinition/Specimen#Specimen.collection.collectedDateTime"
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "lab.sampled"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(lab.result, choice, [[Résultat]], [[Result]])
* item[=].item[=] insert Element(ml-lab-result#Observation.value[x])
* item[=].item[=].answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#POS
* item[=].item[=].answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#NEG
* item[=].item[=].answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#IND
* item[=].item[=].enableWhen[+].question = "lab.sampled"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true

* item[+] insert Ask(end, group, [[Issue]], [[Outcome]])
* item[=].item[+] insert Ask(end.died, boolean, [[Décédée]], [[Died]])
* item[=].item[=] insert Element(ml-patient#Patient.deceased[x])
* item[=].item[+] insert Ask(end.date, date, [[Date du décès]], [[Date of death]])
* item[=].item[=] insert Element(ml-patient#Patient.deceased[x])
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "end.died"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
