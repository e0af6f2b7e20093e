Profile: MlEpidemicMeasure
Parent: Procedure
Id: ml-epidemic-measure
Title: "Mesure autour d'un cas"
Description: "Isolement, transport sécurisé, désinfection ou enterrement digne et sécurisé, avec la raison si la mesure n'a pas pu être prise."
* insert InEnglish([[Measure around a case]], [[Isolation, safe transport, disinfection or safe and dignified burial, with the reason when the measure could not be taken.]])
* ^purpose = "Protéger les proches et les soignants, dans le respect du malade et du mort."
* insert English(purpose, [[To protect relatives and carers, with respect for the sick and the dead.]])
* obeys ml-measure-1
* status MS
* status insert Label([[Prise, en cours ou non prise]], [[Taken, under way or not taken]])
* statusReason MS
* statusReason insert Label([[Pourquoi la mesure n'a pas été prise]], [[Why the measure was not taken]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-epidemic-measure (required)
* code insert Label([[Isolement, transport, désinfection ou enterrement]], [[Isolation, transport, disinfection or burial]])
* code insert Remark([[Mesures à confirmer par maladie avec le guide national [M].]], [[Measures to be confirmed by disease with the national guide [M].]])
* subject MS
* subject only Reference(Patient)
* subject insert Label([[La personne malade ou morte]], [[The sick or dead person]])
* performed[x] MS
* performed[x] only dateTime or Period
* performed[x] insert Label([[Quand, ou du début à la fin]], [[When, or from start to end]])
* performer MS
* performer insert Label([[Qui l'a prise]], [[Who took it]])
* location MS
* location insert Label([[Où]], [[Where]])
* reasonReference MS
* reasonReference insert Label([[Le cas]], [[The case]])

Invariant: ml-measure-1
Description: "Une mesure qui n'a pas été prise dit pourquoi."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
* insert Human([[A measure that was not taken tells why.]])

Profile: MlNotificationTask
Parent: Task
Id: ml-notification-task
Title: "Notification en 24 heures"
Description: "La tâche de notifier ou d'investiguer un cas, confiée au district, à faire dans les 24 heures."
* insert InEnglish([[Notification within 24 hours]], [[The task to notify or investigate a case, given to the district, to be done within 24 hours.]])
* ^purpose = "Qu'aucune alerte ne dorme dans un registre : chacun voit ce qui est en retard."
* insert English(purpose, [[That no alert sleeps in a register: everyone sees what is late.]])
* obeys ml-notif-1 and ml-notif-2
* status MS
* status insert Label([[Demandée, acceptée, faite ou échouée]], [[Requested, accepted, done or failed]])
* statusReason MS
* statusReason insert Label([[Pourquoi elle n'est pas faite]], [[Why it is not done]])
* intent MS
* intent insert Label([[Une demande d'agir]], [[A request to act]])
* priority MS
* priority insert Label([[Urgente (stat) pour une maladie à notifier sans délai]], [[Urgent (stat) for a disease to be notified at once]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-epidemic-task (required)
* code insert Label([[Notifier ou investiguer]], [[Notify or investigate]])
* code insert Remark([[Un seul cas suspect d'Ebola est une alerte ; méningite : alerte à 3 et épidémie à 10 cas pour 100 000 et par semaine. À confirmer avec le guide national [M].]], [[A single suspected case of Ebola is an alert; meningitis: alert at 3 and epidemic at 10 cases per 100 000 a week. To be confirmed with the national guide [M].]])
* focus 1..1 MS
* focus only Reference(Condition)
* focus insert Label([[Le cas]], [[The case]])
* for 1..1 MS
* for insert Label([[La personne malade]], [[The sick person]])
* for only Reference(Patient)
* authoredOn 1..1 MS
* authoredOn insert Label([[Heure de l'alerte]], [[Time of the alert]])
* owner 1..1 MS
* owner insert Label([[Le district ou l'équipe qui doit agir]], [[The district or team that must act]])
* restriction.period MS
* restriction.period insert Label([[Le délai pour agir]], [[The time in which to act]])
* restriction.period.end MS
* restriction.period.end insert Label([[Échéance]], [[Deadline]])

Invariant: ml-notif-1
Description: "Une notification se fait dans les 24 heures : l'échéance est donnée et n'est pas plus lointaine."
Severity: #error
Expression: "code.coding.where(code = 'notifier').exists() implies restriction.period.where(end.exists() and end <= %resource.authoredOn + 24 hours).exists()"
* insert Human([[A notification is made within 24 hours: the deadline is given and is not later.]])

Invariant: ml-notif-2
Description: "Une tâche refusée, manquée ou annulée dit pourquoi."
Severity: #error
Expression: "(status = 'rejected' or status = 'failed' or status = 'cancelled') implies statusReason.exists()"
* insert Human([[A task rejected, failed or cancelled tells why.]])
