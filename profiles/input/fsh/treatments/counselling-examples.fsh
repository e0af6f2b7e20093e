Instance: counselling-on-malaria
InstanceOf: MlCounselling
Usage: #example
Title: "Conseils sur le paludisme et la moustiquaire"
Description: "Counselling on malaria and the bed net"
* status = #completed
* code = $ml-activity-topic#paludisme
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* performedDateTime = "2026-11-17T09:35:00Z"
* performer.actor.display = "Bintou Kouyaté"

Instance: counselling-minimal
InstanceOf: MlCounselling
Usage: #example
Title: "Conseils sur l'allaitement exclusif"
Description: "Counselling on exclusive breastfeeding"
* status = #completed
* code = $ml-activity-topic#ame
* subject = Reference(kadidia-minimal)
* performedDateTime = "2026-11-17"
