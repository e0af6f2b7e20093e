Profile: MlGroupHousehold
Parent: Group
Id: ml-group-household
Title: "Ménage"
Description: "Les personnes qui vivent et mangent ensemble : résidentes, déplacées ou nomades."
* insert InEnglish([[Household]], [[The people who live and eat together: resident, displaced or nomadic.]])
* ^purpose = "Visiter, distribuer et dépister par ménage. Une survivante de violence n'est jamais trouvée par son ménage : son dossier n'en a pas."
* insert English(purpose, [[To visit, hand out and screen by household. A survivor of violence is never found by her household: her record has none.]])
* identifier MS
* identifier insert Label([[Numéro du ménage]], [[Number of the household]])
* type = #person
* type insert Label([[Des personnes]], [[People]])
* actual = true
* actual insert Label([[Des personnes connues, non une définition]], [[Known people, not a definition]])
* code 1..1 MS
* code = $ml-group-type#household
* code insert Label([[Ménage]], [[Household]])
* name MS
* name insert Label([[Nom du ménage]], [[Name of the household]])
* quantity insert Label([[Nombre de personnes, même non inscrites]], [[Number of people, registered or not]])
* managingEntity only Reference(RelatedPerson or Practitioner or PractitionerRole or Organization)
* managingEntity insert Label([[À qui s'adresser : chef de ménage, relais ou structure]], [[Whom to ask: head of the household, community worker or facility]])
* member MS
* member insert Label([[Les membres]], [[The members]])
* member.entity only Reference(Patient)
* member.entity insert Label([[Membre du ménage]], [[Member of the household]])
* member.period insert Label([[De quand à quand]], [[From when to when]])
* member.inactive insert Label([[Vrai quand la personne n'en est plus]], [[True when the person has left]])
