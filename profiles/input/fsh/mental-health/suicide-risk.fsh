Profile: MlSuicideRisk
Parent: Observation
Id: ml-suicide-risk
Title: "Risque suicidaire"
Description: "Le risque jugé après avoir posé la question : aucun, faible, modéré ou élevé."
* insert InEnglish([[Suicide risk]], [[The risk judged after asking the question: none, low, moderate or high.]])
* ^purpose = "Demander à chaque consultation : la question protège, elle n'incite pas."
* insert English(purpose, [[To ask at each consultation: the question protects, it does not incite.]])
* insert Measured
* code = $ml-obs#suicide-risk
* insert Chosen(ml-suicide-risk, required, [[Aucun, faible, modéré ou élevé]], [[None, low, moderate or high]])
* value[x] insert Remark([[Élevé : une alerte est ouverte et un plan fait le jour même. La question 9 du PHQ-9 au-dessus de 0 demande cette évaluation [M].]], [[High: an alert is opened and a plan made the same day. Item 9 of PHQ-9 above 0 calls for this assessment [M].]])

Profile: MlSuicideAlert
Parent: Flag
Id: ml-suicide-alert
Title: "Alerte : risque suicidaire"
Description: "L'alerte que voient les soignants habilités tant que le risque est modéré ou élevé. Le serveur la restreint (R)."
* insert InEnglish([[Alert: suicide risk]], [[The alert that authorised carers see while the risk is moderate or high. The server restricts it (R).]])
* ^purpose = "Que personne ne laisse repartir seule une personne en danger faute de l'avoir su."
* insert English(purpose, [[That no one lets a person in danger leave alone for want of knowing.]])
* status MS
* status insert Label([[Ouverte ou fermée]], [[Open or closed]])
* category MS
* category insert Label([[Sécurité de la personne]], [[Safety of the person]])
* code MS
* code from https://keneya.ml/fhir/ValueSet/ml-suicide-alert (required)
* code insert Label([[Risque modéré ou élevé]], [[Moderate or high risk]])
* code insert Remark([[Conduite pour chaque degré à confirmer avec le programme national [M].]], [[What to do at each degree to be confirmed with the national programme [M].]])
* subject MS
* subject only Reference(Patient)
* subject insert Label([[La personne en danger]], [[The person in danger]])
* period 1..1 MS
* period.start 1..1
* period.start insert Label([[Début de l'alerte]], [[Start of the alert]])
* period insert Label([[Depuis quand, et jusqu'à quand]], [[Since when, and until when]])
* encounter MS
* encounter insert Label([[La consultation où le risque a été jugé]], [[The consultation in which the risk was judged]])
* author MS
* author insert Label([[Qui a ouvert l'alerte]], [[Who opened the alert]])
