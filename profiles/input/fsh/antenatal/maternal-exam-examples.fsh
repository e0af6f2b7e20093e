Instance: no-pallor
InstanceOf: MlPallor
Usage: #example
Title: "Pas de pâleur"
* insert OfAissata(exam)
* valueBoolean = false

Instance: pallor-minimal
InstanceOf: MlPallor
Usage: #example
Title: "Pâleur"
* insert OfKadidia(exam)
* valueBoolean = true

Instance: ankle-oedema-two-plus
InstanceOf: MlPregnancyOedema
Usage: #example
Title: "Œdème des chevilles, deux croix"
* insert OfAissata(exam)
* valueCodeableConcept = $ml-pregnancy-oedema#chevilles
* interpretation = $ml-lab-result#plus2

Instance: no-oedema-in-pregnancy
InstanceOf: MlPregnancyOedema
Usage: #example
Title: "Pas d'œdème de la grossesse"
* insert OfKadidia(exam)
* valueCodeableConcept = $ml-pregnancy-oedema#absent

Instance: tetanus-protected
InstanceOf: MlTetanusStatus
Usage: #example
Title: "Complètement protégée"
* insert OfAissata(exam)
* valueCodeableConcept = $ml-td-status#complet

Instance: tetanus-unknown
InstanceOf: MlTetanusStatus
Usage: #example
Title: "Protection inconnue"
* insert OfKadidia(exam)
* valueCodeableConcept = $ml-td-status#inconnu

Instance: birth-planned-at-the-centre
InstanceOf: MlPlannedBirthPlace
Usage: #example
Title: "Accouchement prévu au centre"
* insert OfAissata(exam)
* valueCodeableConcept = $ml-birth-place#centre
* note.text = "Sa sœur l'accompagne ; charrette du voisin ; donneur O+ trouvé."

Instance: birth-planned-at-home
InstanceOf: MlPlannedBirthPlace
Usage: #example
Title: "Accouchement prévu à domicile"
* insert OfKadidia(exam)
* valueCodeableConcept = $ml-birth-place#domicile
