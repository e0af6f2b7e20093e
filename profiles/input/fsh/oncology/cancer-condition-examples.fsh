Instance: breast-cancer-stage-three
InstanceOf: MlCancerCondition
Usage: #example
Title: "Cancer du sein, stade III"
Description: "Breast cancer, stage III"
* meta.security = $confidentiality#R
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A08
* subject = Reference(aissata-resident)
* onsetDateTime = "2026-03"
* recordedDate = "2026-09-15"
* recorder.display = "Oncologue"
* encounter = Reference(oncology-consultation)
* category = http://terminology.hl7.org/CodeSystem/condition-category#encounter-diagnosis
* bodySite.text = "Sein gauche, quadrant supéro-externe"
* stage.summary = https://keneya.ml/fhir/CodeSystem/ml-cancer-stage#III
* stage.type = $loinc#21908-9
* evidence.detail = Reference(basis-histology)

Instance: cervical-cancer-minimal
InstanceOf: MlCancerCondition
Usage: #example
Title: "Cancer du col, au plus court"
Description: "Cervical cancer, at its shortest"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A07
* subject = Reference(kadidia-minimal)

Instance: basis-histology
InstanceOf: MlCancerBasis
Usage: #example
Title: "Histologie avec récepteurs"
Description: "Histology with receptors"
* status = #final
* category = $observationCategory#laboratory
* focus = Reference(breast-cancer-stage-three)
* subject = Reference(aissata-resident)
* encounter = Reference(oncology-consultation)
* effectiveDateTime = "2026-09-15"
* performer.display = "Anatomopathologiste"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-cancer-basis#histologie-ihc

Instance: basis-clinical-minimal
InstanceOf: MlCancerBasis
Usage: #example
Title: "Clinique, au plus court"
Description: "Clinical, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-09-15"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-cancer-basis#clinique

Instance: delay-six-months
InstanceOf: MlSymptomDelay
Usage: #example
Title: "Six mois avant de consulter"
Description: "Six months before seeking care"
* status = #final
* category = $observationCategory#social-history
* subject = Reference(aissata-resident)
* encounter = Reference(oncology-first-visit)
* effectiveDateTime = "2026-09-01"
* performer.display = "Médecin"
* valueQuantity = 180 'd'

Instance: delay-unknown
InstanceOf: MlSymptomDelay
Usage: #example
Title: "Délai inconnu, au plus court"
Description: "Delay unknown, at its shortest"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-09-01"
* dataAbsentReason = $absent#asked-unknown

Instance: breast-cancer-plan
InstanceOf: MlCancerPlan
Usage: #example
Title: "Chirurgie puis chimiothérapie"
Description: "Surgery, then chemotherapy"
* status = #active
* intent = #plan
* category = https://keneya.ml/fhir/CodeSystem/ml-cancer-intent#curatif
* subject = Reference(aissata-resident)
* period.start = "2026-09-20"
* addresses = Reference(breast-cancer-stage-three)
* activity[0].detail.status = #completed
* activity[0].detail.code = https://keneya.ml/fhir/CodeSystem/ml-surgery-type#mastectomie
* activity[1].detail.status = #in-progress
* activity[1].detail.code.text = "Chimiothérapie, six cycles"

Instance: cancer-plan-minimal
InstanceOf: MlCancerPlan
Usage: #example
Title: "Soins palliatifs, au plus court"
Description: "Palliative care, at its shortest"
* status = #active
* intent = #plan
* category = https://keneya.ml/fhir/CodeSystem/ml-cancer-intent#palliatif
* subject = Reference(kadidia-minimal)
* addresses = Reference(cervical-cancer-minimal)

Instance: chemotherapy-second-cycle
InstanceOf: MlChemotherapy
Usage: #example
Title: "Deuxième cycle, premier jour"
Description: "Second cycle, first day"
* extension[cycle].extension[protocol].valueString = "AC"
* extension[cycle].extension[cycle].valuePositiveInt = 2
* extension[cycle].extension[day].valuePositiveInt = 1
* extension[cycle].extension[bodySurface].valueDecimal = 1.7
* status = #completed
* extension[doseNumber].valuePositiveInt = 2
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#doxorubicine
* subject = Reference(aissata-resident)
* context = Reference(oncology-day-ward)
* effectiveDateTime = "2026-11-02T09:00:00Z"
* performer.actor.display = "Infirmière d'oncologie"
* reasonReference = Reference(breast-cancer-stage-three)
* dosage.dose = 102 'mg'

Instance: chemotherapy-put-off
InstanceOf: MlChemotherapy
Usage: #example
Title: "Cycle reporté, au plus court"
Description: "Cycle put off, at its shortest"
* extension[cycle].extension[cycle].valuePositiveInt = 3
* extension[cycle].extension[day].valuePositiveInt = 1
* status = #not-done
* statusReason.text = "Globules blancs trop bas"
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#doxorubicine
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-02"
* reasonReference = Reference(cervical-cancer-minimal)

RuleSet: OncologyVisit(class, start, end)
* meta.security = $confidentiality#R
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ong
* extension[disposition].valueCode = #traite
* status = #finished
* class = $actCode#{class}
* type = $ml-service#oncologie
* subject = Reference(aissata-resident)
* participant.individual.display = "Oncologue"
* period.start = "{start}"
* period.end = "{end}"
* location.location.display = "Oncologie"
* serviceProvider.display = "Hôpital à Bamako"

Instance: oncology-first-visit
InstanceOf: MlEncounter
Usage: #example
Title: "Première consultation pour une boule au sein"
Description: "First consultation for a lump in the breast"
* insert OncologyVisit(AMB, 2026-09-01T08:30:00Z, 2026-09-01T09:10:00Z)
* extension[ncAc].valueCode = #nc

Instance: oncology-consultation
InstanceOf: MlEncounter
Usage: #example
Title: "Annonce et plan de traitement"
Description: "Diagnosis told, treatment planned"
* insert OncologyVisit(AMB, 2026-09-15T10:00:00Z, 2026-09-15T11:00:00Z)
* extension[ncAc].valueCode = #ac

Instance: oncology-day-ward
InstanceOf: MlEncounter
Usage: #example
Title: "Hôpital de jour, deuxième cycle"
Description: "Day ward, second cycle"
* insert OncologyVisit(AMB, 2026-11-02T08:30:00Z, 2026-11-02T13:00:00Z)
* extension[ncAc].valueCode = #ac

Instance: basis-awaited
InstanceOf: MlCancerBasis
Usage: #example
Title: "Histologie attendue de Bamako"
Description: "Histology awaited from Bamako"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-09-15"
* dataAbsentReason = $absent#unknown
