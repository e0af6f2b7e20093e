Profile: MlContactFollowup
Parent: Observation
Id: ml-contact-followup
Title: "Suivi journalier d'un contact"
Description: "La visite du jour à une personne qui a été en contact avec un cas : vue ou non, avec ou sans signes."
* insert InEnglish([[Daily follow-up of a contact]], [[The day's visit to a person who was in contact with a case: seen or not, with or without signs.]])
* ^purpose = "Isoler un contact le jour où il tombe malade, et non quand il a contaminé sa famille."
* insert English(purpose, [[To isolate a contact the day he falls ill, not when he has infected his family.]])
* insert Measured
* obeys ml-contact-1
* code = $ml-obs#contact-followup
* subject insert Label([[Le contact]], [[The contact]])
* focus 1..1 MS
* focus only Reference(Condition)
* focus insert Label([[Le cas dont la personne est contact]], [[The case that the person is a contact of]])
* insert Chosen(ml-contact-status, required, [[Vu ou non vu, avec ou sans signes]], [[Seen or not, with or without signs]])
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains day 0..1 MS
* component[day].code = $ml-obs#followup-day
* component[day].code insert Label([[Ce qui est observé]], [[What is observed]])
* component[day].value[x] only integer
* component[day].value[x] insert Label([[Jour du suivi]], [[Day of follow-up]])
* component[day] insert Label([[Jour du suivi]], [[Day of follow-up]])
* component[day] insert Remark([[21 jours pour Ebola, 14 pour la COVID-19 ; à confirmer par maladie [M].]], [[21 days for Ebola, 14 for COVID-19; to be confirmed by disease [M].]])

Invariant: ml-contact-1
Description: "Le jour de suivi d'un contact est entre 1 et 42."
Severity: #error
Expression: "component.where(code.coding.where(code = 'followup-day').exists()).value.all($this >= 1 and $this <= 42)"
* insert Human([[The day of a contact's follow-up is between 1 and 42.]])
