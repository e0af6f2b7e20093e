Profile: MlGbvIncident
Parent: Observation
Id: ml-gbv-incident
Title: "Incident de violence basée sur le genre"
Description: "Ce que la survivante rapporte d'un incident, en codes : son type parmi les six du GBVIMS, quand, dans quel genre de lieu, et de l'auteur présumé jamais l'identité."
* insert InEnglish([[Incident of gender-based violence]], [[What the survivor reports of an incident, in codes: its type among the six of GBVIMS, when, in what kind of place, and of the alleged perpetrator never the identity.]])
* ^purpose = "Orienter les soins et compter comme le GBVIMS, sans récit et sans rien qui désigne quelqu'un. Le type se choisit dans l'ordre : pénétration, contact sexuel, violence physique, mariage forcé, déni de ressources, violence psychologique ; sinon, non VBG."
* insert English(purpose, [[To guide care and to count as GBVIMS does, without a story and without anything that points at somebody. The type is chosen in this order: penetration, sexual contact, physical violence, forced marriage, denial of resources, psychological violence; otherwise non-GBV.]])
* insert Vault
* insert OfSurvivor(subject)
* obeys ml-gbv-1 and ml-gbv-2
* status MS
* status insert Label([[Final, corrigé ou annulé]], [[Final, amended or cancelled]])
* code = $ml-obs#gbv-incident
* code insert Label([[Incident de violence basée sur le genre]], [[Incident of gender-based violence]])
* focus 0..0
* focus insert Label([[Personne d'autre que la survivante]], [[Nobody but the survivor]])
* encounter MS
* encounter insert Label([[L'entretien]], [[The interview]])
* effective[x] only dateTime
* effective[x] MS
* effective[x] insert Label([[Date de l'incident, avec l'heure si elle est connue]], [[Date of the incident, with the time if known]])
* effective[x] insert Remark([[L'heure décide de la PPE (72 h) et de la contraception d'urgence (120 h). L'année ou le mois seuls sont admis.]], [[The time decides on PEP (72 h) and emergency contraception (120 h). Year or month alone are admitted.]])
* issued 1..1 MS
* issued insert Label([[Date de l'entretien]], [[Date of the interview]])
* performer MS
* performer insert Label([[Qui a mené l'entretien : le service, sous son alias]], [[Who held the interview: the service, under its alias]])
* value[x] 1..1 MS
* value[x] only CodeableConcept
* value[x] from https://keneya.ml/fhir/ValueSet/gbvims-type (required)
* value[x] insert Label([[Type GBVIMS, un seul]], [[GBVIMS type, one only]])
* dataAbsentReason 0..0
* dataAbsentReason insert Label([[Aucune : un incident a toujours un type]], [[None: an incident always has a type]])
* bodySite 0..0
* bodySite insert Label([[Aucune : les lésions sont dans l'examen clinique]], [[None: injuries are in the clinical examination]])
* method 0..0
* method insert Label([[Aucune]], [[None]])
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #closed
* component ^slicing.description = "Rien d'autre ne se note de l'incident : jamais un nom, un téléphone ni un groupe."
* component contains
    practice 0..1 and
    exchanged 0..1 MS and
    abduction 0..1 and
    reportedElsewhere 0..1 MS and
    earlierIncidents 0..1 and
    displacement 0..1 and
    timeOfDay 0..1 and
    placeType 0..1 and
    area 0..1 and
    perpetrators 0..1 and
    perpetratorSex 0..* and
    perpetratorAge 0..* and
    perpetratorRelation 0..* and
    perpetratorOccupation 0..* and
    elapsedTime 0..1
* component[practice] insert Asked([[Pratique traditionnelle préjudiciable]], [[Harmful traditional practice]], gbv-practice, ml-gbv-htp)
* component[exchanged].code = $ml-obs#gbv-exchanged
* component[exchanged].code insert Label([[Ce qui est demandé]], [[What is asked]])
* component[exchanged] insert Label([[Argent, biens ou faveurs échangés]], [[Money, goods or benefits exchanged]])
* component[exchanged].value[x] 1..1
* component[exchanged].value[x] only boolean
* component[exchanged].value[x] insert Label([[Argent, biens ou faveurs échangés]], [[Money, goods or benefits exchanged]])
* component[abduction] insert Asked([[Enlèvement au moment de l'incident]], [[Abduction at the time of the incident]], gbv-abduction, gbvims-abduction-status-time-of-incident)
* component[reportedElsewhere] insert Asked([[Déjà signalé ailleurs]], [[Already reported elsewhere]], gbv-reported-elsewhere, gbvims-reported-elsewhere)
* component[reportedElsewhere] insert Remark([[Signalé à une autre organisation du GBVIMS : hors de tout décompte, pour ne pas compter deux fois.]], [[Reported to another GBVIMS organisation: outside every count, so as not to count twice.]])
* component[earlierIncidents].code = $ml-obs#gbv-earlier-incidents
* component[earlierIncidents].code insert Label([[Ce qui est demandé]], [[What is asked]])
* component[earlierIncidents] insert Label([[Incidents antérieurs]], [[Earlier incidents]])
* component[earlierIncidents].value[x] 1..1
* component[earlierIncidents].value[x] only boolean
* component[earlierIncidents].value[x] insert Label([[Incidents antérieurs]], [[Earlier incidents]])
* component[displacement] insert Asked([[Phase de déplacement]], [[Displacement phase]], gbv-displacement, gbvims-displacement-incident)
* component[timeOfDay] insert Asked([[Moment de la journée]], [[Time of day]], gbv-time-of-day, gbvims-incident-timeofday)
* component[placeType] insert Asked([[Genre de lieu]], [[Kind of place]], gbv-place-type, gbvims-incident-location-type)
* component[area] insert Asked([[Région de l'incident]], [[Region of the incident]], gbv-area, ml-gbv-area)
* component[area] insert Remark([[La région ou le cercle ; jamais le village ni des coordonnées.]], [[The region or cercle; never the village or coordinates.]])
* component[perpetrators].code = $ml-obs#gbv-perpetrators
* component[perpetrators].code insert Label([[Ce qui est demandé]], [[What is asked]])
* component[perpetrators] insert Label([[Nombre d'auteurs présumés]], [[Number of alleged perpetrators]])
* component[perpetrators].value[x] 1..1
* component[perpetrators].value[x] only integer
* component[perpetrators].value[x] insert Label([[Nombre d'auteurs présumés]], [[Number of alleged perpetrators]])
* component[perpetratorSex].code = $ml-obs#gbv-perpetrator-sex
* component[perpetratorSex].code insert Label([[Ce qui est demandé]], [[What is asked]])
* component[perpetratorSex] insert Label([[Sexe d'un auteur présumé]], [[Sex of an alleged perpetrator]])
* component[perpetratorSex].value[x] 1..1
* component[perpetratorSex].value[x] only CodeableConcept
* component[perpetratorSex].value[x] from https://keneya.ml/fhir/ValueSet/ml-gbv-sex (required)
* component[perpetratorSex].value[x] insert Label([[Sexe d'un auteur présumé]], [[Sex of an alleged perpetrator]])
* component[perpetratorAge] insert Asked([[Tranche d'âge d'un auteur présumé]], [[Age group of an alleged perpetrator]], gbv-perpetrator-age, gbvims-age-group)
* component[perpetratorRelation] insert Asked([[Lien d'un auteur présumé avec la survivante]], [[Relationship of an alleged perpetrator to the survivor]], gbv-perpetrator-relation, gbvims-perpetrator-relationship)
* component[perpetratorOccupation] insert Asked([[Activité d'un auteur présumé, en une catégorie large]], [[Occupation of an alleged perpetrator, in a broad category]], gbv-perpetrator-occupation, ml-gbv-occupation)
* component[perpetratorOccupation] insert Remark([[Jamais un employeur, un grade ni un groupe armé.]], [[Never an employer, a rank or an armed group.]])
* component[elapsedTime] insert Asked([[Délai entre l'incident et l'entretien, pour les statistiques]], [[Time between incident and interview, for statistics]], gbv-elapsed-time, gbvims-elapsed-time)
* component[elapsedTime] insert Remark([[Calculé des deux dates, jamais demandé. Il ne décide d'aucun traitement : les heures se comptent de l'heure de l'incident.]], [[Computed from the two dates, never asked. It decides no treatment: hours are counted from the time of the incident.]])

RuleSet: Asked(french, english, code, valueSet)
* insert Label([[{french}]], [[{english}]])
* code = $ml-obs#{code}
* code insert Label([[Ce qui est demandé]], [[What is asked]])
* value[x] 1..1
* value[x] insert Label([[{french}]], [[{english}]])
* value[x] only CodeableConcept
* value[x] from https://keneya.ml/fhir/ValueSet/{valueSet} (required)

Invariant: ml-gbv-1
Description: "Un incident a exactement un des six types GBVIMS, ou « non VBG »."
Severity: #error
Expression: "value.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/gbvims-type').count() = 1"
* insert Human([[An incident has exactly one of the six GBVIMS types, or non-GBV.]])

// Days are compared as far as the less precise date goes: an incident in 2026 may be told in 2026.
Invariant: ml-gbv-2
Description: "L'incident n'est pas postérieur à l'entretien."
Severity: #error
Expression: "effective.empty() or issued.empty() or effective.toString().substring(0, 10) <= issued.toString().substring(0, 10)"
* insert Human([[The incident does not come after the interview.]])
