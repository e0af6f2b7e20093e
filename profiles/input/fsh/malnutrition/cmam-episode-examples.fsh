Instance: urenas-episode
InstanceOf: MlCmamEpisode
Usage: #example
Title: "Prise en charge en URENAS"
Description: "Outpatient care"
* identifier[MAS].system = "https://keneya.ml/sid/mas/cscom-koreytondo"
* identifier[MAS].value = "2026/088"
* status = #active
* type = $ml-nutrition-unit#urenas
* managingOrganization = Reference(cscom-koreytondo)
* patient = Reference(ibrahim-nomad)
* period.start = "2026-11-03"
* extension[admissionType].valueCode = #nouveau
* extension[admissionCriterion][0].valueCode = #muac
* extension[source].valueCode = #depistage-asc

Instance: urenas-episode-cured
InstanceOf: MlCmamEpisode
Usage: #example
Title: "Prise en charge terminée par une guérison"
Description: "Care ended by recovery"
* identifier[MAS].system = "https://keneya.ml/sid/mas/cscom-koreytondo"
* identifier[MAS].value = "2026/041"
* status = #finished
* type = $ml-nutrition-unit#urenas
* patient = Reference(bintou-child)
* period.start = "2026-08-04"
* period.end = "2026-10-13"
* extension[admissionType].valueCode = #readmission
* extension[admissionCriterion][0].valueCode = #oedeme
* extension[source].valueCode = #pb-mere
* extension[exitOutcome].valueCode = #gueri
* extension[exitVisit].valueReference.display = "Visite du 13 octobre"

Instance: ureni-episode
InstanceOf: MlCmamEpisode
Usage: #example
Title: "Hospitalisation en URENI, sortie par transfert"
Description: "Inpatient stay, discharge by transfer"
* identifier[MAS].system = "https://keneya.ml/sid/mas/csref-tombouctou"
* identifier[MAS].value = "2026/312"
* status = #finished
* type = $ml-nutrition-unit#ureni
* patient = Reference(bintou-child)
* period.start = "2026-10-20"
* period.end = "2026-10-27"
* extension[admissionType].valueCode = #reference
* extension[admissionCriterion][0].valueCode = #complication
* extension[source].valueCode = #reference
* extension[exitOutcome].valueCode = #transfert-urenas

Instance: urenas-after-ureni
InstanceOf: MlCmamEpisode
Usage: #example
Title: "Admission en URENAS par transfert"
Description: "Admission to outpatient care by transfer"
* identifier[MAS].system = "https://keneya.ml/sid/mas/cscom-koreytondo"
* identifier[MAS].value = "2026/313"
* status = #active
* type = $ml-nutrition-unit#urenas
* patient = Reference(bintou-child)
* period.start = "2026-10-27"
* extension[admissionType].valueCode = #transfert
* extension[admissionCriterion][0].valueCode = #muac
* extension[source].valueCode = #reference
* managingOrganization = Reference(cscom-koreytondo)
* extension[previous].valueReference = Reference(ureni-episode)

Instance: urenam-episode-of-a-woman
InstanceOf: MlCmamEpisode
Usage: #example
Title: "Femme enceinte admise en URENAM"
Description: "Pregnant woman admitted to the MAM unit"
* identifier[MAS].system = "https://keneya.ml/sid/mas/cscom-koreytondo"
* identifier[MAS].value = "FE/2026/017"
* status = #active
* type = $ml-nutrition-unit#urenam
* patient = Reference(aissata-resident)
* managingOrganization = Reference(cscom-koreytondo)
* period.start = "2026-11-17"
* extension[admissionType].valueCode = #nouveau
* extension[admissionCriterion][0].valueCode = #plw
* extension[source].valueCode = #reference
