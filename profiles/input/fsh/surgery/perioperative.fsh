Profile: MlAsaClass
Parent: Observation
Id: ml-asa-class
Title: "Classe ASA"
Description: "L'état de la personne avant l'anesthésie, de 1 à 5."
* insert InEnglish([[ASA class]], [[The state of the person before anaesthesia, from 1 to 5.]])
* ^purpose = "Juger les résultats du bloc à malades égaux."
* insert English(purpose, [[To judge the results of theatre for equal patients.]])
* insert Measured
* code = $ml-obs#asa-class
* insert Chosen(ml-asa, required, [[De 1 à 5]], [[From 1 to 5]])
* value[x] insert Remark([[Classification de la Société américaine d'anesthésie, sans la classe 6 : à confirmer [M].]], [[Classification of the American Society of Anesthesiologists, without class 6: to be confirmed [M].]])
* partOf MS
* partOf insert Label([[L'intervention]], [[The operation]])

Profile: MlWoundClass
Parent: Observation
Id: ml-wound-class
Title: "Classe de la plaie"
Description: "La contamination de la plaie opératoire : propre, propre-contaminée, contaminée ou sale."
* insert InEnglish([[Wound class]], [[The contamination of the wound: clean, clean-contaminated, contaminated or dirty.]])
* ^purpose = "Fermer ou laisser ouvert, et comparer les infections à plaies égales."
* insert English(purpose, [[To close or leave open, and compare infections for equal wounds.]])
* insert Measured
* code = $ml-obs#wound-class
* insert Chosen(ml-wound-class, required, [[Classe]], [[Class]])
* value[x] insert Remark([[Quatre classes : à confirmer avec le protocole national [M].]], [[Four classes: to be confirmed with the national protocol [M].]])
* partOf MS
* partOf insert Label([[L'intervention]], [[The operation]])

Profile: MlSurgicalChecklist
Parent: Observation
Id: ml-surgical-checklist
Title: "Check-list de sécurité de l'OMS"
Description: "La check-list a été faite, ou non, pour cette intervention."
* insert InEnglish([[WHO surgical safety checklist]], [[The checklist was done, or not, for this operation.]])
* ^purpose = "Faire chaque fois les trois arrêts qui évitent l'erreur de malade ou de côté."
* insert English(purpose, [[To make each time the three pauses that prevent the wrong patient or the wrong side.]])
* insert Measured
* code = $ml-obs#surgical-checklist
* insert YesOrNo([[Faite]], [[Done]])
* value[x] insert Remark([[Vraie si les trois temps ont été faits : règle à confirmer [M].]], [[True if the three stages were done: rule to be confirmed [M].]])
* partOf MS
* partOf insert Label([[L'intervention]], [[The operation]])

Profile: MlUnitsTransfused
Parent: Observation
Id: ml-units-transfused
Title: "Unités transfusées"
Description: "Le nombre d'unités de sang données autour d'une intervention."
* insert InEnglish([[Units transfused]], [[The number of units of blood given around an operation.]])
* ^purpose = "Prévoir le sang dont un afflux de blessés aura besoin."
* insert English(purpose, [[To plan the blood that an influx of injured will need.]])
* insert Measured
* obeys ml-units-1
* code = $ml-obs#units-transfused
* insert Counted([[Unités]], [[Units]])
* value[x] insert Remark([[Borne de 50 unités à confirmer [M].]], [[Limit of 50 units to be confirmed [M].]])

Invariant: ml-units-1
Description: "Les unités transfusées sont entre 0 et 50."
Severity: #error
Expression: "value.empty() or (value >= 0 and value <= 50)"
* insert Human([[Units transfused are between 0 and 50.]])

Profile: MlTourniquetTime
Parent: Observation
Id: ml-tourniquet-time
Title: "Durée du garrot"
Description: "Depuis combien de minutes le garrot serre, ou a serré."
* insert InEnglish([[Tourniquet time]], [[For how many minutes the tourniquet has been, or was, tight.]])
* ^purpose = "Desserrer ou opérer avant que le membre ne soit perdu."
* insert English(purpose, [[To release or operate before the limb is lost.]])
* insert Measured
* obeys ml-tourniquet-1
* code = $ml-obs#tourniquet-time
* insert MeasuredIn(min, [[Minutes]], [[Minutes]])
* value[x] insert Remark([[Au-delà de 120 minutes, avertissement : seuil à confirmer [M].]], [[Beyond 120 minutes, a warning: limit to be confirmed [M].]])

Invariant: ml-tourniquet-1
Description: "Un garrot de plus de deux heures menace le membre. Seuil à confirmer [M]."
Severity: #warning
Expression: "value.empty() or value.value <= 120"
* insert Human([[A tourniquet of more than two hours threatens the limb. Limit to be confirmed [M].]])

Profile: MlPerioperativeOutcome
Parent: Observation
Id: ml-perioperative-outcome
Title: "Issue périopératoire"
Description: "Vivant à la sortie, décès dans les 24 heures ou les 30 jours, transfert ou sortie contre avis."
* insert InEnglish([[Perioperative outcome]], [[Alive at discharge, death within 24 hours or 30 days, transfer or discharge against advice.]])
* ^purpose = "Compter les morts que le bloc peut éviter."
* insert English(purpose, [[To count the deaths that theatre can prevent.]])
* insert Measured
* code = $ml-obs#perioperative-outcome
* insert Chosen(ml-periop-outcome, required, [[Issue]], [[Outcome]])
* value[x] insert Remark([[Les décès se comptent dans les 24 heures et dans les 30 jours après la fin de l'intervention : bornes à confirmer [M].]], [[Deaths are counted within 24 hours and within 30 days of the end of the operation: limits to be confirmed [M].]])
* partOf 1..* MS
* partOf only Reference(Procedure)
* partOf insert Label([[L'intervention]], [[The operation]])
