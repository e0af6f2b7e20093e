Instance: ml-family-planning-register
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Registre de planification familiale"
* insert Register(ml-family-planning-register, MlFamilyPlanningRegister, [[Registre de planification familiale]], [[Family planning register]])
* description = "Une visite de planification familiale. Aucun rappel par SMS ne part de ce registre."
* insert Translated(description, [[A family planning visit. No reminder by SMS goes out from this register.]])

* item[+] insert Ask(visit, group, [[La visite]], [[The visit]])
* item[=].item[+] insert Ask(visit.date, date, [[Date]], [[Date]])
* item[=].item[=] insert Element(ml-encounter#Encounter.period.start)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.user, choice, [[Utilisatrice ou utilisateur]], [[User]])
* item[=].item[=].code = $ml-obs#fp-user-type
* item[=].item[=] insert AnswersFrom(ml-fp-user)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.postpartum, boolean, [[Dans les six semaines après un accouchement]], [[Within six weeks after a delivery]])
* item[=].item[=].code = $ml-obs#postpartum-fp

* item[+] insert Ask(method, group, [[La méthode]], [[The method]])
* item[=].item[+] insert Ask(method.before, choice, [[Méthode d'avant]], [[Method before]])
* item[=].item[=] insert Element(ml-contraception#Observation.component.value[x])
* item[=].item[=] insert AnswersFrom(ml-fp-method)
* item[=].item[=].enableWhen[+].question = "visit.user"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-fp-user#ancien
* item[=].item[+] insert Ask(method.chosen, choice, [[Méthode choisie]], [[Method chosen]])
* item[=].item[=].code = $ml-obs#contraception-status
* item[=].item[=] insert AnswersFrom(ml-fp-method)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(method.weight, decimal, [[Poids, en kg]], [[Weight, in kg]])
* item[=].item[=].code = $loinc#29463-7
* item[=].item[=] insert Unit(kg)
* item[=].item[+] insert Ask(method.systolic, integer, [[Tension systolique, en mmHg, avant une pilule combinée]], [[Systolic blood pressure, in mmHg, before a combined pill]])
* item[=].item[=].code = $loinc#8480-6
* item[=].item[=].enableWhen[+].question = "method.chosen"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-fp-method#coc
* item[=].item[+] insert Ask(method.quantity, integer, [[Quantité remise (plaquettes, doses, pièces)]], [[Quantity given (cycles, doses, pieces)]])
* item[=].item[=].definition = "http://hl7.org/fhir/StructureDefinition/MedicationDispense#MedicationDispense.quantity"
* item[=].item[=].enableBehavior = #all
* item[=].item[=].enableWhen[+].question = "method.chosen"
* item[=].item[=].enableWhen[=].operator = #!=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-fp-method#ccv-f
* item[=].item[=].enableWhen[+].question = "method.chosen"
* item[=].item[=].enableWhen[=].operator = #!=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-fp-method#ccv-m
* item[=].item[+] insert Ask(method.next, date, [[Prochain rendez-vous]], [[Next appointment]])
* item[=].item[=].definition = "https://keneya.ml/fhir/StructureDefinition/ml-next-visit#Appointment.start"
