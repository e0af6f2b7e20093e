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

Instance: ibrahim-expected-again
InstanceOf: MlNextVisit
Usage: #example
Title: "Ibrahim, attendu en URENAS le 24 novembre, en abandon après le 1er décembre"
Description: "Ibrahim, expected in URENAS on 24 November, a defaulter after 1 December"
* status = #proposed
* serviceType = $ml-nutrition-unit#urenas
* start = "2026-11-24T00:00:00Z"
* end = "2026-11-24T23:59:59Z"
* requestedPeriod.start = "2026-11-24"
* requestedPeriod.end = "2026-12-01"
* supportingInformation[0] = Reference(urenas-episode)
* supportingInformation[1] = Reference(cscom-koreytondo)
* participant.actor = Reference(ibrahim-nomad)
* participant.status = #needs-action

Instance: sira-expected-at-six-weeks
InstanceOf: MlNextVisit
Usage: #example
Title: "Sira, attendue à six semaines pour ses vaccins, en retard après le 25 janvier"
Description: "Sira, expected at six weeks for her vaccines, late after 25 January"
* extension[reviewDate].valueDate = "2026-12-29"
* status = #proposed
* serviceType = $ml-service#vaccination
* start = "2026-12-29T00:00:00Z"
* end = "2026-12-29T23:59:59Z"
* requestedPeriod.start = "2026-12-29"
* requestedPeriod.end = "2027-01-25"
* supportingInformation = Reference(cscom-koreytondo)
* participant.actor = Reference(sira-first-twin)
* participant.status = #needs-action
