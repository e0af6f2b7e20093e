Profile: MlMhExposure
Parent: Observation
Id: ml-mh-exposure
Title: "Événements difficiles"
Description: "Ce que la personne a traversé, en catégories larges et seulement si elle veut le dire. Une violence sexuelle ne s'écrit pas ici : elle relève du service confidentiel."
* insert InEnglish([[Adverse events]], [[What the person went through, in coarse categories and only if they wish to tell. Sexual violence is not written here: it belongs to the confidential service.]])
* ^purpose = "Adapter l'écoute sans faire raconter."
* insert English(purpose, [[To adapt the listening without making the person tell the story.]])
* insert Measured
* code = $ml-obs#mh-exposure
* insert Chosen(ml-mh-exposure, required, [[Catégorie large]], [[Coarse category]])
* valueCodeableConcept.text 0..0
* valueCodeableConcept.text insert Label([[Aucun : pas de récit]], [[None: no story]])
* note 0..0
* note insert Label([[Aucune : pas de récit]], [[None: no story]])
* value[x] insert Remark([[Catégories à confirmer avec le programme national de santé mentale [M].]], [[Categories to be confirmed with the national mental-health programme [M].]])

Profile: MlMhOutcome
Parent: Observation
Id: ml-mh-outcome
Title: "Issue de la prise en charge en santé mentale"
Description: "Comment va la personne à la fin du suivi, ou comment il s'est interrompu."
* insert InEnglish([[Outcome of mental-health care]], [[How the person is at the end of follow-up, or how it broke off.]])
* ^purpose = "Savoir qui va mieux et qui s'est perdu."
* insert English(purpose, [[To know who is better and who was lost.]])
* insert Measured
* code = $ml-obs#mh-outcome
* insert Chosen(ml-mh-outcome, required, [[Issue]], [[Outcome]])
* value[x] insert Remark([[Issues à confirmer avec le programme national de santé mentale [M].]], [[Outcomes to be confirmed with the national mental-health programme [M].]])
