Profile: MlOrganization
Parent: Organization
Id: ml-organization
Title: "Structure de santé"
Description: "Une structure qui soigne, du site communautaire à l'hôpital national : qui elle est et de quel district elle dépend. Le lieu est la Location qui va avec."
* insert InEnglish([[Health facility]], [[A facility that cares, from the community site to the national hospital: who it is and which district it belongs to. The place is the Location that goes with it.]])
* ^purpose = "Un seul annuaire pour les dossiers, les références et les rapports, que l'annuaire national (IHE mCSD) peut lire tel quel."
* insert English(purpose, [[One directory for records, referrals and reports, which the national directory (IHE mCSD) can read as it is.]])
* obeys ml-org-1 and ml-org-2
* insert Registered
* identifier contains SNIS 1..1 MS and DHIS2 0..1 MS
* identifier insert Label([[Numéros de la structure]], [[Numbers of the facility]])
* insert NumberIn(SNIS, https://keneya.ml/sid/facility, [[Numéro de la structure]], [[Number of the facility]])
* identifier[SNIS] insert Remark([[Le numéro du système national d'information sanitaire ; sa forme reste à confirmer [M].]], [[The number in the national health information system; its form is to be confirmed [M].]])
* insert NumberIn(DHIS2, https://keneya.ml/sid/dhis2/org-unit, [[Identifiant de l'unité dans DHIS2]], [[Identifier of the unit in DHIS2]])
* active MS
* active insert Label([[Faux quand la structure a fermé]], [[False when the facility has closed]])
* insert Typed(facility, [[Type mCSD : structure]], [[mCSD type: facility]])
* type insert Label([[Type mCSD et niveau dans la pyramide sanitaire]], [[mCSD type and level in the health pyramid]])
* name 1..1 MS
* name insert Label([[Nom de la structure]], [[Name of the facility]])
* alias insert Label([[Autre nom en usage]], [[Other name in use]])
* telecom insert Label([[Téléphone]], [[Telephone]])
* partOf MS
* partOf only Reference(Organization)
* partOf insert Label([[District sanitaire, ou structure dont elle dépend]], [[Health district, or the facility it belongs to]])

Invariant: ml-org-1
Description: "Une structure dit son niveau : site ASC, CSCom, CSRéf, hôpital…"
Severity: #error
Expression: "type.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-facility-level').exists()"
* insert Human([[A facility tells its level: community site, CSCom, CSRéf, hospital…]])

Invariant: ml-org-2
Description: "Un identifiant DHIS2 a onze caractères : une lettre, puis dix lettres ou chiffres."
Severity: #error
Expression: "identifier.where(system = 'https://keneya.ml/sid/dhis2/org-unit').all(value.matches('^[A-Za-z][A-Za-z0-9]{10}$'))"
* insert Human([[A DHIS2 identifier has eleven characters: a letter, then ten letters or digits.]])

Mapping: MlOrganizationMcsd
Source: MlOrganization
Target: "https://profiles.ihe.net/ITI/mCSD/StructureDefinition/IHE.mCSD.FacilityOrganization"
Id: mcsd
Title: "IHE mCSD"
* -> "Organization"
* identifier -> "Organization.identifier"
* type -> "Organization.type"
* name -> "Organization.name"
* partOf -> "Organization.partOf"
