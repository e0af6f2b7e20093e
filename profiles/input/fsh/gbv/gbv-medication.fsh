Profile: MlGbvMedication
Parent: MedicationAdministration
Id: ml-gbv-medication
Title: "Traitement donné après une violence basée sur le genre"
Description: "La première dose d'un traitement remise à la survivante : prophylaxie du VIH (PPE), contraception d'urgence, traitement des infections sexuellement transmissibles, immunoglobuline, antalgique."
* insert InEnglish([[Treatment given after gender-based violence]], [[The first dose of a treatment given to the survivor: HIV prophylaxis (PEP), emergency contraception, treatment of sexually transmitted infections, immunoglobulin, pain relief.]])
* ^purpose = "Traiter à temps : la PPE dans les 72 heures, la contraception d'urgence dans les 120 heures. Les heures se comptent de l'heure de l'incident ; de deux dates sans heure, on ne conclut pas à 72 heures."
* insert English(purpose, [[To treat in time: PEP within 72 hours, emergency contraception within 120 hours. Hours are counted from the time of the incident; two dates without a time do not prove 72 hours.]])
* insert Vault
* insert OfSurvivor(subject)
* obeys ml-gbv-3 and ml-gbv-4
* extension contains MlHoursSinceIncident named hoursSinceIncident 0..1 MS
* extension[hoursSinceIncident] insert Label([[Heures depuis l'incident, obligatoires pour la PPE]], [[Hours since the incident, required for PEP]])
* status MS
* status insert Label([[Donné ou non donné]], [[Given or not given]])
* medication[x] only CodeableConcept
* medication[x] MS
* medication[x] from https://keneya.ml/fhir/ValueSet/ml-gbv-treatment (extensible)
* medication[x] insert Label([[Traitement]], [[Treatment]])
* medication[x] insert Remark([[Doses et schémas : à confirmer avec le protocole national de prise en charge du viol [M].]], [[Doses and schedules: to be confirmed with the national protocol for the care of rape [M].]])
* context MS
* context only Reference(MlGbvEncounter)
* context insert Label([[La rencontre, dans le coffre]], [[The encounter, in the vault]])
* effective[x] MS
* effective[x] insert Label([[Date et heure de la première dose]], [[Date and time of the first dose]])
* performer MS
* performer insert Label([[Qui l'a donné : le service, sous son alias]], [[Who gave it: the service, under its alias]])
* dosage.text 0..0
* dosage.text insert Label([[Aucun : rien en mots libres]], [[None: nothing in free words]])

Extension: MlHoursSinceIncident
Id: ml-hours-since-incident
Title: "Heures depuis l'incident"
Description: "Le temps écoulé entre l'incident et la première dose, en heures. Dans le coffre seulement."
* insert InEnglish([[Hours since the incident]], [[The time between the incident and the first dose, in hours. In the vault only.]])
* insert On(MedicationAdministration)
* . insert Label([[Heures depuis l'incident]], [[Hours since the incident]])
* value[x] 1..1
* value[x] only Quantity
* valueQuantity = 'h'
* valueQuantity insert Label([[Heures depuis l'incident (h)]], [[Hours since the incident (h)]])
* valueQuantity.value 1..1
* valueQuantity.value insert Label([[Le nombre d'heures]], [[The number of hours]])

Invariant: ml-gbv-3
Description: "Une PPE donnée dit combien d'heures après l'incident, 72 au plus."
Severity: #error
Expression: "status = 'not-done' or medication.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-gbv-treatment' and code.startsWith('ppe-')).empty() or extension('https://keneya.ml/fhir/StructureDefinition/ml-hours-since-incident').value.where(value >= 0 and value <= 72).exists()"
* insert Human([[PEP that was given tells how many hours after the incident, 72 at most.]])

Invariant: ml-gbv-4
Description: "Au-delà de 120 heures, une contraception d'urgence par comprimés n'a plus d'effet attendu."
Severity: #warning
Expression: "status = 'not-done' or medication.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-gbv-treatment' and code.startsWith('cu-')).empty() or extension('https://keneya.ml/fhir/StructureDefinition/ml-hours-since-incident').value.where(value > 120).empty()"
* insert Human([[After 120 hours emergency contraceptive pills are not expected to work.]])
