Instance: gbv-pep-full
InstanceOf: MlGbvMedication
Usage: #example
Title: "PPE commencée 19 heures après l'incident"
Description: "PEP begun 19 hours after the incident"
* insert InTheVault
* status = #completed
* medicationCodeableConcept = $ml-gbv-treatment#ppe-adulte
* subject = Reference(survivor-7kx4)
* context = Reference(gbv-encounter-full)
* performer.actor.display = "Service B"
* effectiveDateTime = "2026-11-16T15:40:00Z"
* extension[hoursSinceIncident].valueQuantity.value = 19.5

Instance: gbv-pep-at-72-hours
InstanceOf: MlGbvMedication
Usage: #example
Title: "PPE à 72 heures tout juste"
Description: "PEP at exactly 72 hours"
* insert InTheVault
* status = #completed
* medicationCodeableConcept = $ml-gbv-treatment#ppe-adulte
* subject = Reference(survivor-7kx4)
* effectiveDateTime = "2026-11-18T20:00:00Z"
* extension[hoursSinceIncident].valueQuantity.value = 72

Instance: gbv-emergency-contraception
InstanceOf: MlGbvMedication
Usage: #example
Title: "Contraception d'urgence"
Description: "Emergency contraception"
* insert InTheVault
* status = #completed
* medicationCodeableConcept = $ml-gbv-treatment#cu-levonorgestrel
* subject = Reference(survivor-7kx4)
* effectiveDateTime = "2026-11-16T15:45:00Z"
* extension[hoursSinceIncident].valueQuantity.value = 19.75

Instance: gbv-sti-treatment-minimal
InstanceOf: MlGbvMedication
Usage: #example
Title: "Traitement présomptif d'une IST, au plus court"
Description: "Presumptive treatment of an STI, at its shortest"
* insert InTheVault
* status = #completed
* medicationCodeableConcept = $ml-gbv-treatment#ist-azithromycine
* subject = Reference(survivor-minimal)
* effectiveDateTime = "2026-11-16"

Instance: gbv-pep-declined
InstanceOf: MlGbvMedication
Usage: #example
Title: "PPE proposée et refusée : aucune heure à donner"
Description: "PEP offered and declined: no hour to give"
* insert InTheVault
* status = #not-done
* medicationCodeableConcept = $ml-gbv-treatment#ppe-adulte
* subject = Reference(survivor-minimal)
* effectiveDateTime = "2026-11-16"
