RuleSet: OnTheSeventeenth(child)
* status = #final
* subject = Reference({child})
* effectiveDateTime = "2026-11-17"

Instance: weight-7-kg-900
InstanceOf: MlBodyWeight
Usage: #example
Title: "7,9 kg"
Description: "7.9 kg"
* insert OnTheSeventeenth(bintou-child)
* valueQuantity = 7.9 'kg'

Instance: weight-6-kg-400-full
InstanceOf: MlBodyWeight
Usage: #example
Title: "6,4 kg au premier jour en URENI"
Description: "6.4 kg on the first day of inpatient care"
* status = #final
* category = $observationCategory#vital-signs
* subject = Reference(bintou-child)
* encounter = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T09:05:00Z"
* performer.display = "Infirmière de l'URENI"
* valueQuantity = 6.4 'kg'

Instance: weight-not-taken
InstanceOf: MlBodyWeight
Usage: #example
Title: "Poids non pris : balance en panne"
Description: "Weight not taken: broken scale"
* insert OnTheSeventeenth(ibrahim-nomad)
* dataAbsentReason = $absent#not-performed

Instance: length-78-5-cm
InstanceOf: MlBodyLength
Usage: #example
Title: "78,5 cm couché"
Description: "78.5 cm lying"
* insert OnTheSeventeenth(bintou-child)
* valueQuantity = 78.5 'cm'

Instance: length-not-taken
InstanceOf: MlBodyLength
Usage: #example
Title: "Taille couchée non prise, avec sa raison"
Description: "Length not taken, with the reason"
* status = #final
* subject = Reference(bintou-child)
* encounter = Reference(ureni-first-day)
* effectiveDateTime = "2026-10-20T09:05:00Z"
* performer.display = "Infirmière de l'URENI"
* dataAbsentReason = $absent#temp-unknown

Instance: height-162-cm
InstanceOf: MlBodyHeight
Usage: #example
Title: "162 cm debout, une femme enceinte"
Description: "162 cm standing, a pregnant woman"
* status = #final
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* effectiveDateTime = "2026-11-17T09:00:00Z"
* performer.display = "Sage-femme"
* valueQuantity = 162 'cm'

Instance: height-91-2-cm
InstanceOf: MlBodyHeight
Usage: #example
Title: "91,2 cm debout, au plus court"
Description: "91.2 cm standing, at its shortest"
* insert OnTheSeventeenth(ibrahim-nomad)
* valueQuantity = 91.2 'cm'

Instance: height-not-taken
InstanceOf: MlBodyHeight
Usage: #example
Title: "Taille debout non prise"
Description: "Standing height not taken"
* insert OnTheSeventeenth(oumou-child)
* dataAbsentReason = $absent#not-performed

Instance: no-oedema
InstanceOf: MlNutritionalOedema
Usage: #example
Title: "Pas d'œdème"
Description: "No oedema"
* insert OnTheSeventeenth(bintou-child)
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-oedema-grade#none

Instance: oedema-of-the-feet
InstanceOf: MlNutritionalOedema
Usage: #example
Title: "Œdèmes des pieds (+) : MAS, quel que soit le PB"
Description: "Oedema of the feet (+): SAM, whatever the MUAC"
* status = #final
* subject = Reference(bintou-child)
* encounter.display = "Admission du 4 août"
* effectiveDateTime = "2026-08-04T09:00:00Z"
* performer.display = "Infirmier de l'URENAS"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-oedema-grade#plus1

Instance: oedema-not-looked-for
InstanceOf: MlNutritionalOedema
Usage: #example
Title: "Œdèmes non recherchés, avec la raison"
Description: "Oedema not looked for, with the reason"
* insert OnTheSeventeenth(ibrahim-nomad)
* dataAbsentReason = $absent#not-performed

Instance: weight-5-kg-900-mistaken
InstanceOf: MlBodyWeight
Usage: #example
Title: "5,9 kg, pesée refaite ensuite"
Description: "5.9 kg, weighed again afterwards"
* insert OnTheSeventeenth(bintou-child)
* valueQuantity = 5.9 'kg'

Instance: weight-6-kg-300
InstanceOf: MlBodyWeight
Usage: #example
Title: "6,3 kg"
Description: "6.3 kg"
* insert OnTheSeventeenth(oumou-child)
* valueQuantity = 6.3 'kg'

Instance: length-70-cm
InstanceOf: MlBodyLength
Usage: #example
Title: "70 cm couché"
Description: "70 cm lying"
* insert OnTheSeventeenth(oumou-child)
* valueQuantity = 70 'cm'

Instance: weight-for-height-minus-three-is-moderate
InstanceOf: MlGrowthZscore
Usage: #example
Title: "P/T de -3,00 tout juste : modérée"
Description: "Weight-for-height of exactly -3.00: moderate"
* insert OnTheSeventeenth(oumou-child)
* code = $ml-obs#wfh-z
* valueQuantity = -3.00 '1'
* interpretation = $ml-nutrition-class#whz-mam
* derivedFrom[0] = Reference(weight-6-kg-300)
* derivedFrom[1] = Reference(length-70-cm)

Instance: weight-for-height-beyond-belief
InstanceOf: MlGrowthZscore
Usage: #example
Title: "P/T de -5,58 : signalé, gardé, l'enfant repesée"
Description: "Weight-for-height of -5.58: flagged, kept, the child weighed again"
* insert OnTheSeventeenth(bintou-child)
* code = $ml-obs#wfh-z
* encounter.display = "Visite du 17 novembre"
* performer.display = "Serveur"
* valueQuantity = -5.58 '1'
* interpretation[0] = $ml-nutrition-class#whz-sam
* interpretation[1] = $ml-nutrition-class#implausible
* derivedFrom[0] = Reference(weight-5-kg-900-mistaken)
* derivedFrom[1] = Reference(length-78-5-cm)

Instance: weight-for-height-with-oedema
InstanceOf: MlGrowthZscore
Usage: #example
Title: "P/T non calculé : œdèmes"
Description: "Weight-for-height not computed: oedema"
* status = #final
* code = $ml-obs#wfh-z
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-08-04"
* dataAbsentReason = $absent#not-performed
* dataAbsentReason.text = "œdèmes"
* derivedFrom = Reference(oedema-of-the-feet)

// A girl of 683 days whose z-scores WHO itself published (survey of igrowup, row 1); the head is computed from WHO's table.
Instance: fanta-weight
InstanceOf: MlBodyWeight
Usage: #example
Title: "10,4 kg"
Description: "10.4 kg"
* insert OnTheSeventeenth(fanta-child)
* valueQuantity = 10.4 'kg'

Instance: fanta-length
InstanceOf: MlBodyLength
Usage: #example
Title: "84,8 cm couché"
Description: "84.8 cm lying"
* insert OnTheSeventeenth(fanta-child)
* valueQuantity = 84.8 'cm'

Instance: fanta-muac
InstanceOf: MlMuac
Usage: #example
Title: "PB de 149 mm : normal"
Description: "MUAC of 149 mm: normal"
* insert OnTheSeventeenth(fanta-child)
* valueQuantity = 149 'mm'
* interpretation = $ml-nutrition-class#muac-normal

Instance: fanta-head
InstanceOf: MlHeadCircumference
Usage: #example
Title: "46,2 cm"
Description: "46.2 cm"
* insert OnTheSeventeenth(fanta-child)
* valueQuantity = 46.2 'cm'

Instance: fanta-weight-for-age
InstanceOf: MlGrowthZscore
Usage: #example
Title: "P/A de -0,57"
Description: "Weight-for-age of -0.57"
* insert OnTheSeventeenth(fanta-child)
* code = $ml-obs#wfa-z
* valueQuantity = -0.57 '1'
* method = https://keneya.ml/fhir/CodeSystem/ml-growth-method#who-2006
* device.display = "Keneya 0.1.0"
* derivedFrom = Reference(fanta-weight)

Instance: fanta-length-for-age
InstanceOf: MlGrowthZscore
Usage: #example
Title: "T/A de -0,07"
Description: "Length-for-age of -0.07"
* insert OnTheSeventeenth(fanta-child)
* code = $ml-obs#lhfa-z
* valueQuantity = -0.07 '1'
* derivedFrom = Reference(fanta-length)

Instance: fanta-weight-for-length
InstanceOf: MlGrowthZscore
Usage: #example
Title: "P/T de -0,81 : normal"
Description: "Weight-for-length of -0.81: normal"
* insert OnTheSeventeenth(fanta-child)
* code = $ml-obs#wfh-z
* valueQuantity = -0.81 '1'
* interpretation = $ml-nutrition-class#whz-normal
* derivedFrom[0] = Reference(fanta-weight)
* derivedFrom[1] = Reference(fanta-length)

Instance: fanta-bmi-for-age
InstanceOf: MlGrowthZscore
Usage: #example
Title: "IMC pour âge de -0,79"
Description: "BMI-for-age of -0.79"
* insert OnTheSeventeenth(fanta-child)
* code = $ml-obs#bmifa-z
* valueQuantity = -0.79 '1'
* derivedFrom[0] = Reference(fanta-weight)
* derivedFrom[1] = Reference(fanta-length)

Instance: fanta-head-for-age
InstanceOf: MlGrowthZscore
Usage: #example
Title: "Périmètre crânien pour âge de -0,54"
Description: "Head circumference-for-age of -0.54"
* insert OnTheSeventeenth(fanta-child)
* code = $ml-obs#hcfa-z
* valueQuantity = -0.54 '1'
* derivedFrom = Reference(fanta-head)

Instance: fanta-muac-for-age
InstanceOf: MlGrowthZscore
Usage: #example
Title: "PB pour âge de 0,11"
Description: "MUAC-for-age of 0.11"
* insert OnTheSeventeenth(fanta-child)
* code = $ml-obs#acfa-z
* valueQuantity = 0.11 '1'
* derivedFrom = Reference(fanta-muac)
