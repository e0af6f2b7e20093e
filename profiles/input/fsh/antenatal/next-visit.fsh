Profile: MlNextVisit
Parent: Appointment
Id: ml-next-visit
Title: "Prochain rendez-vous"
Description: "Le prochain contact prénatal ou postnatal, la prochaine visite d'un traitement de la malnutrition, de planification familiale ou de vaccination d'une personne. Le serveur en tient un lui-même (proposed) pour chaque grossesse et chaque traitement suivis, pour chaque enfant à vacciner et pour chaque nouveau-né. Un rendez-vous de planification familiale ne dit pas la méthode."
* insert InEnglish([[Next visit]], [[A person's next antenatal or postnatal contact, or next visit for a treatment of malnutrition, for family planning or immunization. The server itself keeps one (proposed) for each pregnancy and treatment that is followed, for each child who is to be vaccinated and for each newborn. A family planning appointment does not tell the method.]])
* ^purpose = "Savoir qui est attendue, et aller chercher celle qui n'est pas venue."
* insert English(purpose, [[To know who is expected, and to look for her who did not come.]])
* obeys ml-appt-1 and ml-appt-2
* extension contains MlReviewDate named reviewDate 0..1 MS
* extension[reviewDate] insert Label([[Le jour où l'âge change ce qui est attendu]], [[The day on which age changes what is expected]])
* identifier MS
* identifier insert Label([[Numéro du rendez-vous au registre]], [[Number of the appointment in the register]])
* status MS
* status insert Label([[Prévu, venu, manqué ou annulé]], [[Booked, came, missed or cancelled]])
* serviceType 1..* MS
* serviceType from https://keneya.ml/fhir/ValueSet/ml-encounter-type (extensible)
* serviceType insert Label([[Le service attendu]], [[The service expected]])
* serviceType insert Remark([[Une semaine après la date, le rendez-vous est en retard ; de trois mois pour le DMPA, entre deux semaines avant et quatre après : à confirmer avec le protocole national [M].]], [[A week past the date the visit is overdue; for DMPA every thirteen weeks, from two before to four after: to be confirmed with the national protocol [M].]])
* start MS
* start insert Label([[Date et heure du rendez-vous]], [[Date and time of the appointment]])
* end MS
* end insert Label([[Fin]], [[End]])
* requestedPeriod MS
* requestedPeriod insert Label([[Du jour attendu au dernier jour avant le retard ou l'abandon]], [[From the day expected to the last day before it is overdue, or a default]])
* supportingInformation MS
* supportingInformation insert Label([[La prise en charge, s'il y en a une, et la structure qui attend]], [[The episode of care, if there is one, and the facility that expects]])
* participant MS
* participant insert Label([[La personne, et la structure ou le soignant]], [[The person, and the facility or health worker]])
* participant.actor MS
* participant.actor insert Label([[Qui]], [[Who]])
* participant.status MS
* participant.status insert Label([[Accepté ou non]], [[Accepted or not]])

Extension: MlReviewDate
Id: ml-review-date
Title: "Date de révision"
Description: "Le jour où le temps change ce qui est attendu sans que rien ne soit enregistré : un vaccin n'est plus donné, les jours du contact postnatal suivant commencent, le suivi du nouveau-né est fini. Le serveur revoit alors le rendez-vous."
* insert InEnglish([[Review date]], [[The day on which time changes what is expected though nothing is recorded: a vaccine is not given any more, the days of the next postnatal contact begin, the follow-up of the newborn is over. The server then reviews the appointment.]])
* insert On(Appointment)
* . insert Label([[Date de révision]], [[Review date]])
* value[x] 1..1
* value[x] only date
* value[x] insert Label([[Date de révision]], [[Review date]])

Invariant: ml-appt-1
Description: "Un rendez-vous dit pour qui : la personne est parmi les participants."
Severity: #error
Expression: "participant.actor.where(reference.contains('Patient') or type = 'Patient' or reference.startsWith('urn:') or display.exists()).exists()"
* insert Human([[An appointment tells for whom: the person is among the participants.]])

Invariant: ml-appt-2
Description: "Un rendez-vous prévu, venu ou manqué a sa date."
Severity: #error
Expression: "(status = 'booked' or status = 'arrived' or status = 'fulfilled' or status = 'noshow') implies start.exists()"
* insert Human([[An appointment that is booked, kept or missed has its date.]])
