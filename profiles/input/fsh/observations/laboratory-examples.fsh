Instance: haemoglobin-10-8
InstanceOf: MlLabResult
Usage: #example
Title: "Hémoglobine de 10,8 g/dL : anémie"
Description: "Haemoglobin of 10.8 g/dL: anaemia"
* insert AboutAissata
* code = $loinc#718-7
* valueQuantity = 10.8 'g/dL'
* interpretation = $interpretation#L
* specimen = Reference(aissata-blood)

Instance: malaria-rapid-test-negative
InstanceOf: MlLabResult
Usage: #example
Title: "TDR du paludisme négatif"
Description: "Malaria rapid test negative"
* insert AboutAissata
* code = $loinc#70569-9
* valueCodeableConcept = $interpretation#NEG

Instance: malaria-rapid-test-invalid
InstanceOf: MlLabResult
Usage: #example
Title: "TDR du paludisme invalide, à refaire"
Description: "Malaria rapid test invalid, to be repeated"
* insert AboutKadidia
* code = $loinc#70569-9
* valueCodeableConcept = $ml-lab-result#invalide

Instance: hiv-rapid-test-negative
InstanceOf: MlLabResult
Usage: #example
Title: "Test rapide du VIH négatif"
Description: "HIV rapid test negative"
* insert AboutAissata
* code = $loinc#68961-2
* valueCodeableConcept = $interpretation#NEG

Instance: hiv-test-out-of-stock
InstanceOf: MlLabResult
Usage: #example
Title: "Test du VIH non fait : rupture"
Description: "HIV test not done: out of stock"
* insert AboutKadidia
* code = $loinc#68961-2
* dataAbsentReason = $absent#not-performed
* note.text = "Rupture de tests."

Instance: syphilis-negative
InstanceOf: MlLabResult
Usage: #example
Title: "Syphilis (RPR) négative"
Description: "Syphilis (RPR) negative"
* insert AboutAissata
* code = $loinc#20507-0
* valueCodeableConcept = $interpretation#NEG

Instance: hepatitis-b-negative
InstanceOf: MlLabResult
Usage: #example
Title: "AgHBs négatif"
Description: "HBsAg negative"
* insert AboutAissata
* code = $loinc#75410-1
* valueCodeableConcept = $interpretation#NEG

Instance: urine-protein-one-plus
InstanceOf: MlLabResult
Usage: #example
Title: "Protéinurie à une croix"
Description: "Protein in urine, one plus"
* insert AboutAissata
* code = $loinc#5804-0
* valueCodeableConcept = $ml-lab-result#plus1

Instance: urine-glucose-none
InstanceOf: MlLabResult
Usage: #example
Title: "Pas de glucose dans les urines"
Description: "No glucose in urine"
* insert AboutAissata
* code = $loinc#5792-7
* valueCodeableConcept = $ml-lab-result#neant

Instance: blood-group-o-positive
InstanceOf: MlLabResult
Usage: #example
Title: "Groupe O, rhésus positif"
Description: "Group O, rhesus positive"
* insert AboutAissata
* code = $loinc#882-1
* valueCodeableConcept = $ml-lab-result#o-positif

Instance: aissata-blood
InstanceOf: MlEpidemicSpecimen
Usage: #example
Title: "Sang du deuxième contact prénatal"
Description: "Blood of the second antenatal contact"
* identifier.system = "https://keneya.ml/sid/specimen/csref-tombouctou"
* identifier.value = "2026-1117-04"
* status = #available
* type = https://keneya.ml/fhir/CodeSystem/ml-specimen-type#sang
* subject = Reference(aissata-resident)
* receivedTime = "2026-11-17T09:30:00Z"
* collection.collectedDateTime = "2026-11-17T09:05:00Z"
* collection.collector.display = "Bintou Kouyaté"
