Instance: cholera-stool
InstanceOf: MlEpidemicSpecimen
Usage: #example
Title: "Selles prélevées"
Description: "Stool taken"
* identifier.system = "https://keneya.ml/sid/specimen/csref-tombouctou"
* identifier.value = "2026-0907-01"
* status = #available
* type = https://keneya.ml/fhir/CodeSystem/ml-specimen-type#selles
* subject = Reference(ahmed-nomad)
* receivedTime = "2026-09-08T14:00:00Z"
* collection.collectedDateTime = "2026-09-07T08:30:00Z"
* collection.collector.display = "Infirmier chef de poste"

Instance: specimen-minimal
InstanceOf: MlEpidemicSpecimen
Usage: #example
Title: "Sang, au plus court"
Description: "Blood, at its shortest"
* type = https://keneya.ml/fhir/CodeSystem/ml-specimen-type#sang
* subject = Reference(kadidia-minimal)
* collection.collectedDateTime = "2026-10-02"

Instance: cholera-rapid-test
InstanceOf: MlEpidemicTest
Usage: #example
Title: "Test rapide du choléra positif"
Description: "Cholera rapid test positive"
* status = #final
* category[laboratory] = $observationCategory#laboratory
* code = $ml-obs#cholera-rdt
* subject = Reference(ahmed-nomad)
* encounter.display = "Consultation du 7 septembre"
* effectiveDateTime = "2026-09-07T08:45:00Z"
* issued = "2026-09-07T09:00:00Z"
* performer.display = "Technicien de laboratoire"
* valueCodeableConcept = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#POS
* specimen = Reference(cholera-stool)

Instance: covid-pcr-minimal
InstanceOf: MlEpidemicTest
Usage: #example
Title: "PCR négative, au plus court"
Description: "PCR negative, at its shortest"
* status = #final
* category[laboratory] = $observationCategory#laboratory
* code = $loinc#94500-6
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-02"
* valueCodeableConcept = http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation#NEG

Instance: measles-serology-spoilt
InstanceOf: MlEpidemicTest
Usage: #example
Title: "Sérologie de la rougeole impossible : prélèvement gâté"
Description: "Measles serology impossible: specimen spoilt"
* status = #final
* category[laboratory] = $observationCategory#laboratory
* code = $ml-obs#measles-igm
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-02"
* dataAbsentReason = $absent#error
