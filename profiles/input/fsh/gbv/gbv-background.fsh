Profile: MlGbvBackground
Parent: Observation
Id: ml-gbv-background
Title: "Situation de la survivante"
Description: "Ce que le formulaire GBVIMS demande de la situation de la survivante : déplacement, handicap, enfant non accompagné ou séparé."
* insert InEnglish([[Background of the survivor]], [[What the GBVIMS form asks about the survivor's situation: displacement, disability, unaccompanied or separated child.]])
* ^purpose = "Adapter l'accompagnement ; rien ici n'est exigé."
* insert English(purpose, [[To adapt the support; nothing here is required.]])
* insert Vault
* insert OfSurvivor(subject)
* code = $ml-obs#gbv-background
* value[x] 0..0
* component 1..*
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #closed
* component contains
    displacementStatus 0..1 and
    disability 0..1 and
    unaccompanied 0..1
* component[displacementStatus] insert Asked([[Statut de déplacement]], [[Displacement status]], gbv-displacement-status, gbvims-displacement-status)
* component[disability].code = $ml-obs#gbv-disability
* component[disability] insert Label([[Vit avec un handicap]], [[Lives with a disability]])
* component[disability].value[x] 1..1
* component[disability].value[x] only boolean
* component[unaccompanied] insert Asked([[Enfant non accompagné ou séparé]], [[Unaccompanied or separated child]], gbv-unaccompanied, gbvims-unaccompanied-separated-status)
