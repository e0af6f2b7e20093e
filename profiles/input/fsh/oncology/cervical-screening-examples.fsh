Instance: via-in-bamako
InstanceOf: MlCervicalScreening
Usage: #example
Title: "IVA"
Description: "VIA"
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-screen-method#iva
* subject = Reference(aissata-resident)
* encounter = Reference(cervical-screening-visit)
* performedDateTime = "2026-10-14T09:00:00Z"
* performer.actor.display = "Sage-femme"

Instance: screening-not-done
InstanceOf: MlCervicalScreening
Usage: #example
Title: "Dépistage non fait, au plus court"
Description: "Screening not done, at its shortest"
* status = #not-done
* statusReason.text = "Règles en cours"
* code = https://keneya.ml/fhir/CodeSystem/ml-screen-method#hpv
* subject = Reference(kadidia-minimal)
* performedDateTime = "2026-10-14"

Instance: via-positive
InstanceOf: MlScreeningResult
Usage: #example
Title: "IVA positive"
Description: "VIA positive"
* status = #final
* category = $observationCategory#exam
* partOf = Reference(via-in-bamako)
* code = $ml-obs#via-result
* subject = Reference(aissata-resident)
* encounter = Reference(cervical-screening-visit)
* effectiveDateTime = "2026-10-14T09:10:00Z"
* performer.display = "Sage-femme"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-screen-result#positif

Instance: breast-normal
InstanceOf: MlScreeningResult
Usage: #example
Title: "Examen du sein négatif, au plus court"
Description: "Breast examination negative, at its shortest"
* status = #final
* code = $ml-obs#clinical-breast-exam
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-14"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-screen-result#negatif

Instance: thermal-ablation
InstanceOf: MlPrecancerTreatment
Usage: #example
Title: "Thermo-ablation le jour même"
Description: "Thermal ablation on the same day"
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-precancer-tx#thermo
* subject = Reference(aissata-resident)
* encounter = Reference(cervical-screening-visit)
* performedDateTime = "2026-10-14T09:30:00Z"
* reasonReference = Reference(via-positive)

Instance: precancer-not-treated
InstanceOf: MlPrecancerTreatment
Usage: #example
Title: "Non traitée, au plus court"
Description: "Not treated, at its shortest"
* status = #not-done
* statusReason.text = "Veut en parler chez elle"
* code = https://keneya.ml/fhir/CodeSystem/ml-precancer-tx#thermo
* subject = Reference(kadidia-minimal)
* reasonReference.display = "IVA positive du 14 octobre"

Instance: cervical-screening-visit
InstanceOf: MlEncounter
Usage: #example
Title: "Dépistage et traitement le même jour"
Description: "Screening and treatment on the same day"
* extension[strategy].valueCode = #fixe
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[ncAc].valueCode = #nc
* extension[disposition].valueCode = #traite
* status = #finished
* class = $actCode#AMB
* type = $ml-service#depistage-col
* subject = Reference(aissata-resident)
* participant.individual.display = "Sage-femme"
* period.start = "2026-10-14T08:50:00Z"
* period.end = "2026-10-14T10:00:00Z"
* location.location.display = "Salle de dépistage"
* serviceProvider.display = "Centre de santé à Bamako"

Instance: hpv-test-positive
InstanceOf: MlCervicalScreening
Usage: #example
Title: "Test HPV, avec le compte rendu du laboratoire"
Description: "HPV test, with the laboratory's report"
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-screen-method#hpv
* subject = Reference(kadidia-minimal)
* performedDateTime = "2026-10-20"
* performer.actor.display = "Sage-femme"
* report = Reference(hpv-report)

Instance: hpv-report
InstanceOf: MlLabReport
Usage: #example
Title: "Compte rendu d'un test HPV"
Description: "Report of an HPV test"
* status = #final
* category[laboratory] = http://terminology.hl7.org/CodeSystem/v2-0074#LAB
* code.text = "Test ADN du HPV"
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-20"
* issued = "2026-10-27T15:00:00Z"
* performer.display = "Laboratoire à Bamako"
* result = Reference(hpv-result-positive)

Instance: hpv-result-positive
InstanceOf: MlScreeningResult
Usage: #example
Title: "HPV positif"
Description: "HPV positive"
* status = #final
* partOf = Reference(hpv-test-positive)
* code = $ml-obs#hpv-result
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-20"
* valueCodeableConcept = https://keneya.ml/fhir/CodeSystem/ml-screen-result#positif

Instance: via-not-readable
InstanceOf: MlScreeningResult
Usage: #example
Title: "IVA non lue : saignement"
Description: "VIA not read: bleeding"
* status = #final
* code = $ml-obs#via-result
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-10-14"
* dataAbsentReason = $absent#not-performed
