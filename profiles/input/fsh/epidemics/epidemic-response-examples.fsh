Instance: cholera-isolation
InstanceOf: MlEpidemicMeasure
Usage: #example
Title: "Isolement au centre de traitement"
Description: "Isolation at the treatment centre"
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-epidemic-measure#isolement
* subject = Reference(ahmed-nomad)
* performedPeriod.start = "2026-09-07T09:00:00Z"
* performedPeriod.end = "2026-09-10T09:00:00Z"
* performer.actor.display = "Infirmier chef de poste"
* location.display = "Unité d'isolement"
* reasonReference = Reference(cholera-suspected)

Instance: burial-not-done
InstanceOf: MlEpidemicMeasure
Usage: #example
Title: "Enterrement sécurisé non fait, au plus court"
Description: "Safe burial not done, at its shortest"
* status = #not-done
* statusReason.text = "Route coupée"
* code = https://keneya.ml/fhir/CodeSystem/ml-epidemic-measure#eds
* subject = Reference(kadidia-minimal)

Instance: cholera-notified
InstanceOf: MlNotificationTask
Usage: #example
Title: "Notification faite au district"
Description: "Notification made to the district"
* status = #completed
* intent = #order
* priority = #stat
* code = https://keneya.ml/fhir/CodeSystem/ml-epidemic-task#notifier
* focus = Reference(cholera-suspected)
* for = Reference(ahmed-nomad)
* authoredOn = "2026-09-07T08:00:00Z"
* requester.display = "Infirmier chef de poste"
* owner.display = "Surveillance du district"
* restriction.period.end = "2026-09-08T08:00:00Z"

Instance: investigation-minimal
InstanceOf: MlNotificationTask
Usage: #example
Title: "Investigation terminée, au plus court"
Description: "Investigation completed, at its shortest"
* status = #completed
* intent = #order
* code = https://keneya.ml/fhir/CodeSystem/ml-epidemic-task#investiguer
* focus = Reference(measles-not-a-case)
* for = Reference(kadidia-minimal)
* authoredOn = "2026-10-02T08:00:00Z"
* owner.display = "Surveillance du district"

Instance: investigation-failed
InstanceOf: MlNotificationTask
Usage: #example
Title: "Investigation manquée : route coupée"
Description: "Investigation failed: road cut"
* status = #failed
* statusReason.text = "Route coupée, équipe rappelée"
* intent = #order
* priority = #urgent
* code = https://keneya.ml/fhir/CodeSystem/ml-epidemic-task#investiguer
* focus = Reference(cholera-suspected)
* for = Reference(ahmed-nomad)
* authoredOn = "2026-09-08T08:00:00Z"
* requester.display = "Surveillance du district"
* owner.display = "Équipe d'investigation"
* restriction.period.end = "2026-09-09T08:00:00Z"
