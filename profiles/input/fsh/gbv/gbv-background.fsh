Profile: MlGbvBackground
Parent: Observation
Id: ml-gbv-background
Title: "Situation de la survivante"
Description: "Ce que le formulaire GBVIMS demande de la situation de la survivante : qui l'a orientée, statut matrimonial, déplacement, handicap, avec qui vit une enfant, enfant non accompagnée ou séparée."
* insert InEnglish([[Background of the survivor]], [[What the GBVIMS form asks about the survivor's situation: who referred her, marital status, displacement, disability, with whom a child lives, unaccompanied or separated child.]])
* ^purpose = "Adapter l'accompagnement ; rien ici n'est exigé."
* insert English(purpose, [[To adapt the support; nothing here is required.]])
* insert Vault
* insert OfSurvivor(subject)
* code = $ml-obs#gbv-background
* code insert Label([[Situation de la survivante]], [[Background of the survivor]])
* value[x] 0..0
* value[x] insert Label([[Rien : chaque réponse est une partie]], [[Nothing: each answer is a part]])
* component 1..*
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #closed
* component contains
    source 0..1 MS and
    maritalStatus 0..1 and
    displacementStatus 0..1 and
    disability 0..1 and
    guardian 0..1 and
    unaccompanied 0..1
* component[source] insert Asked([[Qui l'a orientée vers le service]], [[Who referred her to the service]], gbv-source, ml-gbv-source)
* component[maritalStatus] insert Asked([[Statut matrimonial]], [[Marital status]], gbv-marital-status, ml-gbv-marital-status)
* component[displacementStatus] insert Asked([[Statut de déplacement]], [[Displacement status]], gbv-displacement-status, gbvims-displacement-status)
* component[disability].code = $ml-obs#gbv-disability
* component[disability].code insert Label([[Ce qui est demandé]], [[What is asked]])
* component[disability] insert Label([[Vit avec un handicap]], [[Lives with a disability]])
* component[disability].value[x] 1..1
* component[disability].value[x] only boolean
* component[disability].value[x] insert Label([[Vit avec un handicap]], [[Lives with a disability]])
* component[guardian] insert Asked([[Pour une enfant : avec qui elle vit]], [[For a child: with whom she lives]], gbv-guardian, ml-gbv-guardian)
* component[guardian] insert Remark([[Jamais un nom. L'auteur présumé ne consent pas pour elle.]], [[Never a name. The alleged perpetrator does not consent for her.]])
* component[unaccompanied] insert Asked([[Enfant non accompagné ou séparé]], [[Unaccompanied or separated child]], gbv-unaccompanied, gbvims-unaccompanied-separated-status)
