RuleSet: AboutAissata
* status = #final
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* effectiveDateTime = "2026-11-17T09:10:00Z"
* performer.display = "Bintou Kouyaté"

RuleSet: AboutKadidia
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"

RuleSet: OfAissata(category)
* category = $observationCategory#{category}
* insert AboutAissata

RuleSet: OfKadidia(category)
* category = $observationCategory#{category}
* insert AboutKadidia

Instance: blood-pressure-118-over-74
InstanceOf: MlBloodPressure
Usage: #example
Title: "118/74 mmHg"
Description: "118/74 mmHg"
* insert AboutAissata
* component[systolic].valueQuantity = 118 'mm[Hg]'
* component[diastolic].valueQuantity = 74 'mm[Hg]'

Instance: blood-pressure-no-cuff
InstanceOf: MlBloodPressure
Usage: #example
Title: "Tension non prise : brassard en panne"
Description: "Blood pressure not taken: cuff broken"
* insert AboutKadidia
* dataAbsentReason = $absent#not-performed
* component[systolic].dataAbsentReason = $absent#not-performed
* component[diastolic].dataAbsentReason = $absent#not-performed
* note.text = "Brassard en panne."

Instance: temperature-36-8
InstanceOf: MlBodyTemperature
Usage: #example
Title: "36,8 °C"
Description: "36.8 °C"
* insert AboutAissata
* valueQuantity = 36.8 'Cel'

Instance: temperature-not-taken
InstanceOf: MlBodyTemperature
Usage: #example
Title: "Température non prise"
Description: "Temperature not taken"
* insert AboutKadidia
* dataAbsentReason = $absent#not-performed

Instance: pulse-84
InstanceOf: MlHeartRate
Usage: #example
Title: "84 battements par minute"
Description: "84 beats per minute"
* insert AboutAissata
* valueQuantity = 84 '/min'

Instance: pulse-minimal
InstanceOf: MlHeartRate
Usage: #example
Title: "Pouls seul"
Description: "Pulse alone"
* insert AboutKadidia
* valueQuantity = 110 '/min'

Instance: respiratory-rate-18
InstanceOf: MlRespiratoryRate
Usage: #example
Title: "18 respirations par minute"
Description: "18 breaths per minute"
* insert AboutAissata
* valueQuantity = 18 '/min'

Instance: respiratory-rate-minimal
InstanceOf: MlRespiratoryRate
Usage: #example
Title: "Fréquence respiratoire seule"
Description: "Respiratory rate alone"
* insert AboutKadidia
* valueQuantity = 62 '/min'

Instance: oxygen-saturation-98
InstanceOf: MlOxygenSaturation
Usage: #example
Title: "98 % à l'oxymètre de pouls"
Description: "98 % by pulse oximeter"
* insert AboutAissata
* code.coding[1] = $loinc#59408-5
* valueQuantity = 98 '%'

Instance: oxygen-saturation-minimal
InstanceOf: MlOxygenSaturation
Usage: #example
Title: "Saturation seule"
Description: "Saturation alone"
* insert AboutKadidia
* valueQuantity = 91 '%'

Instance: pulse-not-taken
InstanceOf: MlHeartRate
Usage: #example
Title: "Pouls non pris"
Description: "Pulse not taken"
* insert AboutKadidia
* dataAbsentReason = $absent#not-performed

Instance: respiratory-rate-not-counted
InstanceOf: MlRespiratoryRate
Usage: #example
Title: "Respiration non comptée : enfant agité"
Description: "Breaths not counted: restless child"
* insert AboutKadidia
* dataAbsentReason = $absent#not-performed

Instance: oxygen-saturation-not-measured
InstanceOf: MlOxygenSaturation
Usage: #example
Title: "Saturation non mesurée : oxymètre en panne"
Description: "Saturation not measured: oximeter broken"
* insert AboutKadidia
* dataAbsentReason = $absent#not-performed
