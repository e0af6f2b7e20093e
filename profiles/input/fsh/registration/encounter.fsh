Profile: MlEncounter
Parent: Encounter
Id: ml-encounter
Title: "Rencontre de soins"
Description: "Un contact entre une personne et un service de santé, au centre, en stratégie avancée, en clinique mobile ou à domicile."
* insert InEnglish([[Care encounter]], [[A contact between a person and a health service: at the centre, in outreach, at a mobile clinic or at home.]])
* ^purpose = "Compter les mêmes contacts partout, quelle que soit la stratégie et le service."
* insert English(purpose, [[To count the same contacts everywhere, whatever the strategy and the service.]])
* obeys ml-enc-1 and ml-enc-2
* extension contains
    MlStrategy named strategy 0..1 MS and
    MlPaymentExemption named paymentExemption 0..1 MS and
    MlNcAc named ncAc 0..1 MS and
    MlDisposition named disposition 0..1 MS
* extension[strategy] insert Label([[Fixe, avancée, mobile ou hors aire]], [[Fixed, outreach, mobile or outside the area]])
* extension[paymentExemption] insert Label([[Qui paie, ou pourquoi c'est gratuit]], [[Who pays, or why it is free]])
* extension[ncAc] insert Label([[Nouveau cas (NC) ou ancien cas (AC)]], [[New case (NC) or follow-up (AC)]])
* extension[disposition] insert Label([[Ce qu'il advient de la personne]], [[What becomes of the person]])
* status MS
* status insert Label([[Prévue, en cours, terminée ou annulée]], [[Planned, in progress, finished or cancelled]])
* class MS
* class from https://keneya.ml/fhir/ValueSet/ml-encounter-class (required)
* class insert Label([[Ambulatoire, hospitalisation, urgence, terrain ou domicile]], [[Ambulatory, inpatient, emergency, field or home]])
* type MS
* type from https://keneya.ml/fhir/ValueSet/ml-encounter-type (extensible)
* type insert Label([[Service rendu]], [[Service given]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[La personne soignée]], [[The person in care]])
* participant MS
* participant insert Label([[Qui soigne]], [[Who gives care]])
* period MS
* period insert Label([[Du début à la fin]], [[From start to end]])
* serviceProvider 1..1 MS
* serviceProvider insert Label([[Structure de santé]], [[Health facility]])
* location MS
* location insert Label([[Où]], [[Where]])

Extension: MlContactNumber
Id: ml-contact-number
Title: "Rang du contact"
Description: "Le rang de ce contact dans le suivi : contact prénatal, semaine en URENAS, visite en URENAM, jour en URENI."
* insert InEnglish([[Contact number]], [[The rank of this contact in the follow-up: antenatal contact, week in outpatient SAM, visit in MAM, day in inpatient care.]])
* insert On(Encounter)
* . insert Label([[Rang du contact]], [[Contact number]])
* value[x] 1..1
* value[x] only positiveInt
* value[x] insert Label([[Rang du contact]], [[Contact number]])

Extension: MlStrategy
Id: ml-strategy
Title: "Stratégie"
Description: "Où le service va à la rencontre de la population : au centre, en avancée, en équipe mobile ou hors aire."
* insert InEnglish([[Strategy]], [[Where the service meets the population: at the centre, in outreach, by mobile team or outside the catchment area.]])
* insert On(Encounter)
* insert On(Immunization)
* . insert Label([[Stratégie]], [[Strategy]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Stratégie]], [[Strategy]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-strategy (required)

Extension: MlPaymentExemption
Id: ml-payment-exemption
Title: "Prise en charge du paiement"
Description: "Qui paie le soin, et à quel titre il est gratuit."
* insert InEnglish([[Payment and exemption]], [[Who pays for the care, and on what ground it is free.]])
* insert On(Encounter)
* . insert Label([[Prise en charge du paiement]], [[Payment and exemption]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Prise en charge du paiement]], [[Payment and exemption]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-payment (required)

Extension: MlNcAc
Id: ml-nc-ac
Title: "Nouveau ou ancien cas"
Description: "Nouveau cas ou ancien cas, au sens du rapport mensuel d'activités."
* insert InEnglish([[New case or follow-up]], [[New case or follow-up, in the sense of the monthly activity report.]])
* insert On(Encounter)
* . insert Label([[Nouveau ou ancien cas]], [[New case or follow-up]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Nouveau ou ancien cas]], [[New case or follow-up]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-nc-ac (required)

Extension: MlDisposition
Id: ml-disposition
Title: "Issue de la consultation"
Description: "Ce qu'il advient de la personne à la fin : rentrée chez elle, hospitalisée, référée, évacuée…"
* insert InEnglish([[Disposition]], [[What becomes of the person at the end: home, admitted, referred, evacuated…]])
* insert On(Encounter)
* . insert Label([[Issue de la consultation]], [[Disposition]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Issue de la consultation]], [[Disposition]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-disposition (required)

Invariant: ml-enc-1
Description: "Une rencontre terminée a un début et une fin."
Severity: #error
Expression: "status = 'finished' implies (period.start.exists() and period.end.exists())"
* insert Human([[A finished encounter has a start and an end.]])

Invariant: ml-enc-2
Description: "La fin de la rencontre ne précède pas son début."
Severity: #error
Expression: "(period.start > period.end).where($this).empty()"
* insert Human([[An encounter does not end before it starts.]])
