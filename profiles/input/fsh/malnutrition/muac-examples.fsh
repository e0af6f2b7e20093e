Instance: muac-red
InstanceOf: MlMuac
Usage: #example
Title: "PB de 112 mm : malnutrition aiguë sévère"
Description: "MUAC of 112 mm: severe acute malnutrition"
* status = #final
* category = $observationCategory#exam
* subject = Reference(ahmed-nomad)
* effectiveDateTime = "2026-11-17T10:05:00Z"
* valueQuantity = 112 'mm'
* interpretation = $ml-nutrition-class#muac-sam
* bodySite = $v2-0163#LUA

Instance: muac-at-115-is-moderate
InstanceOf: MlMuac
Usage: #example
Title: "PB de 115 mm tout juste : modérée, non sévère"
Description: "MUAC of exactly 115 mm: moderate, not severe"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* valueQuantity = 115 'mm'
* interpretation = $ml-nutrition-class#muac-mam

Instance: muac-minimal
InstanceOf: MlMuac
Usage: #example
Title: "PB seul, sans classe"
Description: "MUAC alone, without a class"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* valueQuantity = 131 'mm'

Instance: muac-not-taken
InstanceOf: MlMuac
Usage: #example
Title: "PB non mesuré, avec sa raison"
Description: "MUAC not measured, with the reason"
* status = #final
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-17"
* dataAbsentReason = $absent#not-performed
