Instance: measurements-of-a-visit
InstanceOf: MlAnthropometryBundle
Usage: #example
Title: "Poids, taille et œdèmes d'une visite"
Description: "Weight, length and oedema of a visit"
* type = #transaction
* entry[0].fullUrl = "urn:uuid:5d0f4f5a-55a5-4a3b-9f1e-0c6a1b1f0001"
* entry[0].resource = weight-7-kg-900
* entry[0].request.method = #POST
* entry[0].request.url = "Observation"
* entry[1].fullUrl = "urn:uuid:5d0f4f5a-55a5-4a3b-9f1e-0c6a1b1f0002"
* entry[1].resource = length-78-5-cm
* entry[1].request.method = #POST
* entry[1].request.url = "Observation"
* entry[2].fullUrl = "urn:uuid:5d0f4f5a-55a5-4a3b-9f1e-0c6a1b1f0003"
* entry[2].resource = no-oedema
* entry[2].request.method = #POST
* entry[2].request.url = "Observation"

Instance: muac-of-a-visit
InstanceOf: MlAnthropometryBundle
Usage: #example
Title: "Un PB seul"
Description: "A MUAC alone"
* type = #transaction
* entry[0].fullUrl = "urn:uuid:5d0f4f5a-55a5-4a3b-9f1e-0c6a1b1f0004"
* entry[0].resource = muac-minimal
* entry[0].request.method = #POST
* entry[0].request.url = "Observation"
