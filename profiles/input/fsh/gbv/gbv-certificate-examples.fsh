Instance: gbv-certificate-full
InstanceOf: MlGbvCertificate
Usage: #example
Title: "Certificat établi à sa demande, numérisé"
Description: "Certificate written at her request, scanned"
* insert InTheVault
* status = #current
* docStatus = #final
* type = https://keneya.ml/fhir/CodeSystem/ml-gbv-document#certificat-medical
* subject = Reference(survivor-7kx4)
* date = "2026-11-18T09:00:00Z"
* author.display = "Service B"
* content.attachment.contentType = #application/pdf
* content.attachment.language = #fr
* content.attachment.creation = "2026-11-18"
* content.attachment.data = "JVBERi0xLjQK"
* context.encounter = Reference(gbv-encounter-full)

Instance: gbv-certificate-on-paper
InstanceOf: MlGbvCertificate
Usage: #example
Title: "Certificat remis sur papier, au plus court"
Description: "Certificate given on paper, at its shortest"
* insert InTheVault
* status = #current
* type = https://keneya.ml/fhir/CodeSystem/ml-gbv-document#certificat-medical
* subject = Reference(survivor-minimal)
* date = "2026-11-20T10:00:00Z"
* author.display = "Service B"
* content.attachment.contentType = #application/pdf
