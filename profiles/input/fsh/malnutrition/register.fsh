Instance: ml-cmam-register
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Fiche de suivi URENAS et URENI"
* insert Register(ml-cmam-register, MlCmamRegister, [[Fiche de suivi URENAS et URENI]], [[Follow-up form, outpatient and inpatient malnutrition care]])
* description = "Une visite de la prise en charge de la malnutrition aiguë sévère, à la semaine ou au jour."
* insert Translated(description, [[A visit of care for severe acute malnutrition, by the week or by the day.]])

* item[+] insert Ask(visit, group, [[La visite]], [[The visit]])
* item[=].item[+] insert Ask(visit.date, date, [[Date]], [[Date]])
* item[=].item[=] insert Element(ml-cmam-visit#Encounter.period.start)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.unit, choice, [[Unité]], [[Unit]])
* item[=].item[=] insert Element(ml-cmam-visit#Encounter.type)
* item[=].item[=] insert AnswersFrom(ml-nutrition-unit)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.number, integer, [[Semaine en URENAS, jour en URENI]], [[Week in outpatient, day in inpatient care]])
* item[=].item[=] insert Element(ml-cmam-visit#Encounter.extension:contactNumber)
* item[=].item[=].required = true

* item[+] insert Ask(measures, group, [[Mesures]], [[Measurements]])
* item[=].item[+] insert Ask(measures.weight, decimal, [[Poids, en kg]], [[Weight, in kg]])
* item[=].item[=].code = $loinc#29463-7
* item[=].item[=] insert Unit(kg)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(measures.length, decimal, [[Taille couchée, en cm]], [[Length, lying, in cm]])
* item[=].item[=].code = $loinc#8306-3
* item[=].item[=] insert Unit(cm)
* item[=].item[+] insert Ask(measures.muac, decimal, [[Périmètre brachial (PB), en mm]], [[Mid-upper arm circumference (MUAC), in mm]])
* item[=].item[=].code = $ml-obs#muac
* item[=].item[=] insert Unit(mm)
* item[=].item[+] insert Ask(measures.oedema, choice, [[Œdèmes]], [[Oedema]])
* item[=].item[=].code = $ml-obs#oedema-bilateral
* item[=].item[=] insert AnswersFrom(ml-oedema-grade)
* item[=].item[=].required = true

* item[+] insert Ask(care, group, [[Traitement]], [[Treatment]])
* item[=].item[+] insert Ask(care.appetite, choice, [[Test d'appétit]], [[Appetite test]])
* item[=].item[=].code = $ml-obs#appetite-test
* item[=].item[=] insert AnswersFrom(ml-appetite)
* item[=].item[=].enableWhen[+].question = "visit.unit"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = $ml-nutrition-unit#urenas
* item[=].item[+] insert Ask(care.rutf-eaten, integer, [[Sachets d'ATPE consommés depuis la dernière visite]], [[Sachets of therapeutic food eaten since the last visit]])
* item[=].item[=].code = $ml-obs#rutf-eaten
* item[=].item[=].enableBehavior = #all
* item[=].item[=].enableWhen[+].question = "visit.unit"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = $ml-nutrition-unit#urenas
* item[=].item[=].enableWhen[+].question = "visit.number"
* item[=].item[=].enableWhen[=].operator = #>
* item[=].item[=].enableWhen[=].answerInteger = 1
* item[=].item[+] insert Ask(care.complication, choice, [[Complication]], [[Complication]])
* item[=].item[=] insert Element(ml-condition#Condition.code)
* item[=].item[=] insert AnswersFrom(ml-cmam-complication)
* item[=].item[=].repeats = true
* item[=].item[+] insert Ask(care.to-ureni, display, [[Une complication, ou l'appétit perdu : transférer en URENI.]], [[A complication, or no appetite: transfer to inpatient care.]])
* item[=].item[=].enableBehavior = #any
* item[=].item[=].enableWhen[+].question = "care.complication"
* item[=].item[=].enableWhen[=].operator = #exists
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[=].enableWhen[+].question = "care.appetite"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-appetite#echoue
* item[=].item[+] insert Ask(care.gain, decimal, [[Gain de poids, en g/kg/jour]], [[Weight gain, in g/kg/day]])
* item[=].item[=].code = $ml-obs#weight-gain
* item[=].item[=] insert Unit(g/kg/d)
* item[=].item[=].enableWhen[+].question = "visit.unit"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = $ml-nutrition-unit#ureni

* item[+] insert Ask(exit, group, [[Sortie]], [[Exit]])
* item[=].item[+] insert Ask(exit.outcome, choice, [[Mode de sortie]], [[Exit outcome]])
* item[=].item[=] insert Element(ml-cmam-episode#EpisodeOfCare.extension:exitOutcome)
* item[=].item[=] insert AnswersFrom(ml-cmam-exit)
* item[=].item[+] insert Ask(exit.date, date, [[Date de sortie]], [[Date of exit]])
* item[=].item[=] insert Element(ml-cmam-episode#EpisodeOfCare.period.end)
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "exit.outcome"
* item[=].item[=].enableWhen[=].operator = #exists
* item[=].item[=].enableWhen[=].answerBoolean = true
