Instance: ml-postnatal-register
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Registre de consultation postnatale (CPoN)"
* insert Register(ml-postnatal-register, MlPostnatalRegister, [[Registre de consultation postnatale (CPoN)]], [[Postnatal register]])
* description = "Un contact postnatal de la mère ou de l'enfant, chacun sa page. Les signes et leurs seuils sont à confirmer avec le protocole national [M]."
* insert Translated(description, [[A postnatal contact of the mother or of the child, each a page of their own. Signs and thresholds are to be confirmed with the national protocol [M].]])

* item[+] insert Ask(contact, group, [[Le contact]], [[The contact]])
* item[=].item[+] insert Ask(contact.date, date, [[Date du contact]], [[Date of contact]])
* item[=].item[=] insert Element(ml-pnc-encounter#Encounter.period.start)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(contact.number, integer, [[Rang du contact : 1 dans les 24 heures, 2 à 48–72 heures, 3 à 7–14 jours, 4 à six semaines]], [[Number of the contact: 1 within 24 hours, 2 at 48–72 hours, 3 at 7–14 days, 4 at six weeks]])
* item[=].item[=] insert Element(ml-pnc-encounter#Encounter.extension:contactNumber)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(contact.newborn, boolean, [[Cette page est celle du nouveau-né]], [[This page is that of the newborn]])
* item[=].item[=] insert Element(ml-pnc-encounter#Encounter.subject)
* item[=].item[=].required = true

* item[+] insert Ask(mother, group, [[La mère]], [[The mother]])
* item[=] insert OnlyWhen(contact.newborn, false)
* item[=].item[+] insert Ask(mother.temperature, decimal, [[Température, en °C]], [[Temperature, in °C]])
* item[=].item[=].code = $loinc#8310-5
* item[=].item[=] insert Unit(Cel)
* item[=].item[+] insert Ask(mother.fever, display, [[38 °C et plus : chercher une infection, et référer.]], [[38 °C or more: look for an infection, and refer.]])
* item[=].item[=].enableWhen[+].question = "mother.temperature"
* item[=].item[=].enableWhen[=].operator = #>=
* item[=].item[=].enableWhen[=].answerDecimal = 38
* item[=].item[+] insert Ask(mother.systolic, integer, [[Tension systolique, en mmHg]], [[Systolic blood pressure, in mmHg]])
* item[=].item[=].code = $loinc#8480-6
* item[=].item[+] insert Ask(mother.diastolic, integer, [[Tension diastolique, en mmHg]], [[Diastolic blood pressure, in mmHg]])
* item[=].item[=].code = $loinc#8462-4
* item[=].item[+] insert Ask(mother.lochia, choice, [[Lochies]], [[Lochia]])
* item[=].item[=].code = $ml-obs#lochia
* item[=].item[=] insert AnswersFrom(ml-lochia)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(mother.uterus, boolean, [[Utérus bien rétracté]], [[Uterus well contracted]])
* item[=].item[=].code = $ml-obs#uterus-involution
* item[=].item[+] insert Ask(mother.perineum, choice, [[Périnée]], [[Perineum]])
* item[=].item[=].code = $ml-obs#perineum-state
* item[=].item[=] insert AnswersFrom(ml-perineum)
* item[=].item[+] insert Ask(mother.fistula, display, [[Fistule suspectée : référer.]], [[Suspected fistula: refer.]])
* item[=].item[=].enableWhen[+].question = "mother.perineum"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = $ml-perineum#fistule-suspectee
* item[=].item[+] insert Ask(mother.breasts, choice, [[Seins]], [[Breasts]])
* item[=].item[=].code = $ml-obs#breast-state
* item[=].item[=] insert AnswersFrom(ml-breast-state)
* item[=].item[+] insert Ask(mother.epds, integer, [[Échelle d'Édimbourg (EPDS), total de 0 à 30]], [[Edinburgh scale (EPDS), total from 0 to 30]])
* item[=].item[=].code = $loinc#71354-5
* item[=].item[+] insert Ask(mother.iron, integer, [[Fer et acide folique remis, en comprimés]], [[Iron and folic acid handed over, in tablets]])
* item[=].item[=].definition = "http://hl7.org/fhir/StructureDefinition/MedicationDispense#MedicationDispense.quantity"
* item[=].item[+] insert Ask(mother.fp, boolean, [[Méthode de planification familiale commencée]], [[Family planning method started]])
* item[=].item[=].code = $ml-obs#postpartum-fp
* item[=].item[=].required = true

* item[+] insert Ask(newborn, group, [[Le nouveau-né]], [[The newborn]])
* item[=] insert OnlyWhen(contact.newborn, true)
* item[=].item[+] insert Ask(newborn.danger, boolean, [[Un signe de danger ?]], [[Any danger sign?]])
* item[=].item[=].code = $ml-obs#newborn-danger-signs
* item[=].item[=].required = true
* item[=].item[+] insert Ask(newborn.signs, choice, [[Lesquels]], [[Which]])
* item[=].item[=].code = $ml-obs#newborn-danger-signs
* item[=].item[=] insert AnswersFrom(ml-newborn-danger)
* item[=].item[=].repeats = true
* item[=].item[=].required = true
* item[=].item[=] insert OnlyWhen(newborn.danger, true)
* item[=].item[+] insert Ask(newborn.refer, display, [[Un seul signe : référer tout de suite, au chaud et au sein.]], [[Even one sign: refer at once, warm and at the breast.]])
* item[=].item[=] insert OnlyWhen(newborn.danger, true)
* item[=].item[+] insert Ask(newborn.weight, decimal, [[Poids, en kg]], [[Weight, in kg]])
* item[=].item[=].code = $loinc#29463-7
* item[=].item[=] insert Unit(kg)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(newborn.loss, decimal, [[Perte depuis la naissance, en % du poids de naissance]], [[Loss since birth, in % of birth weight]])
* item[=].item[=].code = $ml-obs#newborn-weight-loss
* item[=].item[=] insert Unit(%)
* item[=].item[+] insert Ask(newborn.temperature, decimal, [[Température, en °C]], [[Temperature, in °C]])
* item[=].item[=].code = $loinc#8310-5
* item[=].item[=] insert Unit(Cel)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(newborn.breaths, integer, [[Respirations par minute]], [[Breaths per minute]])
* item[=].item[=].code = $loinc#9279-1
* item[=].item[+] insert Ask(newborn.breaths-again, integer, [[Recomptées]], [[Counted again]])
* item[=].item[=].code = $loinc#9279-1
* item[=].item[=].enableWhen[+].question = "newborn.breaths"
* item[=].item[=].enableWhen[=].operator = #>=
* item[=].item[=].enableWhen[=].answerInteger = 60
* item[=].item[+] insert Ask(newborn.jaundice, boolean, [[Ictère]], [[Jaundice]])
* item[=].item[=].code = $ml-obs#jaundice
* item[=].item[+] insert Ask(newborn.cord, boolean, [[Cordon propre et sec]], [[Cord clean and dry]])
* item[=].item[=].code = $ml-obs#cord-state
* item[=].item[+] insert Ask(newborn.feeding, choice, [[Alimentation]], [[Feeding]])
* item[=].item[=].code = $ml-obs#feeding-mode
* item[=].item[=] insert AnswersFrom(ml-feeding)
* item[=].item[=].required = true

* item[+] insert Ask(plan, group, [[Suite]], [[Next]])
* item[=].item[+] insert Ask(plan.disposition, choice, [[Issue de la consultation]], [[Disposition]])
* item[=].item[=] insert Element(ml-pnc-encounter#Encounter.extension:disposition)
* item[=].item[=] insert AnswersFrom(ml-disposition)
* item[=].item[+] insert Ask(plan.next, date, [[Prochain contact]], [[Next contact]])
* item[=].item[=] insert Element(ml-next-visit#Appointment.start)

// Asked only after yes, or only after no.
RuleSet: OnlyWhen(question, answer)
* enableWhen.question = "{question}"
* enableWhen.operator = #=
* enableWhen.answerBoolean = {answer}
