Profile: MlIptp
Parent: MlMedicationAdministration
Id: ml-iptp
Title: "TPI-SP"
Description: "Une dose de traitement préventif intermittent du paludisme à la sulfadoxine-pyriméthamine, prise devant le soignant, avec son numéro dans la grossesse. Ce n'est pas un vaccin."
* insert InEnglish([[IPTp-SP]], [[One dose of intermittent preventive treatment of malaria with sulfadoxine-pyrimethamine, taken before the health worker, with its number in the pregnancy. It is no vaccine.]])
* ^purpose = "Protéger la mère et l'enfant du paludisme et compter les femmes qui ont eu trois doses et plus."
* insert English(purpose, [[To protect mother and child from malaria and to count the women who had three doses or more.]])
* insert MapsToWho
* obeys ml-iptp-1 and ml-iptp-2
* extension contains MlGestationalWeeks named weeks 0..1 MS
* extension[weeks] insert Label([[Âge de la grossesse ce jour-là, en semaines]], [[Age of the pregnancy on that day, in weeks]])
* statusReason insert Who(ANC.B10.DE251)
* statusReason insert Label([[Raison, si la dose n'est pas donnée]], [[Reason, when the dose is not given]])
* medicationCodeableConcept = $ml-supply-item#sp
* medicationCodeableConcept insert Label([[Sulfadoxine-pyriméthamine]], [[Sulfadoxine-pyrimethamine]])
* medicationCodeableConcept insert Remark([[Dès 13 semaines, à 4 semaines d'intervalle au moins, jamais avec le cotrimoxazole.]], [[From 13 weeks, at least 4 weeks apart, never with cotrimoxazole.]])
* extension[doseNumber] 1..1
* extension[doseNumber] insert Label([[Numéro de la dose dans cette grossesse]], [[Number of the dose in this pregnancy]])
* extension[doseNumber] insert Who(ANC.B10.DE245)
* extension[doseNumber] insert Who(ANC.B10.DE247)
* extension[doseNumber] insert Who(ANC.B10.DE249)
* effective[x] insert Label([[Date et heure de la prise]], [[Date and time when it was taken]])
* effective[x] insert Who(ANC.B10.DE246)
* effective[x] insert Who(ANC.B10.DE248)
* effective[x] insert Who(ANC.B10.DE250)

// Warnings: a dose that was taken too early was taken, and must be told.
Invariant: ml-iptp-1
Description: "TPI-SP avant 13 semaines de grossesse : vérifier l'âge de la grossesse."
Severity: #warning
Expression: "status = 'completed' implies (extension('https://keneya.ml/fhir/StructureDefinition/ml-gestational-weeks').value < 13).where($this).empty()"
* insert Human([[IPTp-SP before 13 weeks of pregnancy: check the age of the pregnancy.]])

// The first dose at 13 weeks at the earliest, each other four weeks after the one before.
Invariant: ml-iptp-2
Description: "Trop tôt pour ce numéro de dose, à 4 semaines d'intervalle depuis 13 semaines : vérifier le numéro et les dates."
Severity: #warning
Expression: "status = 'completed' implies extension('https://keneya.ml/fhir/StructureDefinition/ml-gestational-weeks').value.where(($this < 17 and %resource.extension('https://keneya.ml/fhir/StructureDefinition/ml-dose-number').value >= 2) or ($this < 21 and %resource.extension('https://keneya.ml/fhir/StructureDefinition/ml-dose-number').value >= 3) or ($this < 25 and %resource.extension('https://keneya.ml/fhir/StructureDefinition/ml-dose-number').value >= 4) or ($this < 29 and %resource.extension('https://keneya.ml/fhir/StructureDefinition/ml-dose-number').value >= 5) or ($this < 33 and %resource.extension('https://keneya.ml/fhir/StructureDefinition/ml-dose-number').value >= 6)).empty()"
* insert Human([[Too early for this dose number, at intervals of 4 weeks from 13 weeks: check the number and the dates.]])

Profile: MlDeworming
Parent: MlMedicationAdministration
Id: ml-deworming
Title: "Déparasitage"
Description: "Une dose d'albendazole 400 mg ou de mébendazole 500 mg prise devant le soignant, par une femme enceinte, une accouchée ou un enfant."
* insert InEnglish([[Deworming]], [[One dose of albendazole 400 mg or mebendazole 500 mg taken before the health worker, by a pregnant woman, a woman after birth or a child.]])
* ^purpose = "Prévenir l'anémie due aux vers, et compter le déparasitage comme le rapport mensuel."
* insert English(purpose, [[To prevent the anaemia that worms cause, and to count deworming as the monthly report does.]])
* insert MapsToWho
* obeys ml-deworm-1
* extension contains MlGestationalWeeks named weeks 0..1 MS
* extension[weeks] insert Label([[Âge de la grossesse ce jour-là, en semaines]], [[Age of the pregnancy on that day, in weeks]])
* statusReason insert Label([[Raison, s'il n'est pas donné]], [[Reason, when it is not given]])
* statusReason insert Who(ANC.B10.DE237)
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-deworming (required)
* medicationCodeableConcept insert Label([[Albendazole 400 mg ou mébendazole 500 mg]], [[Albendazole 400 mg or mebendazole 500 mg]])
* medicationCodeableConcept insert Who(ANC.B10.DE233)
* medicationCodeableConcept insert Remark([[Pas au premier trimestre de la grossesse.]], [[Not in the first trimester of pregnancy.]])

Invariant: ml-deworm-1
Description: "Déparasitage au premier trimestre de la grossesse : à vérifier."
Severity: #warning
Expression: "status = 'completed' implies (extension('https://keneya.ml/fhir/StructureDefinition/ml-gestational-weeks').value < 13).where($this).empty()"
* insert Human([[Deworming in the first trimester of pregnancy: to be checked.]])

Profile: MlBedNet
Parent: SupplyDelivery
Id: ml-bed-net
Title: "Moustiquaire (MILD)"
Description: "Une moustiquaire imprégnée (MILD) remise à une femme enceinte ou pour un enfant ; ou plusieurs, livrées à une structure."
* insert InEnglish([[Bed net]], [[An insecticide-treated net handed to a pregnant woman or for a child; or several, delivered to a facility.]])
* ^purpose = "Compter les moustiquaires remises en CPN et à la vaccination, comme le rapport mensuel, et celles que la structure a reçues."
* insert English(purpose, [[To count nets handed over at antenatal visits and vaccination, as the monthly report does, and those that the facility received.]])
* obeys ml-net-1
* status 1..1 MS
* status insert Label([[Remise, en cours ou annulée]], [[Handed over, in progress or cancelled]])
* patient MS
* patient insert Label([[À qui elle est remise]], [[To whom it is handed]])
* suppliedItem 1..1 MS
* suppliedItem insert Label([[Ce qui est remis, et combien]], [[What is handed over, and how much]])
* suppliedItem.quantity 1..1 MS
* suppliedItem.quantity.value 1..1
* suppliedItem.quantity.value insert Label([[Le nombre]], [[The number]])
* suppliedItem.quantity insert Label([[Nombre de moustiquaires]], [[Number of nets]])
* suppliedItem.item[x] 1..1
* suppliedItem.item[x] only CodeableConcept
* suppliedItem.itemCodeableConcept = $ml-supply-item#mild
* suppliedItem.itemCodeableConcept insert Label([[Moustiquaire imprégnée (MILD)]], [[Insecticide-treated net]])
* occurrence[x] 1..1 MS
* occurrence[x] insert Label([[Date]], [[Date]])
* destination MS
* destination insert Label([[Structure qui les reçoit]], [[Facility that receives them]])

Invariant: ml-net-1
Description: "Une moustiquaire est remise à une personne ou livrée à une structure."
Severity: #error
Expression: "patient.exists() or destination.exists()"
* insert Human([[A net is handed to a person or delivered to a facility.]])
