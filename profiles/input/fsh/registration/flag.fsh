Profile: MlFlag
Parent: Flag
Id: ml-flag
Title: "Enfant non accompagné ou séparé"
Description: "Le signalement qu'un enfant est non accompagné, séparé ou vulnérable autrement. Il ne figure jamais dans le dossier Patient lui-même."
* insert InEnglish([[Unaccompanied or separated child]], [[The alert that a child is unaccompanied, separated or otherwise vulnerable. It never stands in the Patient record itself.]])
* ^purpose = "Protéger l'enfant sans l'exposer : ce signalement est restreint (R), le serveur pose l'étiquette."
* insert English(purpose, [[To protect the child without exposing it: this alert is restricted (R), the server sets the label.]])
* meta.security MS
* meta.security insert Label([[R (restreint), posé par le serveur]], [[R (restricted), set by the server]])
* status MS
* status insert Label([[Actif, ou inactif quand la famille est retrouvée]], [[Active, or inactive once the family is found]])
* code MS
* code from https://keneya.ml/fhir/ValueSet/ml-child-protection (extensible)
* code insert Label([[Non accompagné, séparé ou vulnérable]], [[Unaccompanied, separated or vulnerable]])
* subject only Reference(Patient)
* subject MS
* subject insert Label([[L'enfant]], [[The child]])
* period MS
* period insert Label([[Depuis quand]], [[Since when]])
* author insert Label([[Qui signale]], [[Who raises the alert]])
