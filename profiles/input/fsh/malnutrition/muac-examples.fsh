Instance: muac-red
InstanceOf: MlMuac
Usage: #example
Title: "PB de 112 mm : malnutrition aiguë sévère"
Description: "MUAC of 112 mm: severe acute malnutrition"
* status = #final
* category = $observationCategory#exam
* subject = Reference(ibrahim-nomad)
* encounter = Reference(urenas-third-week)
* effectiveDateTime = "2026-11-17T10:05:00Z"
* performer.display = "Infirmier de l'URENAS"
* valueQuantity = 112 'mm'
* interpretation = $ml-nutrition-class#muac-sam
* bodySite = $v2-0163#LUA

Instance: muac-at-115-is-moderate
InstanceOf: MlMuac
Usage: #example
Title: "PB de 115 mm tout juste : modérée, non sévère"
Description: "MUAC of exactly 115 mm: moderate, not severe"
* status = #final
* subject = Reference(bintou-child)
* effectiveDateTime = "2026-11-17"
* valueQuantity = 115 'mm'
* interpretation = $ml-nutrition-class#muac-mam

Instance: muac-minimal
InstanceOf: MlMuac
Usage: #example
Title: "PB seul, sans classe"
Description: "MUAC alone, without a class"
* status = #final
* subject = Reference(oumou-child)
* effectiveDateTime = "2026-11-17"
* valueQuantity = 131 'mm'

Instance: muac-not-taken
InstanceOf: MlMuac
Usage: #example
Title: "PB non mesuré, avec sa raison"
Description: "MUAC not measured, with the reason"
* status = #final
* subject = Reference(sidi-infant)
* effectiveDateTime = "2026-11-17"
* dataAbsentReason = $absent#not-performed

Instance: muac-of-a-pregnant-woman
InstanceOf: MlMuac
Usage: #example
Title: "PB de 221 mm d'une femme enceinte, sous le seuil de 230 mm de ce programme"
Description: "MUAC of 221 mm of a pregnant woman, under this programme's threshold of 230 mm"
* status = #final
* subject = Reference(aissata-resident)
* effectiveDateTime = "2026-11-17T09:05:00Z"
* performer.display = "Sage-femme"
* valueQuantity = 221 'mm'
* interpretation = $ml-nutrition-class#plw-muac-low

Instance: muac-at-seven-years
InstanceOf: MlMuac
Usage: #example
Title: "PB de 130 mm à sept ans : les classes par le PB, de 6 à 59 mois, ne s'y appliquent pas"
Description: "MUAC of 130 mm at seven years: the classes by MUAC, of 6 to 59 months, do not apply"
* status = #final
* subject = Reference(mariam-of-seven)
* effectiveDateTime = "2026-11-17"
* valueQuantity = 130 'mm'
