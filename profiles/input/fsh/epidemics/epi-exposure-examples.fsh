Instance: exposure-funeral
InstanceOf: MlEpiExposure
Usage: #example
Title: "Funérailles"
Description: "Funeral"
* status = #final
* category = $observationCategory#social-history
* focus = Reference(cholera-suspected)
* subject = Reference(ahmed-nomad)
* encounter.display = "Consultation du 7 septembre"
* effectiveDateTime = "2026-09-07"
* performer.display = "Infirmier chef de poste"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-epi-exposure#funerailles

Instance: exposure-unknown
InstanceOf: MlEpiExposure
Usage: #example
Title: "Exposition inconnue, au plus court"
Description: "Exposure unknown, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-02"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-epi-exposure#inconnue

Instance: exposure-not-asked-yet
InstanceOf: MlEpiExposure
Usage: #example
Title: "Exposition pas encore demandée"
Description: "Exposure not asked yet"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-02"
* dataAbsentReason = $absent#not-asked
