Instance: rutf-for-a-week
InstanceOf: MlRutfDispense
Usage: #example
Title: "Vingt sachets d'ATPE pour une semaine"
Description: "Twenty sachets of RUTF for a week"
* status = #completed
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#atpe
* subject = Reference(ibrahim-nomad)
* context = Reference(urenas-third-week)
* performer.actor.display = "Infirmier de l'URENAS"
* quantity = 20 '{sachet}' "sachets"
* daysSupply = 7 'd'
* whenHandedOver = "2026-11-17T10:30:00Z"

Instance: rusf-minimal
InstanceOf: MlRutfDispense
Usage: #example
Title: "ASPE remis, au plus court"
Description: "RUSF handed over, at its shortest"
* status = #completed
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#aspe
* subject = Reference(bintou-child)
* quantity = 14 '{sachet}' "sachets"
* whenHandedOver = "2026-11-03"

Instance: rutf-eighteen-eaten
InstanceOf: MlRutfEaten
Usage: #example
Title: "Dix-huit sachets mangés"
Description: "Eighteen sachets eaten"
* status = #final
* subject = Reference(ibrahim-nomad)
* encounter = Reference(urenas-third-week)
* effectiveDateTime = "2026-11-17"
* performer.display = "Infirmier de l'URENAS"
* valueQuantity = 18 '{sachet}' "sachets"

Instance: rutf-eaten-unknown
InstanceOf: MlRutfEaten
Usage: #example
Title: "Consommation inconnue"
Description: "Consumption unknown"
* status = #final
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-03"
* dataAbsentReason = $absent#asked-unknown
