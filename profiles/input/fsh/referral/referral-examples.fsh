Instance: referral-evacuation-full
InstanceOf: MlReferral
Usage: #example
Title: "Évacuation en moto-ambulance pour un travail dystocique"
Description: "Evacuation by motorcycle ambulance for obstructed labour"
* status = #active
* category = $ml-referral-kind#evacuation
* priority = #stat
* subject = Reference(aissata-resident)
* authoredOn = "2026-11-02T03:10:00Z"
* requester.display = "Sage-femme, CSCom de Tonka"
* performer.display = "CSRéf de Niafunké"
* reasonCode = $ml-referral-reason#travail-dystocique
* extension[transport].extension[means].valueCode = #moto-ambulance
* extension[transport].extension[departure].valueDateTime = "2026-11-02T03:30:00Z"
* extension[transport].extension[escort].valueCodeableConcept = $ml-role#matrone
* note.text = "Voie veineuse posée, sonde urinaire."

Instance: referral-minimal
InstanceOf: MlReferral
Usage: #example
Title: "Référence programmée vers un niveau, au plus court"
Description: "Planned referral to a level, at its shortest"
* status = #active
* category = $ml-referral-kind#reference
* subject = Reference(kadidia-minimal)
* authoredOn = "2026-11-02"
* requester.display = "ASC de Salakoira"
* performerType = $ml-facility-level#cscom
* reasonCode = $ml-referral-reason#avis

RuleSet: TaskAbout(referral, patient, status)
* status = #{status}
* intent = #order
* code = $taskCode#fulfill
* focus = Reference({referral})
* for = Reference({patient})
* authoredOn = "2026-11-02T03:10:00Z"

Instance: referral-task-requested
InstanceOf: MlReferralTask
Usage: #example
Title: "Demandée, au plus court"
Description: "Requested, at its shortest"
* insert TaskAbout(referral-evacuation-full, aissata-resident, requested)
* priority = #stat

Instance: referral-task-received
InstanceOf: MlReferralTask
Usage: #example
Title: "Reçue"
Description: "Received"
* insert TaskAbout(referral-evacuation-full, aissata-resident, received)
* priority = #stat
* owner.display = "CSRéf de Niafunké"

Instance: referral-task-accepted
InstanceOf: MlReferralTask
Usage: #example
Title: "Acceptée, la patiente est en route"
Description: "Accepted, the patient is on her way"
* insert TaskAbout(referral-evacuation-full, aissata-resident, accepted)
* priority = #stat
* owner.display = "CSRéf de Niafunké"
* businessStatus = $ml-referral-step#partie

Instance: referral-task-rejected
InstanceOf: MlReferralTask
Usage: #example
Title: "Rejetée : pas de place"
Description: "Rejected: no room"
* insert TaskAbout(referral-minimal, kadidia-minimal, rejected)
* owner.display = "CSCom de Tonka"
* statusReason = $ml-task-reason#pas-de-place

Instance: referral-task-arrived
InstanceOf: MlReferralTask
Usage: #example
Title: "En cours : la patiente est arrivée"
Description: "In progress: the patient has arrived"
* insert TaskAbout(referral-evacuation-full, aissata-resident, in-progress)
* priority = #stat
* owner.display = "CSRéf de Niafunké"
* businessStatus = $ml-referral-step#arrivee

Instance: referral-task-completed
InstanceOf: MlReferralTask
Usage: #example
Title: "Achevée, avec issue et contre-référence"
Description: "Completed, with outcome and counter-referral"
* insert TaskAbout(referral-evacuation-full, aissata-resident, completed)
* priority = #stat
* requester.display = "Sage-femme, CSCom de Tonka"
* owner.display = "CSRéf de Niafunké"
* businessStatus = $ml-referral-step#arrivee
* output[0].type = $ml-task-output#referral-outcome
* output[0].valueCodeableConcept = $ml-referral-outcome#hospitalisee
* output[1].type = $ml-task-output#counter-referral
* output[1].valueReference = Reference(counter-referral-full)

Instance: referral-task-failed
InstanceOf: MlReferralTask
Usage: #example
Title: "Échouée : non arrivée après quatorze jours"
Description: "Failed: not arrived after fourteen days"
* insert TaskAbout(referral-minimal, kadidia-minimal, failed)
* statusReason = $ml-task-reason#non-arrivee

Instance: referral-task-refused-by-patient
InstanceOf: MlReferralTask
Usage: #example
Title: "Annulée : la patiente refuse de partir"
Description: "Cancelled: the patient refuses to leave"
* insert TaskAbout(referral-evacuation-full, aissata-resident, cancelled)
* priority = #stat
* statusReason = $ml-task-reason#refus-patient

Instance: counter-referral-full
InstanceOf: MlCounterReferral
Usage: #example
Title: "Contre-référence après une césarienne"
Description: "Counter-referral after a caesarean"
* status = #final
* subject = Reference(aissata-resident)
* encounter.display = "Séjour à la maternité du CSRéf de Niafunké"
* date = "2026-11-06"
* author.display = "CSRéf de Niafunké"
* title = "Contre-référence"
* section[0].code = $ml-counter-referral-section#constats
* section[0].text.status = #additional
* section[0].text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Travail dystocique, présentation de l'épaule.</div>"
* section[1].code = $ml-counter-referral-section#soins
* section[1].text.status = #additional
* section[1].text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Césarienne, suites simples, fils à ôter au 8e jour.</div>"
* section[2].code = $ml-counter-referral-section#suites
* section[2].text.status = #additional
* section[2].text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Pansement tous les deux jours au CSCom ; consultation postnatale au 7e jour.</div>"

Instance: counter-referral-minimal
InstanceOf: MlCounterReferral
Usage: #example
Title: "Contre-référence, au plus court"
Description: "Counter-referral, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* date = "2026-11-05"
* author.display = "CSCom de Tonka"
* title = "Contre-référence"
* section.code = $ml-counter-referral-section#suites
* section.text.status = #additional
* section.text.div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">Revoir si la fièvre revient.</div>"

Instance: referral-severe-malaria
InstanceOf: MlReferral
Usage: #example
Title: "Évacuation pour paludisme grave, artésunate rectal donné avant le départ"
Description: "Evacuation for severe malaria, rectal artesunate given before departure"
* status = #active
* category = $ml-referral-kind#evacuation
* priority = #stat
* subject = Reference(kadidia-minimal)
* encounter = Reference(seen-before-referral)
* occurrenceDateTime = "2026-11-04T13:30:00Z"
* authoredOn = "2026-11-04T12:50:00Z"
* requester.display = "Infirmier chef de poste, CSCom de Tonka"
* performer.display = "CSRéf de Niafunké"
* reasonCode = $ml-referral-reason#paludisme-grave
* reasonReference = Reference(severe-malaria)
* supportingInfo[0] = Reference(artesunate-before-referral)
* supportingInfo[1] = Reference(temperature-before-referral)
* extension[transport].extension[means].valueCode = #ambulance
* extension[transport].extension[departure].valueDateTime = "2026-11-04T13:25:00Z"
* extension[transport].extension[escort].valueCodeableConcept = $ml-role#infirmier

Instance: seen-before-referral
InstanceOf: MlEncounter
Usage: #example
Title: "Vue en consultation, puis évacuée"
Description: "Seen in consultation, then evacuated"
* status = #finished
* class = $actCode#EMER
* type = $ml-service#ambulance
* subject = Reference(kadidia-minimal)
* participant.individual.display = "Infirmier chef de poste"
* period.start = "2026-11-04T12:20:00Z"
* period.end = "2026-11-04T13:25:00Z"
* serviceProvider.display = "CSCom de Tonka"
* extension[disposition].valueCode = #evacue

Instance: severe-malaria
InstanceOf: MlCondition
Usage: #example
Title: "Paludisme grave confirmé"
Description: "Severe malaria, confirmed"
* clinicalStatus = $conditionClinical#active
* verificationStatus = $conditionVerification#confirmed
* code.coding[ml-affection] = $ml-affection#A20
* subject = Reference(kadidia-minimal)
* encounter = Reference(seen-before-referral)
* onsetDateTime = "2026-11-02"
* recordedDate = "2026-11-04"

Instance: artesunate-before-referral
InstanceOf: MlMedicationAdministration
Usage: #example
Title: "Artésunate rectal, avant le départ"
Description: "Rectal artesunate, before departure"
* status = #completed
* medicationCodeableConcept = $ml-supply-item#artesunate-rectal
* subject = Reference(kadidia-minimal)
* context = Reference(seen-before-referral)
* effectiveDateTime = "2026-11-04T12:40:00Z"
* performer.actor.display = "Infirmier chef de poste"
* dosage.text = "Deux suppositoires de 100 mg, une fois, avant le départ"
* dosage.dose = 200 'mg'

Instance: temperature-before-referral
InstanceOf: MlBodyTemperature
Usage: #example
Title: "39,6 °C avant le départ"
Description: "39.6 °C before departure"
* status = #final
* subject = Reference(kadidia-minimal)
* encounter = Reference(seen-before-referral)
* effectiveDateTime = "2026-11-04T12:30:00Z"
* performer.display = "Infirmier chef de poste"
* valueQuantity = 39.6 'Cel'
