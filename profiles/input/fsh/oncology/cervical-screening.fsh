Profile: MlCervicalScreening
Parent: Procedure
Id: ml-cervical-screening
Title: "Dépistage du cancer du col"
Description: "Un dépistage par IVA, IVL, test HPV ou cytologie, fait ou non, avec sa raison."
* insert InEnglish([[Cervical cancer screening]], [[A screening by VIA, VILI, HPV test or cytology, done or not, with its reason.]])
* ^purpose = "Voir chaque femme de 30 à 49 ans au moins une fois, et traiter le jour même ce qui peut l'être."
* insert English(purpose, [[To see each woman of 30 to 49 years at least once, and treat on the same day what can be treated.]])
* obeys ml-screen-1
* status MS
* status insert Label([[Fait, ou non fait]], [[Done, or not done]])
* statusReason MS
* statusReason insert Label([[Pourquoi il n'a pas été fait]], [[Why it was not done]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-screen-method (required)
* code insert Label([[Méthode]], [[Method]])
* code insert Remark([[Femmes de 30 à 49 ans, dès 25 ans si elles vivent avec le VIH : à confirmer avec le protocole national [M].]], [[Women of 30 to 49 years, from 25 if they live with HIV: to be confirmed with the national protocol [M].]])
* subject MS
* subject only Reference(Patient)
* subject insert Label([[La femme dépistée]], [[The woman screened]])
* encounter MS
* encounter insert Label([[La rencontre]], [[The encounter]])
* performed[x] 1..1 MS
* performed[x] insert Label([[Date du dépistage]], [[Date of the screening]])
* performed[x] only dateTime
* performer MS
* performer insert Label([[Qui l'a fait]], [[Who did it]])
* report MS
* report insert Label([[Compte rendu du laboratoire, pour HPV et cytologie]], [[Laboratory report, for HPV and cytology]])

Invariant: ml-screen-1
Description: "Un dépistage ou un traitement qui n'a pas été fait dit pourquoi."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
* insert Human([[A screening or treatment that was not done tells why.]])

Profile: MlScreeningResult
Parent: Observation
Id: ml-screening-result
Title: "Résultat d'un dépistage"
Description: "IVA, test HPV ou examen clinique du sein : négatif, positif, suspicion de cancer ou non éligible."
* insert InEnglish([[Screening result]], [[VIA, HPV test or clinical breast examination: negative, positive, suspected cancer or ineligible.]])
* ^purpose = "Qu'aucune femme positive ne rentre sans traitement ni rendez-vous."
* insert English(purpose, [[That no woman with a positive result goes home without treatment or an appointment.]])
* insert Measured
* code from https://keneya.ml/fhir/ValueSet/ml-screening (required)
* code insert Label([[IVA, HPV ou examen du sein]], [[VIA, HPV or breast examination]])
* insert Chosen(ml-screen-result, required, [[Résultat]], [[Result]])
* value[x] insert Remark([[Suspicion de cancer : référence urgente, jamais de traitement sur place. À confirmer [M].]], [[Suspected cancer: urgent referral, never treatment on the spot. To be confirmed [M].]])
* partOf MS
* partOf insert Label([[Le dépistage]], [[The screening]])

Profile: MlPrecancerTreatment
Parent: Procedure
Id: ml-precancer-treatment
Title: "Traitement d'une lésion précancéreuse"
Description: "Thermo-ablation, cryothérapie ou résection, le jour du dépistage ou dans les six mois, ou la raison de son absence."
* insert InEnglish([[Treatment of a precancerous lesion]], [[Thermal ablation, cryotherapy or excision, on the day of screening or within six months, or the reason why it was not done.]])
* ^purpose = "Un dépistage ne sauve que s'il est suivi d'un traitement."
* insert English(purpose, [[Screening saves only when treatment follows.]])
* obeys ml-screen-1
* status MS
* status insert Label([[Fait, ou non fait]], [[Done, or not done]])
* statusReason MS
* statusReason insert Label([[Motif de non-traitement]], [[Reason for no treatment]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-precancer-tx (required)
* code insert Label([[Technique]], [[Technique]])
* code insert Remark([[Techniques permises à chaque niveau : à confirmer [M].]], [[Techniques allowed at each level: to be confirmed [M].]])
* subject MS
* subject only Reference(Patient)
* subject insert Label([[La femme traitée]], [[The woman treated]])
* encounter MS
* encounter insert Label([[La rencontre]], [[The encounter]])
* performed[x] MS
* performed[x] only dateTime
* performed[x] insert Label([[Date du traitement]], [[Date of the treatment]])
* performed[x] insert Remark([[Le jour du dépistage, ou dans les six mois : délai à confirmer [M].]], [[On the day of screening, or within six months: time to be confirmed [M].]])
* reasonReference 1..* MS
* reasonReference insert Label([[Le résultat positif]], [[The positive result]])
