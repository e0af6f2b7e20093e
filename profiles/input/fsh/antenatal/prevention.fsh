Profile: MlIptp
Parent: MlMedicationAdministration
Id: ml-iptp
Title: "TPI-SP"
Description: "Une dose de traitement préventif intermittent du paludisme à la sulfadoxine-pyriméthamine, prise devant le soignant, avec son numéro dans la grossesse. Ce n'est pas un vaccin."
* insert InEnglish([[IPTp-SP]], [[One dose of intermittent preventive treatment of malaria with sulfadoxine-pyrimethamine, taken before the health worker, with its number in the pregnancy. It is no vaccine.]])
* ^purpose = "Protéger la mère et l'enfant du paludisme et compter les femmes qui ont eu trois doses et plus."
* insert English(purpose, [[To protect mother and child from malaria and to count the women who had three doses or more.]])
* insert MapsToWho
* medicationCodeableConcept = $ml-supply-item#sp
* medicationCodeableConcept insert Remark([[Dès 13 semaines, à 4 semaines d'intervalle au moins, jamais avec le cotrimoxazole.]], [[From 13 weeks, at least 4 weeks apart, never with cotrimoxazole.]])
* extension[doseNumber] 1..1
* extension[doseNumber] insert Who(ANC.B10.DE245)
* extension[doseNumber] insert Who(ANC.B10.DE247)
* extension[doseNumber] insert Who(ANC.B10.DE249)
* effective[x] insert Who(ANC.B10.DE246)
* effective[x] insert Who(ANC.B10.DE248)
* effective[x] insert Who(ANC.B10.DE250)

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
* patient MS
* patient insert Label([[À qui elle est remise]], [[To whom it is handed]])
* suppliedItem 1..1 MS
* suppliedItem.quantity 1..1 MS
* suppliedItem.quantity.value 1..1
* suppliedItem.quantity insert Label([[Nombre de moustiquaires]], [[Number of nets]])
* suppliedItem.item[x] 1..1
* suppliedItem.item[x] only CodeableConcept
* suppliedItem.itemCodeableConcept = $ml-supply-item#mild
* occurrence[x] 1..1 MS
* occurrence[x] insert Label([[Date]], [[Date]])
* destination MS
* destination insert Label([[Structure qui les reçoit]], [[Facility that receives them]])

Invariant: ml-net-1
Description: "Une moustiquaire est remise à une personne ou livrée à une structure."
Severity: #error
Expression: "patient.exists() or destination.exists()"
* insert Human([[A net is handed to a person or delivered to a facility.]])
