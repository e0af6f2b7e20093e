Instance: no-danger-sign
InstanceOf: MlDangerSigns
Usage: #example
Title: "Aucun signe de danger"
Description: "No danger sign"
* insert OfAissata(exam)
* valueCodeableConcept = $ml-danger-sign#none

Instance: headache-and-blurred-sight
InstanceOf: MlDangerSigns
Usage: #example
Title: "Céphalées sévères et troubles visuels"
Description: "Severe headache and blurred sight"
* insert OfKadidia(exam)
* component[0].code = $ml-obs#danger-signs
* component[0].valueCodeableConcept = $ml-danger-sign#severe-headache
* component[1].code = $ml-obs#danger-signs
* component[1].valueCodeableConcept = $ml-danger-sign#visual-disturbance

Instance: danger-signs-not-looked-for
InstanceOf: MlDangerSigns
Usage: #example
Title: "Signes non cherchés : partie avant"
Description: "Signs not looked for: left before"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#not-performed
