Profile: MlLocation
Parent: Location
Id: ml-location
Title: "Lieu d'une structure de santé"
Description: "Où une structure reçoit : son lieu, son unité administrative et, quand cela ne met personne en danger, sa position."
* insert InEnglish([[Place of a health facility]], [[Where a facility receives people: its place, its administrative unit and, where that endangers no one, its position.]])
* ^purpose = "Orienter les malades et lire les rapports par région, sans jamais montrer où est un espace sûr."
* insert English(purpose, [[To direct patients and to read reports by region, and never to show where a safe space is.]])
* obeys ml-loc-1
* extension contains MlAdminUnit named adminUnit 0..* MS
* extension[adminUnit] insert Label([[Région ou cercle, dans chaque découpage connu]], [[Region or cercle, in each division known]])
* insert Registered
* identifier contains SNIS 1..1 MS and DHIS2 0..1 MS
* insert NumberIn(SNIS, https://keneya.ml/sid/facility, [[Numéro de la structure, le même que celui de l'Organization]], [[Number of the facility, the same as the Organization's]])
* insert NumberIn(DHIS2, https://keneya.ml/sid/dhis2/org-unit, [[Identifiant de l'unité dans DHIS2]], [[Identifier of the unit in DHIS2]])
* status 1..1 MS
* status insert Label([[Ouvert, suspendu ou fermé]], [[Open, suspended or closed]])
* name 1..1 MS
* name insert Label([[Nom du lieu]], [[Name of the place]])
* mode MS
* mode insert Label([[Un lieu précis (instance)]], [[A given place (instance)]])
* insert Typed(facility, [[Type mCSD : structure]], [[mCSD type: facility]])
* address MS
* address insert Label([[Région, cercle, commune, village ou quartier]], [[Region, cercle, commune, village or quarter]])
* physicalType 1..1 MS
* physicalType insert Label([[Bâtiment, site, véhicule…]], [[Building, site, vehicle…]])
* position insert Label([[Coordonnées ; jamais pour un espace sûr]], [[Coordinates; never for a safe space]])
* managingOrganization 1..1 MS
* managingOrganization insert Label([[La structure qui y reçoit]], [[The facility that receives people there]])
* partOf MS
* partOf only Reference(Location)
* partOf insert Label([[Le cercle, ou le lieu qui le contient]], [[The cercle, or the place that holds it]])
* operationalStatus insert Label([[État du moment]], [[State at the moment]])
* hoursOfOperation insert Label([[Jours et heures d'ouverture]], [[Days and hours of opening]])
* type insert Label([[Type mCSD, et ce que le lieu offre]], [[mCSD type, and what the place offers]])

Invariant: ml-loc-1
Description: "Un espace sûr, un service de VBG ou un lieu très restreint n'a ni coordonnées ni rue."
Severity: #error
Expression: "(type.coding.where(code = 'espace-surete' or (system = 'https://keneya.ml/fhir/CodeSystem/ml-service' and code.startsWith('vbg-'))).exists() or meta.security.where(code = 'V' or code = 'LOCIS').exists()) implies (position.empty() and address.line.empty())"
* insert Human([[A safe space, a service after gender-based violence or a very restricted place has neither coordinates nor a street.]])

Mapping: MlLocationMcsd
Source: MlLocation
Target: "https://profiles.ihe.net/ITI/mCSD/StructureDefinition/IHE.mCSD.FacilityLocation"
Id: mcsd
Title: "IHE mCSD"
* -> "Location"
* status -> "Location.status"
* name -> "Location.name"
* type -> "Location.type"
* physicalType -> "Location.physicalType"
* managingOrganization -> "Location.managingOrganization"
* partOf -> "Location.partOf"
