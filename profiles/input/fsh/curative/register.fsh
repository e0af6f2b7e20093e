Instance: ml-curative-register
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Registre de consultation curative"
* insert Register(ml-curative-register, MlCurativeRegister, [[Registre de consultation curative]], [[Outpatient register]])
* description = "Une consultation comme le registre et le rapport mensuel la demandent."
* insert Translated(description, [[A consultation as the register and the monthly report ask for it.]])

* item[+] insert Ask(visit, group, [[La consultation]], [[The consultation]])
* item[=].item[+] insert Ask(visit.date, date, [[Date]], [[Date]])
* item[=].item[=] insert Element(ml-curative-encounter#Encounter.period.start)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.nc-ac, choice, [[Nouveau ou ancien cas]], [[New case or follow-up]])
* item[=].item[=] insert Element(ml-curative-encounter#Encounter.extension:ncAc)
* item[=].item[=] insert AnswersFrom(ml-nc-ac)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.strategy, choice, [[Stratégie]], [[Strategy]])
* item[=].item[=] insert Element(ml-curative-encounter#Encounter.extension:strategy)
* item[=].item[=] insert AnswersFrom(ml-strategy)

* item[+] insert Ask(exam, group, [[Examen]], [[Examination]])
* item[=].item[+] insert Ask(exam.fever, boolean, [[Fièvre, ou fièvre ces deux derniers jours]], [[Fever, or fever in the last two days]])
* item[=].item[=].code = $ml-obs#fever-days
* item[=].item[=].required = true
* item[=].item[+] insert Ask(exam.fever-days, integer, [[Depuis combien de jours]], [[For how many days]])
* item[=].item[=].code = $ml-obs#fever-days
* item[=].item[=].enableWhen[+].question = "exam.fever"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(exam.temperature, decimal, [[Température, en °C]], [[Temperature, in °C]])
* item[=].item[=].code = $loinc#8310-5
* item[=].item[=] insert Unit(Cel)
* item[=].item[+] insert Ask(exam.rdt, choice, [[TDR paludisme]], [[Malaria rapid test]])
* item[=].item[=].code = $loinc#70569-9
* item[=].item[=].answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#POS
* item[=].item[=].answerOption[+].valueCoding = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#NEG
* item[=].item[=].enableWhen[+].question = "exam.fever"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true

* item[+] insert Ask(outcome, group, [[Diagnostic et suite]], [[Diagnosis and next]])
* item[=].item[+] insert Ask(outcome.affection, choice, [[Affection, selon le rapport mensuel]], [[Condition, by the monthly report]])
* item[=].item[=] insert Element(ml-condition#Condition.code)
* item[=].item[=] insert AnswersFrom(ml-affection)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(outcome.treatment, text, [[Traitement]], [[Treatment]])
* item[=].item[=] insert Element(ml-medication-request#MedicationRequest.medicationCodeableConcept.text)
* item[=].item[+] insert Ask(outcome.disposition, choice, [[Issue]], [[Disposition]])
* item[=].item[=] insert Element(ml-curative-encounter#Encounter.extension:disposition)
* item[=].item[=] insert AnswersFrom(ml-disposition)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(outcome.reason, choice, [[Motif de référence]], [[Reason for referral]])
* item[=].item[=] insert Element(ml-referral#ServiceRequest.reasonCode)
* item[=].item[=] insert AnswersFrom(ml-referral-reason)
* item[=].item[=].required = true
* item[=].item[=].enableBehavior = #any
* item[=].item[=].enableWhen[+].question = "outcome.disposition"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-disposition#refere
* item[=].item[=].enableWhen[+].question = "outcome.disposition"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-disposition#evacue
