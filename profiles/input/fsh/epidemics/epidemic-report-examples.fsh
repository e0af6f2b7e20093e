Instance: cholera-report
InstanceOf: MlEpidemicReport
Usage: #example
Title: "Choléra confirmé à la culture"
Description: "Cholera confirmed by culture"
* status = #final
* code = $ml-obs#stool-culture
* subject = Reference(ahmed-nomad)
* effectiveDateTime = "2026-09-07T08:30:00Z"
* issued = "2026-09-10T16:00:00Z"
* performer.display = "Laboratoire du CSRéf de Tombouctou"
* specimen = Reference(cholera-stool)
* result = Reference(cholera-rapid-test)
* conclusionCode = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#POS

Instance: report-awaited
InstanceOf: MlEpidemicReport
Usage: #example
Title: "Prélèvement reçu, résultat attendu, au plus court"
Description: "Specimen received, result awaited, at its shortest"
* status = #registered
* code = $ml-obs#measles-igm
* subject = Reference(kadidia-minimal)
