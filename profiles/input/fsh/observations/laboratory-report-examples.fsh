Instance: aissata-antenatal-blood-report
InstanceOf: MlLabReport
Usage: #example
Title: "Bilan sanguin du deuxième contact prénatal"
Description: "Blood tests of the second antenatal contact"
* status = #final
* category[laboratory] = http://terminology.hl7.org/CodeSystem/v2-0074#LAB
* code = $loinc#11502-2
* subject = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* effectiveDateTime = "2026-11-17T09:05:00Z"
* issued = "2026-11-17T11:40:00Z"
* performer.display = "Laboratoire du CSRéf de Tombouctou"
* specimen = Reference(aissata-blood)
* result[0] = Reference(haemoglobin-10-8)
* result[1] = Reference(blood-group-o-positive)
* conclusion = "Anémie légère. Groupe O, rhésus positif."

Instance: lab-report-minimal
InstanceOf: MlLabReport
Usage: #example
Title: "Compte rendu attendu, au plus court"
Description: "Report awaited, at its shortest"
* status = #registered
* category[laboratory] = http://terminology.hl7.org/CodeSystem/v2-0074#LAB
* code.text = "Anatomopathologie"
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-09-15"
