Instance: note-of-the-third-session
InstanceOf: MlSessionNote
Usage: #example
Title: "Note de la troisième séance"
Description: "Note of the third session"
* meta.security[0] = $confidentiality#R
* meta.security[1] = $actCode#PSYTHPN
* status = #current
* type = https://keneya.ml/fhir/CodeSystem/ml-mh-document#note-de-seance
* subject = Reference(aissata-resident)
* date = "2026-11-03T10:00:00Z"
* author.display = "Agent psychosocial"
* content.attachment.contentType = #text/plain
* content.attachment.language = #fr
* content.attachment.data = "RG9ybSBtaWV1eCBkZXB1aXMgZGV1eCBzZW1haW5lcy4="
* context.encounter = Reference(mh-third-session)

Instance: session-note-minimal
InstanceOf: MlSessionNote
Usage: #example
Title: "Note sur papier, au plus court"
Description: "Note on paper, at its shortest"
* meta.security[0] = $confidentiality#R
* meta.security[1] = $actCode#PSYTHPN
* status = #current
* type = https://keneya.ml/fhir/CodeSystem/ml-mh-document#note-de-seance
* subject = Reference(kadidia-minimal)
* date = "2026-11-03T10:00:00Z"
* author.display = "Agent psychosocial"
* content.attachment.contentType = #text/plain
