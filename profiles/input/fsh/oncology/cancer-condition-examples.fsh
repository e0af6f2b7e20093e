Instance: breast-cancer-stage-three
InstanceOf: MlCancerCondition
Usage: #example
Title: "Cancer du sein, stade III"
* meta.security = $confidentiality#R
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A08
* subject = Reference(aissata-resident)
* onsetDateTime = "2026-03"
* recordedDate = "2026-09-15"
* stage.summary = https://keneya.ml/fhir/CodeSystem/ml-cancer-stage#III
* stage.type = $loinc#21908-9
* evidence.detail = Reference(basis-histology)

Instance: cervical-cancer-minimal
InstanceOf: MlCancerCondition
Usage: #example
Title: "Cancer du col, au plus court"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* code.coding[ml-affection] = https://keneya.ml/fhir/CodeSystem/ml-affection#A07
* subject = Reference(kadidia-minimal)

Instance: basis-histology
InstanceOf: MlCancerBasis
Usage: #example
Title: "Histologie avec récepteurs"
* status = #final
* category = $observationCategory#laboratory
* focus = Reference(breast-cancer-stage-three)
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-09-15"
* performer.display = "Anatomopathologiste"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-cancer-basis#histologie-ihc

Instance: basis-clinical-minimal
InstanceOf: MlCancerBasis
Usage: #example
Title: "Clinique, au plus court"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-09-15"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-cancer-basis#clinique

Instance: delay-six-months
InstanceOf: MlSymptomDelay
Usage: #example
Title: "Six mois avant de consulter"
* status = #final
* category = $observationCategory#social-history
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-09-01"
* performer.display = "Médecin"
* valueQuantity = 180 'd'

Instance: delay-unknown
InstanceOf: MlSymptomDelay
Usage: #example
Title: "Délai inconnu, au plus court"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-09-01"
* dataAbsentReason = $absent#asked-unknown

Instance: breast-cancer-plan
InstanceOf: MlCancerPlan
Usage: #example
Title: "Chirurgie puis chimiothérapie"
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
* status = #active
* intent = #plan
* category = https://keneya.ml/fhir/CodeSystem/ml-cancer-intent#palliatif
* subject = Reference(kadidia-minimal)
* addresses = Reference(cervical-cancer-minimal)

Instance: chemotherapy-second-cycle
InstanceOf: MlChemotherapy
Usage: #example
Title: "Deuxième cycle, premier jour"
* extension[cycle].extension[protocol].valueString = "AC"
* extension[cycle].extension[cycle].valuePositiveInt = 2
* extension[cycle].extension[day].valuePositiveInt = 1
* extension[cycle].extension[bodySurface].valueDecimal = 1.7
* status = #completed
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#doxorubicine
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-02T09:00:00Z"
* performer.actor.display = "Infirmière d'oncologie"
* reasonReference = Reference(breast-cancer-stage-three)
* dosage.dose = 102 'mg'

Instance: chemotherapy-put-off
InstanceOf: MlChemotherapy
Usage: #example
Title: "Cycle reporté, au plus court"
* extension[cycle].extension[cycle].valuePositiveInt = 3
* extension[cycle].extension[day].valuePositiveInt = 1
* status = #not-done
* statusReason.text = "Globules blancs trop bas"
* medicationCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-supply-item#doxorubicine
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-02"
* reasonReference = Reference(cervical-cancer-minimal)
