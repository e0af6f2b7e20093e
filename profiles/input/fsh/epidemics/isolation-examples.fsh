Instance: isolated-on-the-first-day
InstanceOf: MlIsolation
Usage: #example
Title: "Isolé le jour de l'alerte"
Description: "Isolated on the day of the alert"
* status = #final
* focus = Reference(cholera-suspected)
* subject = Reference(ahmed-nomad)
* encounter.display = "Consultation du 7 septembre"
* effectiveDateTime = "2026-09-07T09:00:00Z"
* performer.display = "Infirmier chef de poste"
* valueBoolean = true

Instance: isolation-minimal
InstanceOf: MlIsolation
Usage: #example
Title: "Non isolée, au plus court"
Description: "Not isolated, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-02"
* valueBoolean = false

Instance: isolation-unknown
InstanceOf: MlIsolation
Usage: #example
Title: "Isolement inconnu ce jour-là"
Description: "Isolation unknown on that day"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-03"
* dataAbsentReason = $absent#unknown
