Profile: MlReferral
Parent: ServiceRequest
Id: ml-referral
Title: "Référence ou évacuation"
Description: "Pourquoi et vers quelle structure une personne est adressée : référence programmée ou évacuation urgente, avec ce qui a été fait avant le départ et comment elle voyage."
* insert InEnglish([[Referral or evacuation]], [[Why and to which facility a person is sent: planned referral or emergency evacuation, with what was done before departure and how the person travels.]])
* ^purpose = "Que la structure d'accueil sache qui arrive, pourquoi et dans quel état, avant l'arrivée. De l'ASC au CSCom, au CSRéf, à l'hôpital régional, au CHU : vers plus haut, ou vers un égal."
* insert English(purpose, [[That the receiving facility knows who is coming, why and in what state, before the arrival. From the community health worker to the health centre, the district hospital, the regional hospital, the national hospital: upward, or to an equal.]])
* obeys ml-ref-1 and ml-ref-2 and ml-ref-3 and ml-ref-4
* extension contains MlTransport named transport 0..1 MS
* extension[transport] insert Label([[Transport et départ]], [[Transport and departure]])
* status MS
* status insert Label([[Active, achevée ou annulée]], [[Active, completed or revoked]])
* intent = #order
* intent insert Label([[Une demande ferme]], [[A firm request]])
* category 1..1 MS
* category from https://keneya.ml/fhir/ValueSet/ml-referral-order (required)
* category insert Label([[Référence ou évacuation]], [[Referral or evacuation]])
* priority MS
* priority insert Label([[Urgence]], [[Priority]])
* subject only Reference(Patient)
* subject MS
* subject insert Label([[La personne adressée]], [[The person referred]])
* encounter MS
* encounter insert Label([[La rencontre qui décide du départ]], [[The encounter that decides it]])
* occurrence[x] MS
* occurrence[x] insert Label([[Date prévue]], [[Planned date]])
* authoredOn 1..1 MS
* authoredOn insert Label([[Date et heure de la décision]], [[Date and time of the decision]])
* requester 1..1 MS
* requester insert Label([[Qui adresse : agent et structure]], [[Who refers: health worker and facility]])
* requester insert Remark([[De préférence un PractitionerRole, qui dit l'agent, sa fonction, sa structure et son téléphone.]], [[Preferably a PractitionerRole, which tells the worker, the function, the facility and the telephone.]])
* performer MS
* performer insert Label([[Structure d'accueil]], [[Receiving facility]])
* performerType insert Label([[Niveau d'accueil, si la structure n'est pas encore connue]], [[Level of the receiving facility, when not yet known which]])
* performerType from https://keneya.ml/fhir/ValueSet/ml-facility-level (preferred)
* reasonCode MS
* reasonCode from https://keneya.ml/fhir/ValueSet/ml-referral-reason (extensible)
* reasonCode insert Label([[Motif]], [[Reason]])
* reasonReference MS
* reasonReference insert Label([[L'affection ou l'observation qui motive]], [[The condition or observation behind it]])
* supportingInfo MS
* supportingInfo insert Label([[Traitement avant le départ, mesures, résumé clinique]], [[Treatment before departure, measurements, clinical summary]])
* supportingInfo insert Remark([[Une administration (MedicationAdministration), une observation, ou une Composition pour le résumé. Rien de ce qui est très restreint (V).]], [[An administration (MedicationAdministration), an observation, or a Composition for the summary. Nothing that is very restricted (V).]])

Extension: MlTransport
Id: ml-transport
Title: "Transport de la personne adressée"
Description: "Par quel moyen la personne part, quand, et avec qui."
* insert InEnglish([[Transport of the person referred]], [[By what means the person leaves, when, and with whom.]])
* insert On(ServiceRequest)
* . insert Label([[Transport]], [[Transport]])
* extension contains means 1..1 MS and departure 0..1 MS and escort 0..1
* extension[means] insert Label([[Moyen de transport]], [[Means of transport]])
* extension[means].value[x] 1..1
* extension[means].value[x] insert Label([[Moto-ambulance, ambulance, charrette, pirogue, à pied…]], [[Motorcycle ambulance, ambulance, cart, canoe, on foot…]])
* extension[means].value[x] only code
* extension[means].valueCode from https://keneya.ml/fhir/ValueSet/ml-transport (required)
* extension[departure] insert Label([[Date et heure du départ]], [[Date and time of departure]])
* extension[departure].value[x] 1..1
* extension[departure].value[x] insert Label([[Date et heure]], [[Date and time]])
* extension[departure].value[x] only dateTime
* extension[escort] insert Label([[Fonction de l'agent qui accompagne]], [[Function of the health worker who escorts]])
* extension[escort].value[x] 1..1
* extension[escort].value[x] insert Label([[Sa fonction]], [[Their function]])
* extension[escort].value[x] only CodeableConcept
* extension[escort].valueCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-role (extensible)

Invariant: ml-ref-1
Description: "Une référence dit vers où : la structure d'accueil, son niveau ou son lieu."
Severity: #error
Expression: "performer.exists() or performerType.exists() or locationReference.exists() or locationCode.exists()"
* insert Human([[A referral tells whereto: the receiving facility, its level or its place.]])

Invariant: ml-ref-2
Description: "Une référence a un motif : un code, ou l'affection ou l'observation qui la motive."
Severity: #error
Expression: "reasonCode.exists() or reasonReference.exists()"
* insert Human([[A referral has a reason: a code, or the condition or observation behind it.]])

Invariant: ml-ref-3
Description: "Une évacuation est urgente : priorité « asap » ou « stat »."
Severity: #error
Expression: "category.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-referral-kind' and code = 'evacuation').empty() or priority = 'asap' or priority = 'stat'"
* insert Human([[An evacuation is urgent: priority asap or stat.]])

Invariant: ml-ref-4
Description: "Le départ ne précède pas la décision."
Severity: #error
Expression: "(authoredOn > extension('https://keneya.ml/fhir/StructureDefinition/ml-transport').extension('departure').value).where($this).empty()"
* insert Human([[The departure does not come before the decision.]])
