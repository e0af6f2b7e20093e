Instance: ml-delivery-register
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Registre d'accouchement"
* insert Register(ml-delivery-register, MlDeliveryRegister, [[Registre d'accouchement]], [[Delivery register]])
* description = "Un accouchement et chacun de ses enfants ; la mère et l'enfant sont deux dossiers."
* insert Translated(description, [[A delivery and each of its children; mother and child are two records.]])

* item[+] insert Ask(delivery, group, [[L'accouchement]], [[The delivery]])
* item[=].item[+] insert Ask(delivery.when, dateTime, [[Date et heure]], [[Date and time]])
* item[=].item[=] insert Element(ml-delivery-procedure#Procedure.performedDateTime)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(delivery.mode, choice, [[Mode d'accouchement]], [[Mode of delivery]])
* item[=].item[=] insert Element(ml-delivery-procedure#Procedure.code)
* item[=].item[=] insert AnswersFrom(ml-delivery-mode)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(delivery.attendant, choice, [[Assisté par]], [[Attended by]])
* item[=].item[=].code = $ml-obs#birth-attendant
* item[=].item[=] insert AnswersFrom(ml-birth-attendant)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(delivery.gatpa, boolean, [[GATPA réalisée]], [[Active management of third stage done]])
* item[=].item[=].code = $ml-obs#gatpa
* item[=].item[+] insert Ask(delivery.blood-loss, decimal, [[Perte sanguine, en mL]], [[Blood loss, in mL]])
* item[=].item[=].code = $ml-obs#blood-loss
* item[=].item[=] insert Unit(mL)
* item[=].item[+] insert Ask(delivery.haemorrhage, display, [[500 mL et plus : hémorragie, la traiter et la déclarer.]], [[500 mL or more: haemorrhage, treat and record it.]])
* item[=].item[=].enableWhen[+].question = "delivery.blood-loss"
* item[=].item[=].enableWhen[=].operator = #>=
* item[=].item[=].enableWhen[=].answerDecimal = 500
* item[=].item[+] insert Ask(delivery.mother, choice, [[Issue pour la mère]], [[Outcome for the mother]])
* item[=].item[=].code = $ml-obs#maternal-outcome
* item[=].item[=] insert AnswersFrom(ml-maternal-outcome)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(delivery.live-births, integer, [[Nombre d'enfants nés vivants]], [[Number of infants born alive]])
* item[=].item[=].code = $loinc#73773-4
* item[=].item[=].required = true

* item[+] insert Ask(newborn, group, [[Chaque enfant]], [[Each infant]])
* item[=].repeats = true
* item[=].item[+] insert Ask(newborn.outcome, choice, [[Issue]], [[Outcome]])
* item[=].item[=].code = $ml-obs#birth-outcome
* item[=].item[=] insert AnswersFrom(ml-birth-outcome)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(newborn.sex, choice, [[Sexe]], [[Sex]])
* item[=].item[=] insert Element(ml-patient#Patient.gender)
* item[=].item[=].answerValueSet = "http://hl7.org/fhir/ValueSet/administrative-gender"
* item[=].item[+] insert Ask(newborn.weight, decimal, [[Poids de naissance, en g]], [[Birth weight, in g]])
* item[=].item[=].code = $loinc#8339-4
* item[=].item[=] insert Unit(g)
* item[=].item[+] insert Ask(newborn.apgar-1, integer, [[Apgar à 1 minute]], [[Apgar at 1 minute]])
* item[=].item[=].code = $loinc#9272-6
* item[=].item[=].enableWhen[+].question = "newborn.outcome"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-birth-outcome#ne-vivant
* item[=].item[+] insert Ask(newborn.apgar-5, integer, [[Apgar à 5 minutes]], [[Apgar at 5 minutes]])
* item[=].item[=].code = $loinc#9274-2
* item[=].item[=].enableWhen[+].question = "newborn.outcome"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-birth-outcome#ne-vivant
* item[=].item[+] insert Ask(newborn.resuscitated, boolean, [[Réanimé]], [[Resuscitated]])
* item[=].item[=].code = $ml-obs#resuscitated
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "newborn.apgar-1"
* item[=].item[=].enableWhen[=].operator = #<
* item[=].item[=].enableWhen[=].answerInteger = 7
* item[=].item[+] insert Ask(newborn.breastfed, boolean, [[Mis au sein dans l'heure]], [[Breastfed within one hour]])
* item[=].item[=].code = $ml-obs#early-initiation-bf
* item[=].item[=].enableWhen[+].question = "newborn.outcome"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-birth-outcome#ne-vivant
* item[=].item[+] insert Ask(newborn.registered, boolean, [[Naissance déclarée]], [[Birth registered]])
* item[=].item[=].code = $ml-obs#birth-registered
* item[=].item[=].enableWhen[+].question = "newborn.outcome"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-birth-outcome#ne-vivant
