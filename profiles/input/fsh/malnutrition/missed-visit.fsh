Profile: MlMissedVisit
Parent: MlCmamVisit
Id: ml-missed-visit
Title: "Visite manquée"
Description: "La visite où l'enfant était attendu et n'est pas venu, avec le motif s'il est connu."
* insert InEnglish([[Missed visit]], [[The visit where the child was expected and did not come, with the reason when it is known.]])
* ^purpose = "Aller voir l'enfant chez lui avant que deux absences ne deviennent un abandon."
* insert English(purpose, [[To go and see the child at home before two absences become a default.]])
* status = #cancelled
* status insert Label([[Annulée : la visite n'a pas eu lieu]], [[Cancelled: the visit did not take place]])
* extension contains http://hl7.org/fhir/StructureDefinition/encounter-reasonCancelled named reasonCancelled 0..1 MS
* extension[reasonCancelled].valueCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-absence-reason (extensible)
* extension[reasonCancelled].valueCodeableConcept insert Label([[Motif de l'absence]], [[Reason for the absence]])
* extension[reasonCancelled] insert Label([[Motif de l'absence]], [[Reason for the absence]])
* extension[disposition] 0..0
* extension[disposition] insert Label([[Aucune : la visite n'a pas eu lieu]], [[None: the visit did not take place]])
* extension[contactNumber] insert Label([[Jour, semaine ou visite manqué]], [[Day, week or visit missed]])
* period 1..1 MS
* period insert Label([[Le jour attendu]], [[The day expected]])
* period.start 1..1
* period.start insert Label([[Jour où l'enfant était attendu]], [[Day on which the child was expected]])
* episodeOfCare insert Remark([[Deux absences de suite : visite à domicile, puis abandon. À confirmer par unité avec le protocole de 2022 [M].]], [[Two absences in a row: home visit, then default. To be confirmed by unit with the protocol of 2022 [M].]])
* episodeOfCare insert Label([[Prise en charge où l'enfant était attendu]], [[Treatment in which the child was expected]])

Profile: MlHomeVisitOutcome
Parent: Observation
Id: ml-home-visit-outcome
Title: "Résultat de la visite à domicile"
Description: "Ce que l'agent a trouvé chez l'enfant qui ne venait plus."
* insert InEnglish([[Home-visit outcome]], [[What the worker found at the home of a child who no longer came.]])
* ^purpose = "Distinguer l'enfant perdu, guéri, parti ou mort, que le registre appellerait tous abandons."
* insert English(purpose, [[To tell apart the child lost, recovered, moved or dead, whom the register would all call defaulters.]])
* insert Measured
* code = $ml-obs#home-visit-outcome
* insert Chosen(ml-home-visit-outcome, required, [[Ce que l'agent a trouvé]], [[What the worker found]])
* value[x] insert Remark([[Après deux absences de suite ; à confirmer par unité [M].]], [[After two absences in a row; to be confirmed by unit [M].]])
