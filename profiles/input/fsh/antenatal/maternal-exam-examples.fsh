Instance: no-pallor
InstanceOf: MlPallor
Usage: #example
Title: "Pas de pâleur"
Description: "No pallor"
* insert OfAissata(exam)
* valueBoolean = false

Instance: pallor-minimal
InstanceOf: MlPallor
Usage: #example
Title: "Pâleur"
Description: "Pallor"
* insert OfKadidia(exam)
* valueBoolean = true

Instance: ankle-oedema-two-plus
InstanceOf: MlPregnancyOedema
Usage: #example
Title: "Œdème des chevilles, deux croix"
Description: "Ankle oedema, two plus"
* insert OfAissata(exam)
* valueCodeableConcept = $ml-pregnancy-oedema#chevilles
* interpretation = $ml-lab-result#plus2

Instance: no-oedema-in-pregnancy
InstanceOf: MlPregnancyOedema
Usage: #example
Title: "Pas d'œdème de la grossesse"
Description: "No oedema of pregnancy"
* insert OfKadidia(exam)
* valueCodeableConcept = $ml-pregnancy-oedema#absent

Instance: tetanus-protected
InstanceOf: MlTetanusStatus
Usage: #example
Title: "Complètement protégée"
Description: "Fully protected"
* insert OfAissata(exam)
* valueCodeableConcept = $ml-td-status#complet

Instance: tetanus-unknown
InstanceOf: MlTetanusStatus
Usage: #example
Title: "Protection inconnue"
Description: "Protection unknown"
* insert OfKadidia(exam)
* valueCodeableConcept = $ml-td-status#inconnu

Instance: birth-planned-at-the-centre
InstanceOf: MlPlannedBirthPlace
Usage: #example
Title: "Accouchement prévu au centre"
Description: "Birth planned at the centre"
* insert OfAissata(exam)
* valueCodeableConcept = $ml-birth-place#centre
* note.text = "Sa sœur l'accompagne ; charrette du voisin ; donneur O+ trouvé."

Instance: birth-planned-at-home
InstanceOf: MlPlannedBirthPlace
Usage: #example
Title: "Accouchement prévu à domicile"
Description: "Birth planned at home"
* insert OfKadidia(exam)
* valueCodeableConcept = $ml-birth-place#domicile

Instance: pallor-not-looked-for
InstanceOf: MlPallor
Usage: #example
Title: "Pâleur non cherchée : nuit, sans lampe"
Description: "Pallor not looked for: night, without a lamp"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#not-performed

Instance: pregnancy-oedema-not-looked-for
InstanceOf: MlPregnancyOedema
Usage: #example
Title: "Œdème non cherché"
Description: "Oedema not looked for"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#not-performed

Instance: tetanus-not-asked
InstanceOf: MlTetanusStatus
Usage: #example
Title: "Protection non demandée : carte oubliée"
Description: "Protection not asked: card left at home"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#not-asked

Instance: birth-place-not-decided
InstanceOf: MlPlannedBirthPlace
Usage: #example
Title: "Lieu non décidé : la famille en parle"
Description: "Place not decided: the family is talking about it"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#temp-unknown
