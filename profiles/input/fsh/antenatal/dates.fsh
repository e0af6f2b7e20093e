Profile: MlLastMenstrualPeriod
Parent: Observation
Id: ml-last-menstrual-period
Title: "Date des dernières règles"
Description: "Le premier jour des dernières règles (DDR), tel que la femme le dit."
* insert InEnglish([[Last menstrual period]], [[The first day of the last menstrual period, as the woman tells it.]])
* ^purpose = "Dater la grossesse dès le premier contact, là où il n'y a pas d'échographie."
* insert English(purpose, [[To date the pregnancy from the first contact, where there is no ultrasound.]])
* insert Measured
* insert MapsToWho
* obeys ml-lmp-1 and ml-lmp-2
* code = $loinc#8665-2
* insert Dated([[Premier jour des dernières règles]], [[First day of the last period]])
* value[x] insert Who(ANC.B6.DE14)

Invariant: ml-lmp-1
Description: "Les dernières règles ne sont pas après le jour où on les note."
Severity: #error
Expression: "(value > effective).where($this).empty()"
* insert Human([[The last period is not after the day it is noted.]])

Invariant: ml-lmp-2
Description: "Dernières règles à moins de 14 jours ou à plus de 308 jours (44 semaines) : vérifier la date."
Severity: #warning
Expression: "(value > effective - 14 days).where($this).empty() and (value < effective - 308 days).where($this).empty()"
* insert Human([[Last period less than 14 days or more than 308 days (44 weeks) ago: check the date.]])

Profile: MlExpectedDelivery
Parent: Observation
Id: ml-expected-delivery
Title: "Date prévue d'accouchement"
Description: "La date prévue d'accouchement (DPA) : 280 jours après les dernières règles, quand elle en vient."
* insert InEnglish([[Expected date of delivery]], [[The expected date of delivery: 280 days after the last period, when it comes from there.]])
* ^purpose = "Donner à la femme et à l'équipe une date vers laquelle préparer l'accouchement."
* insert English(purpose, [[To give the woman and the team a date to prepare the birth for.]])
* insert Measured
* insert MapsToWho
* obeys ml-edd-1
* code = $loinc#11778-8
* insert Dated([[Date prévue]], [[Expected date]])
* value[x] insert Who(ANC.B6.DE22)
* derivedFrom MS
* derivedFrom insert Label([[La DDR ou l'âge gestationnel dont elle vient]], [[The last period or gestational age it comes from]])
* method MS
* method from https://keneya.ml/fhir/ValueSet/ml-ga-method (required)
* method insert Label([[D'où vient cette date : règles, échographie ou hauteur utérine]], [[Where this date comes from: last period, ultrasound or fundal height]])
* method insert Who(ANC.B6.DE18)
* component MS
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains lastPeriod 0..1 MS
* component[lastPeriod] insert Label([[La DDR dont elle vient, reprise ici]], [[The last period it comes from, repeated here]])
* component[lastPeriod] insert Who(ANC.B6.DE14)
* component[lastPeriod].code = $loinc#8665-2
* component[lastPeriod].code insert Label([[Date des dernières règles]], [[Date of last period]])
* component[lastPeriod].value[x] 1..1 MS
* component[lastPeriod].value[x] only dateTime
* component[lastPeriod].value[x] insert Label([[Premier jour des dernières règles]], [[First day of the last period]])

// From four weeks past the date to a pregnancy of no age at all.
Invariant: ml-edd-1
Description: "Date prévue à plus de 280 jours, ou passée de plus de 28 jours : vérifier la datation."
Severity: #warning
Expression: "(value > effective + 280 days).where($this).empty() and (value < effective - 28 days).where($this).empty()"
* insert Human([[Expected date more than 280 days ahead, or more than 28 days past: check the dating.]])
