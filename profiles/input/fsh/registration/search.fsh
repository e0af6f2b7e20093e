// What registers ask for by our own elements.

Instance: ml-patient-displacement-status
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-patient-displacement-status, displacement-status, MlPatientDisplacementStatus, [[Le statut de déplacement du patient.]], [[The patient's displacement status.]])
* base = #Patient
* type = #token
* expression = "Patient.extension('https://keneya.ml/fhir/StructureDefinition/ml-displacement-status').value"

Instance: ml-patient-admin-unit
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-patient-admin-unit, admin-unit, MlPatientAdminUnit, [[La région ou le cercle de résidence du patient.]], [[The region or cercle where the patient lives.]])
* base = #Patient
* type = #token
* expression = "Patient.address.extension('https://keneya.ml/fhir/StructureDefinition/ml-admin-unit').value"

Instance: ml-encounter-strategy
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-encounter-strategy, strategy, MlEncounterStrategy, [[La stratégie de la rencontre : au centre, en avancée, mobile ou hors aire.]], [[The strategy of the encounter: at the centre, outreach, mobile or outside the catchment area.]])
* base = #Encounter
* type = #token
* expression = "Encounter.extension('https://keneya.ml/fhir/StructureDefinition/ml-strategy').value"

Instance: ml-encounter-contact-number
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-encounter-contact-number, contact-number, MlEncounterContactNumber, [[Le rang du contact dans son suivi.]], [[The rank of the contact in its follow-up.]])
* base = #Encounter
* type = #number
* expression = "Encounter.extension('https://keneya.ml/fhir/StructureDefinition/ml-contact-number').value"

Instance: ml-encounter-nc-ac
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-encounter-nc-ac, nc-ac, MlEncounterNcAc, [[Nouveau ou ancien cas.]], [[New case or follow-up.]])
* base = #Encounter
* type = #token
* expression = "Encounter.extension('https://keneya.ml/fhir/StructureDefinition/ml-nc-ac').value"

Instance: ml-appointment-requested-period
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-appointment-requested-period, requested-period, MlAppointmentRequestedPeriod, [[Du jour où une personne est attendue au dernier jour avant le retard ou l'abandon.]], [[From the day on which a person is expected to the last day before it is overdue, or a default.]])
* base = #Appointment
* type = #date
* expression = "Appointment.requestedPeriod"

Instance: ml-appointment-review-date
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-appointment-review-date, review-date, MlAppointmentReviewDate, [[Le jour où le temps change ce qui est attendu d'un rendez-vous que le serveur tient.]], [[The day on which time changes what is expected by an appointment that the server keeps.]])
* base = #Appointment
* type = #date
* expression = "Appointment.extension('https://keneya.ml/fhir/StructureDefinition/ml-review-date').value"
