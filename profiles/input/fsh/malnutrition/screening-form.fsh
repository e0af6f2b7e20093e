Instance: ml-screening-form
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "Fiche de dépistage communautaire"
* insert Register(ml-screening-form, MlScreeningForm, [[Fiche de dépistage communautaire]], [[Community screening form]])
* description = "Un enfant, ou une femme enceinte ou allaitante, mesuré au village par un relais, un agent ou sa mère. Seuils à confirmer avec le protocole de 2022 [M]."
* insert Translated(description, [[A child, or a pregnant or breastfeeding woman, measured in the village by a volunteer, a health worker or the mother. Thresholds to be confirmed with the protocol of 2022 [M].]])

* item[+] insert Ask(visit, group, [[Le dépistage]], [[The screening]])
* item[=].item[+] insert Ask(visit.date, date, [[Date]], [[Date]])
* item[=].item[=] insert Element(ml-community-screening#Encounter.period.start)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.source, choice, [[Qui mesure]], [[Who measures]])
* item[=].item[=] insert Element(ml-community-screening#Encounter.extension:source)
* item[=].item[=] insert AnswersFrom(ml-nutrition-source)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(visit.place, string, [[Village, site ou campement]], [[Village, site or camp]])
* item[=].item[=] insert Element(ml-outreach-site#Location.name)
* item[=].item[+] insert Ask(visit.woman, boolean, [[Femme enceinte ou allaitante]], [[Pregnant or breastfeeding woman]])
* item[=].item[=].code = $loinc#82810-3
* item[=].item[=].required = true

* item[+] insert Ask(measures, group, [[Mesures]], [[Measurements]])
* item[=].item[+] insert Ask(measures.muac, decimal, [[Périmètre brachial (PB), en mm]], [[Mid-upper arm circumference (MUAC), in mm]])
* item[=].item[=].code = $ml-obs#muac
* item[=].item[=] insert Unit(mm)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(measures.oedema, choice, [[Œdèmes des deux pieds]], [[Oedema of both feet]])
* item[=].item[=].code = $ml-obs#oedema-bilateral
* item[=].item[=] insert AnswersFrom(ml-oedema-grade)
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "visit.woman"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerBoolean = false
* item[=].item[+] insert Ask(measures.severe, display, [[PB sous 115 mm ou œdèmes : référer aujourd'hui vers l'URENAS.]], [[MUAC under 115 mm or oedema: refer today to outpatient care.]])
* item[=].item[=].enableBehavior = #any
* item[=].item[=].enableWhen[+].question = "measures.muac"
* item[=].item[=].enableWhen[=].operator = #<
* item[=].item[=].enableWhen[=].answerDecimal = 115
* item[=].item[=].enableWhen[+].question = "measures.oedema"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-oedema-grade#plus1
* item[=].item[=].enableWhen[+].question = "measures.oedema"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-oedema-grade#plus2
* item[=].item[=].enableWhen[+].question = "measures.oedema"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-oedema-grade#plus3

* item[+] insert Ask(next, group, [[Suite]], [[Next]])
* item[=].item[+] insert Ask(next.vaccination-card, boolean, [[Carte de vaccination vue]], [[Vaccination card seen]])
* item[=].item[=].code = $ml-obs#vaccination-card
* item[=].item[+] insert Ask(next.disposition, choice, [[Ce qui est décidé]], [[What is decided]])
* item[=].item[=] insert Element(ml-community-screening#Encounter.extension:disposition)
* item[=].item[=] insert AnswersFrom(ml-disposition)
* item[=].item[=].required = true
* item[=].item[+] insert Ask(next.where, string, [[Où la personne est référée]], [[Where the person is referred]])
* item[=].item[=] insert Element(ml-referral#ServiceRequest.performer)
* item[=].item[=].required = true
* item[=].item[=].enableWhen[+].question = "next.disposition"
* item[=].item[=].enableWhen[=].operator = #=
* item[=].item[=].enableWhen[=].answerCoding = https://keneya.ml/fhir/CodeSystem/ml-disposition#refere
