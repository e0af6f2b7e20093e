Instance: ml-anc-register
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Registre de consultation prénatale (CPN)"
* insert Register(ml-anc-register, MlAncRegister, [[Registre de consultation prénatale (CPN)]], [[Antenatal register]])
* description = "Un contact prénatal comme le registre le demande : contrôle rapide, grossesse, examen, suite."
* insert Translated(description, [[An antenatal contact as the register asks for it: quick check, pregnancy, examination, what follows.]])

* item[+] insert Ask(contact, group, [[Le contact]], [[The contact]])
* item[=].item[+] insert Ask(contact.date, date, [[Date du contact]], [[Date of contact]])
* item[=].item[=] insert Element(ml-anc-encounter#Encounter.period.start)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(contact.number, integer, [[Rang du contact dans cette grossesse (1 à 20)]], [[Number of this contact in the pregnancy (1 to 20)]])
* item[=].item[=] insert Element(ml-anc-encounter#Encounter.extension:contactNumber)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(contact.reason, choice, [[Motif]], [[Reason]])
* item[=].item[=] insert Element(ml-anc-encounter#Encounter.reasonCode)
* item[=].item[=] insert AnswersFrom(ml-anc-reason)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(contact.strategy, choice, [[Stratégie]], [[Strategy]])
* item[=].item[=] insert Element(ml-anc-encounter#Encounter.extension:strategy)
* item[=].item[=] insert AnswersFrom(ml-strategy)

* item[+] insert Ask(danger, group, [[Contrôle rapide]], [[Quick check]])
* item[=].item[+] insert Ask(danger.any, boolean, [[Un signe de danger ?]], [[Any danger sign?]])
* item[=].item[=].code = $ml-obs#danger-signs
* item[=].item[=].required = true
* item[=].item[+] insert Ask(danger.signs, choice, [[Lesquels]], [[Which]])
* item[=].item[=].code = $ml-obs#danger-signs
* item[=].item[=] insert AnswersFrom(ml-danger-sign)
* item[=].item[=].repeats = true
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "danger.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(danger.refer, display, [[Soigner d'abord, évacuer si besoin ; le reste du registre attend.]], [[Treat first, evacuate if needed; the rest of the register waits.]])
* item[=].item[=].enableWhen[+].question = "danger.any"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = true

* item[+] insert Ask(pregnancy, group, [[La grossesse]], [[The pregnancy]])
* item[=].item[+] insert Ask(pregnancy.lmp, date, [[Date des dernières règles]], [[First day of the last menstrual period]])
* item[=].item[=].code = $loinc#8665-2
* item[=].item[+] insert Ask(pregnancy.ga, decimal, [[Âge gestationnel, en semaines]], [[Gestational age, in weeks]])
* item[=].item[=].code = $loinc#18185-9
* item[=].item[=] insert Unit(wk)
* item[=].item[+] insert Ask(pregnancy.ga-method, choice, [[D'où vient cet âge]], [[Where this age comes from]])
* item[=].item[=] insert Element(ml-gestational-age#Observation.method)
* item[=].item[=] insert AnswersFrom(ml-ga-method)
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "pregnancy.ga"
* item[=].item[=].enableWhen[=].operator = #exists
* item[=].item[=].enableWhen[=].answerBoolean = true
* item[=].item[+] insert Ask(pregnancy.edd, date, [[Date prévue de l'accouchement]], [[Expected date of delivery]])
* item[=].item[=].code = $loinc#11778-8
* item[=].item[+] insert Ask(pregnancy.tetanus, choice, [[Protection contre le tétanos, à l'entrée]], [[Protection against tetanus, on entry]])
* item[=].item[=].code = $ml-obs#tetanus-status
* item[=].item[=] insert AnswersFrom(ml-td-status)
* item[=].item[=].enableWhen[+].question = "contact.number"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerInteger = 1

* item[+] insert Ask(exam, group, [[Examen et tests]], [[Examination and tests]])
* item[=].item[+] insert Ask(exam.weight, decimal, [[Poids, en kg]], [[Weight, in kg]])
* item[=].item[=].code = $loinc#29463-7
* item[=].item[=] insert Unit(kg)
* item[=].item[+] insert Ask(exam.muac, decimal, [[Périmètre brachial (PB), en mm]], [[Mid-upper arm circumference (MUAC), in mm]])
* item[=].item[=].code = $ml-obs#muac
* item[=].item[=] insert Unit(mm)
* item[=].item[+] insert Ask(exam.systolic, integer, [[Tension systolique, en mmHg]], [[Systolic blood pressure, in mmHg]])
* item[=].item[=].code = $loinc#8480-6
* item[=].item[+] insert Ask(exam.diastolic, integer, [[Tension diastolique, en mmHg]], [[Diastolic blood pressure, in mmHg]])
* item[=].item[=].code = $loinc#8462-4
* item[=].item[+] insert Ask(exam.systolic-again, integer, [[Systolique reprise après dix minutes]], [[Systolic, taken again after ten minutes]])
* item[=].item[=].code = $loinc#8480-6
* item[=].item[=].enableBehavior = #any
* item[=].item[=].enableWhen[+].question = "exam.systolic"
* item[=].item[=].enableWhen[=].operator = #>=
* item[=].item[=].enableWhen[=].answerInteger = 140
* item[=].item[=].enableWhen[+].question = "exam.diastolic"
* item[=].item[=].enableWhen[=].operator = #>=
* item[=].item[=].enableWhen[=].answerInteger = 90
* item[=].item[+] insert Ask(exam.diastolic-again, integer, [[Diastolique reprise après dix minutes]], [[Diastolic, taken again after ten minutes]])
* item[=].item[=].code = $loinc#8462-4
* item[=].item[=].enableBehavior = #any
* item[=].item[=].enableWhen[+].question = "exam.systolic"
* item[=].item[=].enableWhen[=].operator = #>=
* item[=].item[=].enableWhen[=].answerInteger = 140
* item[=].item[=].enableWhen[+].question = "exam.diastolic"
* item[=].item[=].enableWhen[=].operator = #>=
* item[=].item[=].enableWhen[=].answerInteger = 90
* item[=].item[+] insert Ask(exam.pallor, boolean, [[Pâleur des conjonctives ou des paumes]], [[Pallor of conjunctivae or palms]])
* item[=].item[=].code = $ml-obs#pallor
* item[=].item[+] insert Ask(exam.haemoglobin, decimal, [[Hémoglobine, en g/dL]], [[Haemoglobin, in g/dL]])
* item[=].item[=].code = $loinc#718-7
* item[=].item[=] insert Unit(g/dL)

* item[+] insert Ask(plan, group, [[Suite]], [[Next]])
* item[=].item[+] insert Ask(plan.disposition, choice, [[Issue de la consultation]], [[Disposition]])
* item[=].item[=] insert Element(ml-anc-encounter#Encounter.extension:disposition)
* item[=].item[=] insert AnswersFrom(ml-disposition)
* item[=].item[+] insert Ask(plan.reason, choice, [[Motif de référence]], [[Reason for referral]])
* item[=].item[=] insert Element(ml-referral#ServiceRequest.reasonCode)
* item[=].item[=] insert AnswersFrom(ml-referral-reason)
* item[=].item[=].required = true
* item[=].item[=].enableBehavior = #any
* item[=].item[=].enableWhen[+].question = "plan.disposition"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-disposition#refere
* item[=].item[=].enableWhen[+].question = "plan.disposition"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-disposition#evacue
* item[=].item[+] insert Ask(plan.place, string, [[Lieu d'accouchement prévu]], [[Planned place of delivery]])
* item[=].item[=].code = $ml-obs#delivery-place-planned
* item[=].item[+] insert Ask(plan.next, date, [[Prochain contact]], [[Next contact]])
* item[=].item[=].definition = "https://keneya.ml/fhir/StructureDefinition/ml-next-visit#Appointment.start"
