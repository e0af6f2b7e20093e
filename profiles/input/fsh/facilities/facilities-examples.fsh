Instance: mali
InstanceOf: MlJurisdiction
Usage: #example
Title: "Le Mali"
Description: "Mali"
* identifier[PCODE2020].system = "https://keneya.ml/fhir/CodeSystem/ocha/pcode/2020"
* identifier[PCODE2020].value = "ML"
* status = #active
* name = "Mali"
* type[jurisdiction] = $uri#urn:ihe:iti:mcsd:2019:jurisdiction
* physicalType = $physicalType#jdn

Instance: region-bandiagara
InstanceOf: MlJurisdiction
Usage: #example
Title: "Région de Bandiagara, née en 2023"
Description: "Region of Bandiagara, made in 2023"
* extension[adminUnit].valueCoding = $ml-admin#19
* extension[validity].valuePeriod.start = "2023-03-13"
* identifier[PCODE2025].system = "https://keneya.ml/fhir/CodeSystem/ocha/pcode/2025"
* identifier[PCODE2025].value = "ML19"
* status = #active
* name = "Région de Bandiagara"
* mode = #instance
* type[jurisdiction] = $uri#urn:ihe:iti:mcsd:2019:jurisdiction
* physicalType = $physicalType#jdn
* managingOrganization = Reference(direction-bandiagara)
* partOf = Reference(mali)

Instance: cercle-koro
InstanceOf: MlJurisdiction
Usage: #example
Title: "Cercle de Koro, passé de Mopti à Bandiagara"
Description: "Cercle of Koro, moved from Mopti to Bandiagara"
* extension[adminUnit][0].valueCoding = $ml-cercle#koro
* extension[adminUnit][1].valueCoding = $ml-admin#19
* extension[validity].valuePeriod.start = "2023-03-13"
* identifier[PCODE2020].system = "https://keneya.ml/fhir/CodeSystem/ocha/pcode/2020"
* identifier[PCODE2020].value = "ML0505"
* identifier[PCODE2020].period.end = "2023-03-12"
* status = #active
* name = "Cercle de Koro"
* type[jurisdiction] = $uri#urn:ihe:iti:mcsd:2019:jurisdiction
* physicalType = $physicalType#jdn
* partOf = Reference(region-bandiagara)

Instance: direction-bandiagara
InstanceOf: MlJurisdictionOrganization
Usage: #example
Title: "Direction régionale de la santé de Bandiagara"
Description: "Regional health directorate of Bandiagara"
* identifier[DHIS2].system = "https://keneya.ml/sid/dhis2/org-unit"
* identifier[DHIS2].value = "bAndiaGara1"
* extension[validity].valuePeriod.start = "2023-03-13"
* active = true
* partOf.display = "Ministère de la Santé"
* type[jurisdiction] = $uri#urn:ihe:iti:mcsd:2019:jurisdiction
* name = "Direction régionale de la Santé de Bandiagara"

Instance: district-tombouctou
InstanceOf: MlJurisdictionOrganization
Usage: #example
Title: "District sanitaire, au plus court"
Description: "Health district, at its shortest"
* type[jurisdiction] = $uri#urn:ihe:iti:mcsd:2019:jurisdiction
* name = "District sanitaire de Tombouctou"

Instance: cscom-koreytondo
InstanceOf: MlOrganization
Usage: #example
Title: "CSCom, au plus court"
Description: "Community health centre, at its shortest"
* identifier[SNIS].system = "https://keneya.ml/sid/facility"
* identifier[SNIS].value = "cscom-koreytondo"
* type[facility] = $uri#urn:ihe:iti:mcsd:2019:facility
* type[1] = $ml-facility-level#cscom
* name = "CSCom de Koreytondo"

Instance: csref-tombouctou
InstanceOf: MlOrganization
Usage: #example
Title: "CSRéf, avec son unité DHIS2 et son district"
Description: "Referral health centre, with its DHIS2 unit and its district"
* identifier[SNIS].system = "https://keneya.ml/sid/facility"
* identifier[SNIS].value = "csref-tombouctou"
* identifier[DHIS2].system = "https://keneya.ml/sid/dhis2/org-unit"
* identifier[DHIS2].value = "tOmbouCtou2"
* active = true
* type[facility] = $uri#urn:ihe:iti:mcsd:2019:facility
* type[1] = $ml-facility-level#csref
* name = "CSRéf de Tombouctou"
* alias = "Centre de santé de référence de Tombouctou"
* telecom.system = #phone
* telecom.value = "+22376005500"
* partOf = Reference(district-tombouctou)

Instance: csref-tombouctou-place
InstanceOf: MlLocation
Usage: #example
Title: "Le lieu du CSRéf, codé dans deux découpages"
Description: "The place of the referral health centre, coded in two divisions"
* extension[adminUnit][0].valueCoding = $ml-cercle#tombouctou
* extension[adminUnit][1].valueCoding = https://keneya.ml/fhir/CodeSystem/ocha/pcode/2020#ML0605
* identifier[SNIS].system = "https://keneya.ml/sid/facility"
* identifier[SNIS].value = "csref-tombouctou"
* identifier[DHIS2].system = "https://keneya.ml/sid/dhis2/org-unit"
* identifier[DHIS2].value = "tOmbouCtou2"
* partOf.display = "Cercle de Tombouctou"
* status = #active
* name = "CSRéf de Tombouctou"
* mode = #instance
* type[facility] = $uri#urn:ihe:iti:mcsd:2019:facility
* type[1] = $ml-facility-level#csref
* address.district = "Tombouctou"
* address.state = "Tombouctou"
* address.country = "ML"
* physicalType = $physicalType#bu
* position.longitude = -3.0
* position.latitude = 16.8
* managingOrganization = Reference(csref-tombouctou)
* hoursOfOperation.allDay = true

Instance: cscom-koreytondo-place
InstanceOf: MlLocation
Usage: #example
Title: "Le lieu du CSCom, sans coordonnées"
Description: "The place of the community health centre, without coordinates"
* identifier[SNIS].system = "https://keneya.ml/sid/facility"
* identifier[SNIS].value = "cscom-koreytondo"
* status = #active
* name = "CSCom de Koreytondo"
* type[facility] = $uri#urn:ihe:iti:mcsd:2019:facility
* physicalType = $physicalType#bu
* managingOrganization = Reference(cscom-koreytondo)

Instance: mobile-clinic-one
InstanceOf: MlMobileClinicLocation
Usage: #example
Title: "Clinique mobile du CSRéf"
Description: "Mobile clinic of the referral health centre"
* identifier[SNIS].system = "https://keneya.ml/sid/facility"
* identifier[SNIS].value = "clinique-mobile-1"
* status = #active
* name = "Clinique mobile 1"
* mode = #instance
* type[mobile] = $roleCode#MOBL
* type[1] = $ml-facility-level#clinique-mobile
* physicalType = $physicalType#ve
* managingOrganization = Reference(csref-tombouctou)

Instance: mobile-clinic-minimal
InstanceOf: MlMobileClinicLocation
Usage: #example
Title: "Clinique mobile suspendue, au plus court"
Description: "Suspended mobile clinic, at its shortest"
* identifier[SNIS].system = "https://keneya.ml/sid/facility"
* identifier[SNIS].value = "clinique-mobile-2"
* status = #suspended
* name = "Clinique mobile 2"
* mode = #instance
* type[mobile] = $roleCode#MOBL
* physicalType = $physicalType#ve
* managingOrganization = Reference(csref-tombouctou)

Instance: site-sevare-road
InstanceOf: MlOutreachSite
Usage: #example
Title: "Site d'accueil de déplacés"
Description: "Reception site for displaced people"
* extension[adminUnit].valueCoding = $ml-admin#05
* identifier.system = "https://keneya.ml/sid/stop"
* identifier.value = "route-de-sevare"
* status = #active
* name = "Site de la route de Sévaré"
* mode = #instance
* address.line = "Route de Sévaré"
* address.district = "Mopti"
* address.country = "ML"
* physicalType = $physicalType#si

Instance: camp-agoufou
InstanceOf: MlOutreachSite
Usage: #example
Title: "Campement nomade, au plus court"
Description: "Nomad camp, at its shortest"
* extension[adminUnit].valueCoding = $ml-admin#06
* name = "Campement de la mare d'Agoufou"

Instance: ureni-of-csref
InstanceOf: MlHealthcareService
Usage: #example
Title: "L'URENI du CSRéf"
Description: "The inpatient unit of the referral health centre"
* identifier.system = "https://keneya.ml/sid/service"
* identifier.value = "csref-tombouctou/ureni"
* active = true
* providedBy = Reference(csref-tombouctou)
* type = $ml-nutrition-unit#ureni
* location = Reference(csref-tombouctou-place)
* name = "URENI"
* availableTime.allDay = true

Instance: antenatal-service-minimal
InstanceOf: MlHealthcareService
Usage: #example
Title: "Les CPN du CSCom, au plus court"
Description: "The antenatal clinic of the community health centre, at its shortest"
* providedBy = Reference(cscom-koreytondo)
* type = $ml-service#cpn

Instance: midwife-bintou
InstanceOf: MlPractitioner
Usage: #example
Title: "Bintou, sage-femme"
Description: "Bintou, midwife"
* identifier.system = "https://keneya.ml/sid/practitioner"
* identifier.value = "cscom-koreytondo/sage-femme"
* active = true
* name.family = "Kouyaté"
* name.given = "Bintou"
* gender = #female
* communication = urn:ietf:bcp:47#khq

Instance: practitioner-minimal
InstanceOf: MlPractitioner
Usage: #example
Title: "Un relais connu par un seul nom"
Description: "A relay known by one name only"
* name.text = "Issa"

Instance: midwife-bintou-role
InstanceOf: MlPractitionerRole
Usage: #example
Title: "Bintou, sage-femme du CSCom"
Description: "Bintou, midwife of the community health centre"
* active = true
* period.start = "2024-01-15"
* practitioner = Reference(midwife-bintou)
* organization = Reference(cscom-koreytondo)
* code = $ml-role#sage-femme
* location = Reference(cscom-koreytondo-place)

Instance: role-minimal
InstanceOf: MlPractitionerRole
Usage: #example
Title: "Une fonction sensible, sans nom"
Description: "A sensitive function, without a name"
* meta.security = $actCode#SSP
* organization = Reference(csref-tombouctou)
* code = $ml-role#agent-psychosocial

Instance: mobile-team
InstanceOf: MlCareTeam
Usage: #example
Title: "L'équipe mobile en sortie"
Description: "The mobile team on an outing"
* identifier.system = "https://keneya.ml/sid/team"
* identifier.value = "clinique-mobile-1/2026-11"
* status = #active
* name = "Équipe mobile 1"
* period.start = "2026-11-01"
* participant[0].role = $ml-role#sage-femme
* participant[0].member = Reference(midwife-bintou-role)
* participant[1].role = $ml-role#infirmier
* managingOrganization = Reference(csref-tombouctou)

Instance: team-minimal
InstanceOf: MlCareTeam
Usage: #example
Title: "Une équipe, au plus court"
Description: "A team, at its shortest"
* status = #proposed
* name = "Réunion de concertation"
* participant.role = $ml-role#oncologue
* managingOrganization = Reference(csref-tombouctou)
