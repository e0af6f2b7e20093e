Instance: hepatitis-c-negative
InstanceOf: MlLabResult
Usage: #example
Title: "Hépatite C : négatif"
Description: "Hepatitis C: negative"
* insert AboutAissata
* code = $loinc#16128-1
* valueCodeableConcept = $interpretation#NEG

Instance: urine-nitrites-two-pluses
InstanceOf: MlLabResult
Usage: #example
Title: "Nitrites urinaires : ++"
Description: "Nitrites in urine: ++"
* insert AboutAissata
* code = $loinc#5802-4
* valueCodeableConcept = $ml-lab-result#plus2

Instance: urine-leukocytes-one-plus
InstanceOf: MlLabResult
Usage: #example
Title: "Leucocytes urinaires : +"
Description: "Leukocytes in urine: +"
* insert AboutAissata
* code = $loinc#5799-2
* valueCodeableConcept = $ml-lab-result#plus1

Instance: asymptomatic-bacteriuria
InstanceOf: MlLabResult
Usage: #example
Title: "Bactériurie asymptomatique : culture positive"
Description: "Asymptomatic bacteriuria: culture positive"
* insert AboutAissata
* code = $loinc#630-4
* valueCodeableConcept = $interpretation#POS

Instance: urine-culture-not-made
InstanceOf: MlLabResult
Usage: #example
Title: "Culture d'urine non faite : pas de laboratoire"
Description: "Urine culture not made: no laboratory"
* insert AboutKadidia
* code = $loinc#630-4
* dataAbsentReason = $absent#not-performed
