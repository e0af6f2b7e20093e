Instance: aissata-pregnancy
InstanceOf: MlPregnancyEpisode
Usage: #example
Title: "Grossesse en cours d'Aïssata"
Description: "Aïssata's pregnancy in progress"
* identifier.system = "https://keneya.ml/sid/event/cscom-koreytondo"
* identifier.value = "grossesse/2026-0417"
* status = #active
* type = $ml-service#cpn
* patient = Reference(aissata-resident)
* managingOrganization.display = "CSCom de Koreytondo"
* period.start = "2026-09-22"
* diagnosis.condition = Reference(aissata-hypertension)

Instance: kadidia-pregnancy-lost-to-follow-up
InstanceOf: MlPregnancyEpisode
Usage: #example
Title: "Grossesse de Kadidia, perdue de vue"
Description: "Kadidia's pregnancy, lost to follow-up"
* status = #finished
* type = $ml-service#cpn
* patient = Reference(kadidia-minimal)
* period.start = "2026-03"
* period.end = "2026-10-30"
* extension[closure].valueCode = #lost
