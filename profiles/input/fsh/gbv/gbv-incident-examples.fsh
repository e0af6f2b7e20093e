RuleSet: InTheVault
* meta.security[0] = $confidentiality#V
* meta.security[1] = $actCode#SDV

Instance: gbv-incident-full
InstanceOf: MlGbvIncident
Usage: #example
Title: "Incident rapporté le lendemain, toutes les réponses données"
Description: "Incident reported the next day, all answers given"
* insert InTheVault
* status = #final
* subject = Reference(survivor-7kx4)
* performer.display = "Service B"
* encounter = Reference(gbv-encounter-full)
* effectiveDateTime = "2026-11-15T20:00:00Z"
* issued = "2026-11-16T15:20:00Z"
* valueCodeableConcept = $gbvims-type#rape
* component[practice].valueCodeableConcept = $ml-gbv-htp#non
* component[exchanged].valueBoolean = false
* component[abduction].valueCodeableConcept = $gbvims-abduction#none
* component[reportedElsewhere].valueCodeableConcept = $gbvims-reported-elsewhere#no
* component[earlierIncidents].valueBoolean = false
* component[displacement].valueCodeableConcept = $gbvims-displacement-incident#during_flight
* component[timeOfDay].valueCodeableConcept = $gbvims-timeofday#evening_night_sunset_to_sunrise
* component[placeType].valueCodeableConcept = $gbvims-location-type#road
* component[area].valueCodeableConcept = $ml-admin#06
* component[perpetrators].valueInteger = 2
* component[perpetratorSex][0].valueCodeableConcept = http://hl7.org/fhir/administrative-gender#male
* component[perpetratorAge][0].valueCodeableConcept = $gbvims-age-group#26_40
* component[perpetratorAge][1].valueCodeableConcept = $gbvims-age-group#unknown
* component[perpetratorRelation][0].valueCodeableConcept = $gbvims-perpetrator#no_relation
* component[perpetratorOccupation][0].valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-gbv-occupation#inconnu
* component[elapsedTime].valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/gbvims-elapsed-time#0_3_days

Instance: gbv-incident-forced-marriage
InstanceOf: MlGbvIncident
Usage: #example
Title: "Mariage forcé, du mois seulement, au plus court"
Description: "Forced marriage, of the month only, at its shortest"
* insert InTheVault
* status = #final
* subject = Reference(survivor-minimal)
* performer.display = "Service B"
* effectiveDateTime = "2026-10"
* issued = "2026-11-16T09:00:00Z"
* valueCodeableConcept = $gbvims-type#forced_marriage

Instance: gbv-incident-non-gbv
InstanceOf: MlGbvIncident
Usage: #example
Title: "Après l'entretien : non VBG, hors de tout décompte"
Description: "After the interview: not GBV, outside all counts"
* insert InTheVault
* status = #final
* subject = Reference(survivor-minimal)
* performer.display = "Service B"
* effectiveDateTime = "2026-11"
* issued = "2026-11-16T09:00:00Z"
* valueCodeableConcept = $gbvims-type#non-gbv
