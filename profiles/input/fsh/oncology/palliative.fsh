Profile: MlPalliativeEncounter
Parent: MlEncounter
Id: ml-palliative-encounter
Title: "Visite de soins palliatifs"
Description: "Une visite, souvent à domicile, pour soulager la douleur et soutenir la famille."
* insert InEnglish([[Palliative care visit]], [[A visit, often at home, to relieve pain and support the family.]])
* ^purpose = "Que personne ne meure dans la douleur faute d'une visite."
* insert English(purpose, [[That no one dies in pain for want of a visit.]])
* insert Serves(soins-palliatifs)
* class insert Label([[Domicile, ambulatoire ou hospitalisation]], [[Home, ambulatory or inpatient]])
* diagnosis MS
* diagnosis insert Label([[La maladie dont on soulage]], [[The illness that is relieved]])

Profile: MlOpioidPrescription
Parent: MlMedicationRequest
Id: ml-opioid-prescription
Title: "Ordonnance de morphine"
Description: "La morphine orale prescrite, avec sa dose de 24 heures en milligrammes."
* insert InEnglish([[Morphine prescription]], [[The oral morphine prescribed, with its 24-hour dose in milligrams.]])
* ^purpose = "Soulager la douleur forte, et tenir le registre des stupéfiants sans double écriture."
* insert English(purpose, [[To relieve severe pain, and keep the register of controlled drugs without writing twice.]])
* obeys ml-morphine-1 and ml-morphine-2
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-opioid (required)
* medication[x] insert Label([[L'opioïde]], [[The opioid]])
* requester 1..1 MS
* requester insert Label([[Le prescripteur]], [[The prescriber]])
* dosageInstruction 1..* MS
* dosageInstruction insert Label([[Dose et rythme]], [[Dose and rhythm]])
* dosageInstruction.maxDosePerPeriod 1..1 MS
* dosageInstruction.maxDosePerPeriod insert Label([[Dose de 24 heures, en mg]], [[24-hour dose, in mg]])
* dosageInstruction.maxDosePerPeriod insert Remark([[Un laxatif accompagne toute morphine. Douleur à 7 et plus : opioïde [M].]], [[A laxative goes with all morphine. Pain of 7 and more: opioid [M].]])
* dispenseRequest MS
* dispenseRequest insert Label([[La quantité et les jours à remettre]], [[The quantity and the days to hand over]])

Invariant: ml-morphine-1
Description: "La dose de morphine est en milligrammes par 24 heures (ou par jour)."
Severity: #error
Expression: "dosageInstruction.maxDosePerPeriod.all(numerator.code = 'mg' and numerator.value > 0 and ((denominator.code = 'h' and denominator.value = 24) or (denominator.code = 'd' and denominator.value = 1)))"
* insert Human([[The dose of morphine is in milligrams for 24 hours (or a day).]])

// No dose is the highest for everyone; one above a gram is more often a wrong unit.
Invariant: ml-morphine-2
Description: "Plus de 1000 mg de morphine par 24 heures : vérifier la dose. Limite à confirmer [M]."
Severity: #warning
Expression: "dosageInstruction.maxDosePerPeriod.numerator.value.all($this <= 1000)"
* insert Human([[More than 1000 mg of morphine for 24 hours: check the dose. Limit to be confirmed [M].]])

Profile: MlPlaceOfDeath
Parent: Observation
Id: ml-place-of-death
Title: "Lieu du décès"
Description: "Où la personne est morte : chez elle, dans une structure, en route. La date est dans le dossier de la personne."
* insert InEnglish([[Place of death]], [[Where the person died: at home, in a facility, on the way. The date is in the person's record.]])
* ^purpose = "Savoir si l'on meurt là où l'on voulait."
* insert English(purpose, [[To know whether people die where they wished to.]])
* insert Measured
* code = $ml-obs#place-of-death
* insert Chosen(ml-place-of-death, required, [[Lieu]], [[Place]])
* value[x] insert Remark([[Liste des lieux à confirmer [M].]], [[List of places to be confirmed [M].]])
