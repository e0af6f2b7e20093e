Profile: MlHealthcareService
Parent: HealthcareService
Id: ml-healthcare-service
Title: "Service offert"
Description: "Ce qu'une structure offre et où : CPN, maternité, URENI, chirurgie… L'annuaire public ne montre jamais un service de VBG."
* insert InEnglish([[Service offered]], [[What a facility offers and where: antenatal care, maternity, inpatient malnutrition care, surgery… The public directory never shows a service after gender-based violence.]])
* ^purpose = "Savoir où référer : quelle structure offre quoi, et quand."
* insert English(purpose, [[To know where to refer: which facility offers what, and when.]])
* obeys ml-hs-1
* active MS
* active insert Label([[Faux quand le service n'est plus offert]], [[False when the service is no longer offered]])
* providedBy 1..1 MS
* providedBy insert Label([[La structure qui l'offre]], [[The facility that offers it]])
* type 1..* MS
* type from https://keneya.ml/fhir/ValueSet/ml-encounter-type (extensible)
* type insert Label([[Quel service]], [[Which service]])
* location MS
* location insert Label([[Où]], [[Where]])
* name MS
* name insert Label([[Nom du service]], [[Name of the service]])
* availableTime insert Label([[Jours et heures]], [[Days and hours]])
* notAvailable insert Label([[Fermetures]], [[Closures]])

// The server gives the labels by the service; a place in words it cannot see.
Invariant: ml-hs-1
Description: "Un service de VBG ou un espace sûr n'entre pas dans l'annuaire public : il porte les étiquettes V et SDV, et ne dit ni où il est ni son téléphone."
Severity: #error
Expression: "type.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-service' and (code.startsWith('vbg-') or code = 'espace-surete')).exists() implies (meta.security.where(code = 'V').exists() and meta.security.where(code = 'SDV').exists() and location.empty() and telecom.empty())"
* insert Human([[A service after gender-based violence or a safe space is not in the public directory: it carries the labels V and SDV, and tells neither where it is nor its telephone.]])

Mapping: MlHealthcareServiceMcsd
Source: MlHealthcareService
Target: "https://profiles.ihe.net/ITI/mCSD/StructureDefinition/IHE.mCSD.HealthcareService"
Id: mcsd
Title: "IHE mCSD"
* -> "HealthcareService"
* type -> "HealthcareService.type"
* location -> "HealthcareService.location"
* providedBy -> "HealthcareService.providedBy"
