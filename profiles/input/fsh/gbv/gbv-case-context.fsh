Profile: MlGbvCaseContext
Parent: Observation
Id: ml-gbv-case-context
Title: "Contexte du cas (calculé)"
Description: "Un contexte que l'incident remplit : violence d'un partenaire intime, abus sexuel sur enfant, mariage précoce, exploitation ou esclavage sexuels possibles, pratique traditionnelle préjudiciable. Calculé à partir de l'incident, jamais demandé."
* insert InEnglish([[Case context (computed)]], [[A context that the incident fulfils: intimate-partner violence, child sexual abuse, early marriage, possible sexual exploitation or slavery, harmful traditional practice. Computed from the incident, never asked.]])
* ^purpose = "Partenaire intime : un auteur présumé est partenaire ou ancien partenaire. Enfant : moins de 18 ans à la date de l'incident, et viol ou agression sexuelle. Mariage précoce : mariage forcé avant 18 ans. Exploitation : viol ou agression sexuelle et échange « oui ». Esclavage : viol ou agression sexuelle et enlèvement autre que « aucun ». Pratique : réponse autre que « non ». Une réponse « non » ne remplit jamais un contexte."
* insert English(purpose, [[Intimate partner: an alleged perpetrator is a partner or former partner. Child: under 18 at the date of the incident, and rape or sexual assault. Early marriage: forced marriage before 18. Exploitation: rape or sexual assault and exchange answered yes. Slavery: rape or sexual assault and an abduction other than none. Practice: an answer other than no. An answer no never fulfils a context.]])
* insert Vault
* insert OfSurvivor(subject)
* status MS
* status insert Label([[Calculé, corrigé ou annulé]], [[Computed, amended or cancelled]])
* code = $ml-obs#gbv-case-context
* code insert Label([[Contexte du cas, calculé]], [[Case context, computed]])
* value[x] 1..1 MS
* value[x] only CodeableConcept
* value[x] from https://keneya.ml/fhir/ValueSet/gbvims-case-context (required)
* value[x] insert Label([[Contexte, un par observation]], [[Context, one for each observation]])
* dataAbsentReason 0..0
* dataAbsentReason insert Label([[Aucune : un contexte qui n'est pas rempli ne s'écrit pas]], [[None: a context not fulfilled is not written]])
* component 0..0
* component insert Label([[Aucune partie]], [[No parts]])
* derivedFrom 1..1 MS
* derivedFrom only Reference(MlGbvIncident)
* derivedFrom insert Label([[L'incident dont il est calculé]], [[The incident it is computed from]])
