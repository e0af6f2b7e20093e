Instance: aissata-last-period
InstanceOf: MlLastMenstrualPeriod
Usage: #example
Title: "Dernières règles le 2 juin 2026"
Description: "Last period on 2 June 2026"
* insert OfAissata(exam)
* valueDateTime = "2026-06-02"

Instance: kadidia-last-period-unknown
InstanceOf: MlLastMenstrualPeriod
Usage: #example
Title: "Dernières règles inconnues"
Description: "Last period unknown"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#asked-unknown

Instance: aissata-expected-delivery
InstanceOf: MlExpectedDelivery
Usage: #example
Title: "Accouchement prévu le 9 mars 2027"
Description: "Delivery expected on 9 March 2027"
* insert OfAissata(exam)
* valueDateTime = "2027-03-09"
* derivedFrom = Reference(aissata-last-period)
* method = $ml-ga-method#ga-lmp
* component[lastPeriod].valueDateTime = "2026-06-02"

Instance: kadidia-expected-delivery
InstanceOf: MlExpectedDelivery
Usage: #example
Title: "Mois prévu seulement"
Description: "Expected month only"
* insert OfKadidia(exam)
* valueDateTime = "2027-02"

Instance: expected-delivery-by-ultrasound
InstanceOf: MlExpectedDelivery
Usage: #example
Title: "Date prévue par échographie, une semaine plus tôt que par les règles"
Description: "Date expected by ultrasound, a week earlier than by the last period"
* insert OfAissata(exam)
* valueDateTime = "2027-03-02"
* method = $ml-ga-method#ga-us
* component[lastPeriod].valueDateTime = "2026-06-02"

Instance: expected-delivery-unknown
InstanceOf: MlExpectedDelivery
Usage: #example
Title: "Date prévue inconnue avant l'échographie"
Description: "Expected date unknown before the ultrasound"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#temp-unknown
