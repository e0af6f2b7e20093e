Instance: aissata-24-weeks
InstanceOf: MlGestationalAge
Usage: #example
Title: "24 semaines par les dernières règles"
Description: "24 weeks by the last period"
* status = #final
* category = $observationCategory#exam
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* effectiveDateTime = "2026-11-17T09:10:00Z"
* performer.display = "Bintou Kouyaté"
* valueQuantity = 24 'wk'
* method = $ml-ga-method#ga-lmp

Instance: gestational-age-in-days
InstanceOf: MlGestationalAge
Usage: #example
Title: "171 jours par échographie"
Description: "171 days by ultrasound"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* performer.display = "Bintou Kouyaté"
* valueQuantity = 171 'd'
* method = $ml-ga-method#ga-us

Instance: gestational-age-unknown
InstanceOf: MlGestationalAge
Usage: #example
Title: "Âge inconnu : ni règles connues, ni échographie"
Description: "Age unknown: neither last period known nor ultrasound"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#unknown
* method = $ml-ga-method#ga-sfh
