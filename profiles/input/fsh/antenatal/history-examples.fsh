Instance: aissata-haemorrhage-and-tear-before
InstanceOf: MlPastPregnancyComplications
Usage: #example
Title: "Une hémorragie et une déchirure, à l'accouchement des jumeaux"
Description: "Heavy bleeding and a tear, when the twins were born"
* insert OfAissata(social-history)
* component[0].code = $ml-obs#past-pregnancy-complications
* component[0].valueCodeableConcept = $ml-past-pregnancy#hemorragie
* component[1].code = $ml-obs#past-pregnancy-complications
* component[1].valueCodeableConcept = $ml-past-pregnancy#dechirure-3-4
* note.text = "En 2022 ; deux jours à l'hôpital, transfusée."

Instance: kadidia-no-complication-before
InstanceOf: MlPastPregnancyComplications
Usage: #example
Title: "Aucune complication avant"
Description: "No complication before"
* insert AboutKadidia
* valueCodeableConcept = $ml-past-pregnancy#aucune

Instance: past-complications-not-asked
InstanceOf: MlPastPregnancyComplications
Usage: #example
Title: "Antécédents non demandés : arrivée en travail"
Description: "History not asked: arrived in labour"
* insert AboutKadidia
* dataAbsentReason = $absent#not-asked

Instance: aissata-hypertension
InstanceOf: MlChronicCondition
Usage: #example
Title: "Hypertension d'avant la grossesse"
Description: "Hypertension from before the pregnancy"
* clinicalStatus = $conditionClinical#active
* verificationStatus = $conditionVerification#confirmed
* category = http://terminology.hl7.org/CodeSystem/condition-category#problem-list-item
* code.coding[ml-chronic-disease].code = #hypertension
* code.coding[ml-affection].code = #A55
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* onsetDateTime = "2024"
* recordedDate = "2026-11-17"
* recorder = Reference(midwife-bintou)
* note.text = "Sans traitement depuis six mois."

Instance: chronic-condition-minimal
InstanceOf: MlChronicCondition
Usage: #example
Title: "Drépanocytose, au plus court"
Description: "Sickle-cell disease, at its shortest"
* clinicalStatus = $conditionClinical#active
* code.coding[ml-chronic-disease].code = #hemopathie
* subject = Reference(kadidia-minimal)

Instance: aissata-ectopic-pregnancy-operated
InstanceOf: MlPastSurgery
Usage: #example
Title: "Trompe enlevée en 2023, pour une grossesse extra-utérine"
Description: "Tube removed in 2023, for an ectopic pregnancy"
* status = #completed
* code = $ml-past-surgery#salpingectomie
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* performedDateTime = "2023"
* note.text = "Opérée au CSRéf."

Instance: past-surgery-minimal
InstanceOf: MlPastSurgery
Usage: #example
Title: "Un curetage, sans date"
Description: "A curettage, without a date"
* status = #completed
* code = $ml-past-surgery#curetage
* subject = Reference(kadidia-minimal)

Instance: aissata-height-161
InstanceOf: MlHeight
Usage: #example
Title: "1,61 m"
Description: "1.61 m"
* insert OfAissata(vital-signs)
* valueQuantity = 161 'cm'

Instance: height-not-measured
InstanceOf: MlHeight
Usage: #example
Title: "Taille non mesurée : la toise est cassée"
Description: "Height not measured: the board is broken"
* insert AboutKadidia
* dataAbsentReason = $absent#not-performed

Instance: aissata-weight-before-58
InstanceOf: MlPrePregnancyWeight
Usage: #example
Title: "58 kg avant la grossesse"
Description: "58 kg before the pregnancy"
* insert OfAissata(vital-signs)
* valueQuantity = 58 'kg'

Instance: weight-before-unknown
InstanceOf: MlPrePregnancyWeight
Usage: #example
Title: "Poids d'avant inconnu"
Description: "Weight before unknown"
* insert AboutKadidia
* dataAbsentReason = $absent#asked-unknown

Instance: partner-tested-negative
InstanceOf: MlPartnerHiv
Usage: #example
Title: "Partenaire testé, négatif"
Description: "Partner tested, negative"
* insert OfAissata(laboratory)
* valueCodeableConcept = $interpretation#NEG
* method.text = "Test rapide au centre"

Instance: partner-status-unknown
InstanceOf: MlPartnerHiv
Usage: #example
Title: "Statut du partenaire inconnu"
Description: "Partner's status unknown"
* insert AboutKadidia
* dataAbsentReason = $absent#asked-unknown
