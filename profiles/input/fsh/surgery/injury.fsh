Profile: MlInjury
Parent: MlCondition
Id: ml-injury
Title: "Blessure"
Description: "La blessure, sa région du corps et sa gravité. Ni camp, ni groupe, ni auteur : aucun champ ne les reçoit et le texte libre est fermé."
* insert InEnglish([[Injury]], [[The injury, its body region and its severity. Neither side, nor group, nor author: no field takes them and free text is closed.]])
* ^purpose = "Opérer et compter les blessures sans fabriquer une liste de combattants."
* insert English(purpose, [[To operate and count injuries without making a list of fighters.]])
* bodySite 1..* MS
* bodySite from https://keneya.ml/fhir/ValueSet/ml-body-region (required)
* bodySite insert Label([[Région du corps]], [[Body region]])
* bodySite insert Remark([[Liste des régions du corps à confirmer [M].]], [[List of body regions to be confirmed [M].]])
* bodySite.text 0..0
* bodySite.text insert Label([[Fermé : pas de texte libre]], [[Closed: no free text]])
* severity MS
* severity insert Label([[Gravité]], [[Severity]])
* code.text 0..0
* code.text insert Label([[Fermé : pas de texte libre]], [[Closed: no free text]])
* note 0..0
* note insert Label([[Fermé : pas de texte libre]], [[Closed: no free text]])

Profile: MlInjuryMechanism
Parent: Observation
Id: ml-injury-mechanism
Title: "Mécanisme de la blessure"
Description: "Comment la blessure est arrivée : arme à feu, explosion, arme blanche, accident, chute, brûlure. Jamais par qui."
* insert InEnglish([[Injury mechanism]], [[How the injury came about: firearm, explosion, blade, accident, fall, burn. Never by whom.]])
* ^purpose = "Prévoir le bloc et le sang ; le rapport mensuel compte les accidents à part des coups."
* insert English(purpose, [[To prepare theatre and blood; the monthly report counts accidents apart from assaults.]])
* insert Measured
* code = $ml-obs#injury-mechanism
* insert Chosen(ml-injury-mechanism, required, [[Mécanisme, sans texte libre]], [[Mechanism, without free text]])
* valueCodeableConcept.text 0..0
* valueCodeableConcept.text insert Label([[Fermé : pas de texte libre]], [[Closed: no free text]])
* note 0..0
* note insert Label([[Fermé : pas de texte libre]], [[Closed: no free text]])
* component 0..0
* component insert Label([[Fermé : un mécanisme, rien de plus]], [[Closed: a mechanism, nothing more]])

Profile: MlTimeOfInjury
Parent: Observation
Id: ml-time-of-injury
Title: "Heure de la blessure"
Description: "Quand la personne a été blessée, d'où se compte le délai jusqu'au soin."
* insert InEnglish([[Time of injury]], [[When the person was injured, from which the delay to care is counted.]])
* ^purpose = "Mesurer le temps perdu sur la route : il décide de la plaie et de la vie."
* insert English(purpose, [[To measure the time lost on the road: it decides about the wound and about life.]])
* insert Measured
* obeys ml-injury-1
* code = $ml-obs#time-of-injury
* insert Dated([[Date et heure]], [[Date and time]])
* value[x] insert Remark([[Le délai jusqu'au soin s'en compte ; les seuils de délai sont à confirmer [M].]], [[The delay to care is counted from it; thresholds of delay are to be confirmed [M].]])
* note 0..0
* note insert Label([[Fermé : pas de texte libre]], [[Closed: no free text]])

Invariant: ml-injury-1
Description: "La blessure ne suit pas l'arrivée."
Severity: #error
Expression: "(value > effective).where($this).empty()"
* insert Human([[The injury does not follow the arrival.]])
