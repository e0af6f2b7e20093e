Instance: fundal-height-23
InstanceOf: MlFundalHeight
Usage: #example
Title: "Hauteur utérine de 23 cm"
Description: "Fundal height of 23 cm"
* insert OfAissata(exam)
* extension[weeks].valueInteger = 24
* valueQuantity = 23 'cm'

Instance: fundal-height-not-measured
InstanceOf: MlFundalHeight
Usage: #example
Title: "Hauteur utérine non mesurée"
Description: "Fundal height not measured"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#not-performed

Instance: fetal-heart-of-first-twin
InstanceOf: MlFetalHeartRate
Usage: #example
Title: "Premier jumeau : 142 par minute"
Description: "First twin: 142 per minute"
* insert OfAissata(exam)
* extension[rank].valuePositiveInt = 1
* valueQuantity = 142 '/min'

Instance: fetal-heart-not-heard
InstanceOf: MlFetalHeartRate
Usage: #example
Title: "Bruits du cœur non entendus"
Description: "Fetal heart not heard"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#not-performed
* note.text = "Cherchés au stéthoscope, non entendus ; référée."

Instance: two-fetuses
InstanceOf: MlFetusCount
Usage: #example
Title: "Deux fœtus"
Description: "Two fetuses"
* insert OfAissata(exam)
* valueInteger = 2

Instance: number-of-fetuses-unknown
InstanceOf: MlFetusCount
Usage: #example
Title: "Nombre de fœtus inconnu"
Description: "Number of fetuses unknown"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#unknown

Instance: second-twin-breech
InstanceOf: MlFetalPresentation
Usage: #example
Title: "Second jumeau par le siège"
Description: "Second twin, breech"
* insert OfAissata(exam)
* extension[rank].valuePositiveInt = 2
* valueCodeableConcept = $ml-fetal-presentation#siege

Instance: presentation-minimal
InstanceOf: MlFetalPresentation
Usage: #example
Title: "Présentation céphalique"
Description: "Cephalic presentation"
* insert OfKadidia(exam)
* valueCodeableConcept = $ml-fetal-presentation#cephalique

Instance: presentation-not-felt
InstanceOf: MlFetalPresentation
Usage: #example
Title: "Présentation non examinée : 20 semaines"
Description: "Presentation not examined: 20 weeks"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#not-applicable
