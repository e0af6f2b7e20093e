Instance: aissata-last-period
InstanceOf: MlLastMenstrualPeriod
Usage: #example
Title: "Dernières règles le 2 juin 2026"
* insert OfAissata(exam)
* valueDateTime = "2026-06-02"

Instance: kadidia-last-period-unknown
InstanceOf: MlLastMenstrualPeriod
Usage: #example
Title: "Dernières règles inconnues"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#asked-unknown

Instance: aissata-expected-delivery
InstanceOf: MlExpectedDelivery
Usage: #example
Title: "Accouchement prévu le 9 mars 2027"
* insert OfAissata(exam)
* valueDateTime = "2027-03-09"
* derivedFrom = Reference(aissata-last-period)

Instance: kadidia-expected-delivery
InstanceOf: MlExpectedDelivery
Usage: #example
Title: "Mois prévu seulement"
* insert OfKadidia(exam)
* valueDateTime = "2027-02"
