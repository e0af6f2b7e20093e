Instance: paediatric-stay
InstanceOf: MlPaediatricAdmission
Usage: #example
Title: "Trois jours de paludisme grave"
Description: "Three days of severe malaria"
* extension[disposition].valueCode = #traite
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[ncAc].valueCode = #nc
* status = #finished
* class = $actCode#IMP
* type[service] = $ml-service#pediatrie
* subject = Reference(ibrahim-nomad)
* participant.individual.display = "Médecin"
* period.start = "2026-10-12T22:40:00Z"
* period.end = "2026-10-15T10:00:00Z"
* hospitalization.admitSource = http://terminology.hl7.org/CodeSystem/admit-source#other
* hospitalization.dischargeDisposition = http://terminology.hl7.org/CodeSystem/discharge-disposition#home
* diagnosis.condition = Reference(simple-malaria)
* serviceProvider.display = "Hôpital de Tombouctou"
* location.location.display = "Pédiatrie, lit 6"

Instance: paediatric-stay-minimal
InstanceOf: MlPaediatricAdmission
Usage: #example
Title: "Hospitalisation en cours, au plus court"
Description: "Stay in progress, at its shortest"
* status = #in-progress
* class = $actCode#IMP
* type[service] = $ml-service#pediatrie
* subject = Reference(bintou-child)
* period.start = "2026-11-03"
* hospitalization.admitSource.text = "CSCom"
* serviceProvider.display = "Hôpital de Tombouctou"

Instance: triage-emergency-sign
InstanceOf: MlEtatTriage
Usage: #example
Title: "Signe d'urgence"
Description: "Emergency sign"
* status = #final
* category = $observationCategory#exam
* subject = Reference(ibrahim-nomad)
* encounter = Reference(paediatric-stay)
* effectiveDateTime = "2026-10-12T22:41:00Z"
* performer.display = "Infirmière"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-etat#urgence

Instance: triage-child-minimal
InstanceOf: MlEtatTriage
Usage: #example
Title: "Non urgent, au plus court"
Description: "Not urgent, at its shortest"
* status = #final
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-03"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-etat#non-urgent

Instance: child-transfusion
InstanceOf: MlWardCare
Usage: #example
Title: "Transfusion"
Description: "Transfusion"
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-ward-care#transfusion
* subject = Reference(ibrahim-nomad)
* encounter = Reference(paediatric-stay)
* performedPeriod.start = "2026-10-13T00:10:00Z"
* performedPeriod.end = "2026-10-13T03:40:00Z"
* performer.actor.display = "Infirmière"

Instance: oxygen-minimal
InstanceOf: MlWardCare
Usage: #example
Title: "Oxygène, au plus court"
Description: "Oxygen, at its shortest"
* status = #in-progress
* code = https://keneya.ml/fhir/CodeSystem/ml-ward-care#oxygene
* subject = Reference(bintou-child)
* performedDateTime = "2026-11-03"

Instance: triage-not-done
InstanceOf: MlEtatTriage
Usage: #example
Title: "Tri non fait : personne à la porte"
Description: "Triage not done: nobody at the door"
* status = #final
* subject = Reference(oumou-child)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#not-performed
