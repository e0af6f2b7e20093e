Profile: MlJurisdiction
Parent: Location
Id: ml-jurisdiction
Title: "Unité administrative"
Description: "Le pays, une région, un cercle ou une commune, dans le découpage de 2023, avec les codes des découpages d'avant et la période où elle existe."
* insert InEnglish([[Administrative unit]], [[The country, a region, a cercle or a commune, in the division of 2023, with the codes of former divisions and the period in which it exists.]])
* ^purpose = "Lire une série de rapports par-delà la réorganisation de 2023 : Koro était à Mopti, il est à Bandiagara. Le même code ML09 veut dire Bamako ou Taoudénit selon son millésime, que dit le système du code."
* insert English(purpose, [[To read a series of reports across the reorganisation of 2023: Koro was in Mopti, it is in Bandiagara. The same code ML09 means Bamako or Taoudénit by its vintage, which the system of the code tells.]])
* obeys ml-jur-1
* extension contains
    MlAdminUnit named adminUnit 0..* MS and
    MlValidity named validity 0..1 MS
* extension[adminUnit] insert Label([[Code de l'unité, avec son millésime]], [[Code of the unit, with its vintage]])
* extension[validity] insert Label([[De quand à quand l'unité existe]], [[From when to when the unit exists]])
* insert Registered
* identifier contains PCODE2020 0..1 MS and PCODE2025 0..1 MS and ISO 0..1
* insert NumberIn(PCODE2020, https://keneya.ml/fhir/CodeSystem/ocha/pcode/2020, [[P-code d'avant la réorganisation]], [[P-code from before the reorganisation]])
* insert NumberIn(PCODE2025, https://keneya.ml/fhir/CodeSystem/ocha/pcode/2025, [[P-code de la série nouvelle]], [[P-code of the new series]])
* identifier[PCODE2025] insert Remark([[La série nouvelle reste à confirmer avec la publication de l'OCHA [M].]], [[The new series is to be confirmed with OCHA's release [M].]])
* insert NumberIn(ISO, urn:iso:std:iso:3166:-2, [[Code ISO 3166-2]], [[ISO 3166-2 code]])
* identifier[ISO] insert Remark([[L'ISO n'a que dix régions et Bamako, et croise Taoudénit et Ménaka : il ne sert jamais de clé.]], [[ISO has ten regions and Bamako only, and swaps Taoudénit and Ménaka: it is never the key.]])
* status 1..1 MS
* status insert Label([[Active, ou supprimée par une réforme]], [[Active, or abolished by a reform]])
* name 1..1 MS
* name insert Label([[Nom de l'unité]], [[Name of the unit]])
* alias insert Label([[Nom d'avant]], [[Former name]])
* insert Typed(jurisdiction, [[Type mCSD : juridiction]], [[mCSD type: jurisdiction]])
* physicalType 1..1 MS
* physicalType = $physicalType#jdn
* physicalType insert Label([[Une juridiction]], [[A jurisdiction]])
* managingOrganization MS
* managingOrganization insert Label([[Direction régionale ou district sanitaire]], [[Regional health directorate or health district]])
* partOf MS
* partOf only Reference(Location)
* partOf insert Label([[Commune, cercle, région, pays : l'unité au-dessus]], [[Commune, cercle, region, country: the unit above]])
* type insert Label([[Type mCSD, et autres types]], [[mCSD type, and other types]])

Invariant: ml-jur-1
Description: "Une unité administrative a un code : celui de la région ou du cercle, ou un P-code."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-admin-unit').exists() or identifier.exists()"
* insert Human([[An administrative unit has a code: that of the region or cercle, or a P-code.]])

Extension: MlValidity
Id: ml-validity
Title: "Période de validité"
Description: "De quand à quand une unité administrative ou une structure existe sous ce nom et à cette place."
* insert InEnglish([[Period of validity]], [[From when to when an administrative unit or a facility exists under this name and in this place.]])
* insert On(Location)
* insert On(Organization)
* . insert Label([[Période de validité]], [[Period of validity]])
* value[x] 1..1
* value[x] only Period
* value[x] insert Label([[Période de validité]], [[Period of validity]])

Profile: MlJurisdictionOrganization
Parent: Organization
Id: ml-jurisdiction-organization
Title: "Direction régionale ou district sanitaire"
Description: "Qui dirige la santé dans une unité administrative : le ministère, une direction régionale, un district sanitaire."
* insert InEnglish([[Regional health directorate or health district]], [[Who leads health care in an administrative unit: the ministry, a regional directorate, a health district.]])
* ^purpose = "Donner à chaque structure le district à qui elle rapporte."
* insert English(purpose, [[To give each facility the district it reports to.]])
* extension contains MlValidity named validity 0..1
* extension[validity] insert Label([[De quand à quand la direction existe]], [[From when to when the directorate exists]])
* insert Registered
* identifier contains DHIS2 0..1 MS
* insert NumberIn(DHIS2, https://keneya.ml/sid/dhis2/org-unit, [[Identifiant de l'unité dans DHIS2]], [[Identifier of the unit in DHIS2]])
* insert Typed(jurisdiction, [[Type mCSD : juridiction]], [[mCSD type: jurisdiction]])
* name 1..1 MS
* name insert Label([[Nom]], [[Name]])
* partOf MS
* partOf only Reference(Organization)
* partOf insert Label([[Direction régionale, ministère]], [[Regional directorate, ministry]])
* type insert Label([[Type mCSD, et autres types]], [[mCSD type, and other types]])

Mapping: MlJurisdictionMcsd
Source: MlJurisdiction
Target: "https://profiles.ihe.net/ITI/mCSD/StructureDefinition/IHE.mCSD.JurisdictionLocation"
Id: mcsd
Title: "IHE mCSD"
* -> "Location"
* type -> "Location.type"
* physicalType -> "Location.physicalType"
* managingOrganization -> "Location.managingOrganization"
* partOf -> "Location.partOf"

Mapping: MlJurisdictionOrganizationMcsd
Source: MlJurisdictionOrganization
Target: "https://profiles.ihe.net/ITI/mCSD/StructureDefinition/IHE.mCSD.JurisdictionOrganization"
Id: mcsd
Title: "IHE mCSD"
* -> "Organization"
* type -> "Organization.type"
* partOf -> "Organization.partOf"
