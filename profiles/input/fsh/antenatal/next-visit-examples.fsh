Instance: aissata-third-contact-booked
InstanceOf: MlNextVisit
Usage: #example
Title: "Troisième contact d'Aïssata, le 15 décembre"
Description: "Aïssata's third contact, on 15 December"
* identifier.system = "https://keneya.ml/sid/event/cscom-koreytondo"
* identifier.value = "rdv/2026-0417/3"
* status = #booked
* serviceType = $ml-service#cpn
* start = "2026-12-15T09:00:00Z"
* end = "2026-12-15T09:30:00Z"
* participant[0].actor = Reference(aissata-resident)
* participant[0].status = #accepted
* participant[1].actor = Reference(midwife-bintou)
* participant[1].status = #accepted

Instance: kadidia-next-family-planning-visit
InstanceOf: MlNextVisit
Usage: #example
Title: "Prochaine visite de Kadidia, treize semaines après"
Description: "Kadidia's next visit, thirteen weeks later"
* status = #booked
* serviceType = $ml-service#pf
* start = "2027-02-16T09:00:00Z"
* end = "2027-02-16T09:20:00Z"
* participant.actor = Reference(kadidia-minimal)
* participant.status = #accepted

Instance: next-visit-minimal
InstanceOf: MlNextVisit
Usage: #example
Title: "Rendez-vous proposé, sans date encore"
Description: "Appointment proposed, without a date yet"
* status = #proposed
* serviceType = $ml-service#vaccination
* participant.actor = Reference(sira-first-twin)
* participant.status = #needs-action
