Instance: gbv-referral-full
InstanceOf: MlGbvReferral
Usage: #example
Title: "Orientation vers un service de santé, avec ce qui a été donné"
Description: "Referral to a health service, with what was given"
* insert InTheVault
* status = #active
* intent = #order
* category[0] = $ml-consent-service#sante
* priority = #urgent
* subject = Reference(survivor-7kx4)
* authoredOn = "2026-11-16T16:00:00Z"
* requester.identifier.system = "https://keneya.ml/sid/facility"
* requester.identifier.value = "service-b"
* performer.identifier.system = "https://keneya.ml/sid/facility"
* performer.identifier.value = "hopital-tombouctou"
* occurrenceDateTime = "2026-11-17"
* reasonCode = $ml-referral-reason#avis
* supportingInfo[0] = Reference(gbv-pep-full)
* supportingInfo[1] = Reference(gbv-hiv-test-full)

Instance: gbv-referral-minimal
InstanceOf: MlGbvReferral
Usage: #example
Title: "Orientation vers un soutien psychosocial, au plus court"
Description: "Referral to psychosocial support, at its shortest"
* insert InTheVault
* status = #active
* intent = #order
* category[0] = $gbvims-service-type#psychosocial_service
* subject = Reference(survivor-minimal)
* authoredOn = "2026-11-16"
* performer.identifier.system = "https://keneya.ml/sid/facility"
* performer.identifier.value = "csref-niafunke"

Instance: gbv-referral-task-received
InstanceOf: MlGbvReferralTask
Usage: #example
Title: "Orientation transmise, avec le moment où l'appeler"
Description: "Referral passed on, with the time to call her"
* insert InTheVault
* status = #requested
* intent = #order
* code = $taskCode#fulfill
* focus = Reference(gbv-referral-full)
* for = Reference(survivor-7kx4)
* authoredOn = "2026-11-16T16:00:00Z"
* requester.identifier.system = "https://keneya.ml/sid/facility"
* requester.identifier.value = "service-b"
* owner.identifier.system = "https://keneya.ml/sid/facility"
* owner.identifier.value = "hopital-tombouctou"
* input[contact].valueContactPoint.system = #phone
* input[contact].valueContactPoint.value = "+22370000991"
* input[safeTime].valueTiming.repeat.dayOfWeek[0] = #mon
* input[safeTime].valueTiming.repeat.dayOfWeek[1] = #thu
* input[safeTime].valueTiming.repeat.timeOfDay = "10:00:00"

Instance: gbv-referral-task-declined
InstanceOf: MlGbvReferralTask
Usage: #example
Title: "Orientation que la survivante ne veut plus"
Description: "Referral that the survivor no longer wants"
* insert InTheVault
* status = #cancelled
* statusReason = $gbvims-service-referred#referral_declined_by_survivor
* intent = #order
* code = $taskCode#fulfill
* focus = Reference(gbv-referral-minimal)
* for = Reference(survivor-minimal)
* authoredOn = "2026-11-16"
* owner.identifier.system = "https://keneya.ml/sid/facility"
* owner.identifier.value = "csref-niafunke"

Instance: gbv-referral-task-completed
InstanceOf: MlGbvReferralTask
Usage: #example
Title: "Orientation achevée"
Description: "Referral completed"
* insert InTheVault
* status = #completed
* businessStatus = $ml-referral-step#arrivee
* intent = #order
* code = $taskCode#fulfill
* focus = Reference(gbv-referral-full)
* for = Reference(survivor-7kx4)
* authoredOn = "2026-11-16T16:00:00Z"
* owner.identifier.system = "https://keneya.ml/sid/facility"
* owner.identifier.value = "hopital-tombouctou"
* output[0].type = $ml-task-output#referral-outcome
* output[0].valueCodeableConcept = $ml-referral-outcome#vue-traitee
