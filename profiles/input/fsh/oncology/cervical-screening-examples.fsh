Instance: via-in-bamako
InstanceOf: MlCervicalScreening
Usage: #example
Title: "IVA"
Description: "VIA"
* status = #completed
* code = https://keneya.ml/fhir/CodeSystem/ml-screen-method#iva
* subject = Reference(aissata-resident)
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
