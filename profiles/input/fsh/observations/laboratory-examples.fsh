Instance: haemoglobin-10-8
InstanceOf: MlLabResult
Usage: #example
Title: "Hémoglobine de 10,8 g/dL : anémie"
* insert AboutAissata
* code = $loinc#718-7
* valueQuantity = 10.8 'g/dL'
* interpretation = $interpretation#L

Instance: malaria-rapid-test-negative
InstanceOf: MlLabResult
Usage: #example
Title: "TDR du paludisme négatif"
* insert AboutAissata
* code = $loinc#70569-9
* valueCodeableConcept = $interpretation#NEG

Instance: malaria-rapid-test-invalid
InstanceOf: MlLabResult
Usage: #example
Title: "TDR du paludisme invalide, à refaire"
* insert AboutKadidia
* code = $loinc#70569-9
* valueCodeableConcept = $ml-lab-result#invalide

Instance: hiv-rapid-test-negative
InstanceOf: MlLabResult
Usage: #example
Title: "Test rapide du VIH négatif"
* insert AboutAissata
* code = $loinc#68961-2
* valueCodeableConcept = $interpretation#NEG

Instance: hiv-test-out-of-stock
InstanceOf: MlLabResult
Usage: #example
Title: "Test du VIH non fait : rupture"
* insert AboutKadidia
* code = $loinc#68961-2
* dataAbsentReason = $absent#not-performed
* note.text = "Rupture de tests."

Instance: syphilis-negative
InstanceOf: MlLabResult
Usage: #example
Title: "Syphilis (RPR) négative"
* insert AboutAissata
* code = $loinc#20507-0
* valueCodeableConcept = $interpretation#NEG

Instance: hepatitis-b-negative
InstanceOf: MlLabResult
Usage: #example
Title: "AgHBs négatif"
* insert AboutAissata
* code = $loinc#75410-1
* valueCodeableConcept = $interpretation#NEG

Instance: urine-protein-one-plus
InstanceOf: MlLabResult
Usage: #example
Title: "Protéinurie à une croix"
* insert AboutAissata
* code = $loinc#5804-0
* valueCodeableConcept = $ml-lab-result#plus1

Instance: urine-glucose-none
InstanceOf: MlLabResult
Usage: #example
Title: "Pas de glucose dans les urines"
* insert AboutAissata
* code = $loinc#5792-7
* valueCodeableConcept = $ml-lab-result#neant

Instance: blood-group-o-positive
InstanceOf: MlLabResult
Usage: #example
Title: "Groupe O, rhésus positif"
* insert AboutAissata
* code = $loinc#882-1
* valueCodeableConcept = $ml-lab-result#o-positif
