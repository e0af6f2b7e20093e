Profile: MlEpiExposure
Parent: Observation
Id: ml-epi-exposure
Title: "Exposition épidémiologique"
Description: "Par où la maladie a pu venir : contact, soins, funérailles, voyage, animal, métier de santé."
* insert InEnglish([[Epidemiological exposure]], [[How the disease may have come: contact, care, funeral, travel, animal, health work.]])
* ^purpose = "Remonter la chaîne de transmission pour la couper."
* insert English(purpose, [[To trace the chain of transmission and cut it.]])
* insert Measured
* code = $ml-obs#epi-exposure
* insert Chosen(ml-epi-exposure, required, [[Exposition]], [[Exposure]])
* focus MS
* focus insert Label([[Le cas à la source, s'il est connu]], [[The source case, when known]])
* value[x] insert Remark([[Expositions et délais à confirmer par maladie avec le guide national [M].]], [[Exposures and periods to be confirmed by disease with the national guide [M].]])
