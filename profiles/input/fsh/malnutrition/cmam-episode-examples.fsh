Instance: urenas-episode
InstanceOf: MlCmamEpisode
Usage: #example
Title: "Prise en charge en URENAS"
* identifier.type = $ml-identifier-type#MAS
* identifier.system = "https://keneya.ml/sid/mas/cscom-koreytondo"
* identifier.value = "2026/088"
* status = #active
* type = $ml-nutrition-unit#urenas
* patient = Reference(ahmed-nomad)
* period.start = "2026-11-03"
* extension[admissionType].valueCode = #nouveau
* extension[admissionCriterion][0].valueCode = #muac
* extension[source].valueCode = #depistage-asc

Instance: urenas-episode-cured
InstanceOf: MlCmamEpisode
Usage: #example
Title: "Prise en charge terminée par une guérison"
* identifier.value = "2026/041"
* status = #finished
* type = $ml-nutrition-unit#urenas
* patient = Reference(kadidia-minimal)
* period.start = "2026-08-04"
* period.end = "2026-10-13"
* extension[admissionType].valueCode = #readmission
* extension[admissionCriterion][0].valueCode = #oedeme
* extension[source].valueCode = #pb-mere
* extension[exitOutcome].valueCode = #gueri
