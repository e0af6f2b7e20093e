RuleSet: Privacy
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy

RuleSet: ConsentOfSurvivor
* meta.security[0] = $confidentiality#V
* meta.security[1] = $actCode#SDV
* insert Privacy
* patient.identifier.type = $ml-identifier-type#PSEUDO
* patient.identifier.system = "https://keneya.ml/sid/pseudo"
* patient.identifier.value = "7KX4-Q2MN"
* policy.uri = "https://keneya.ml/politiques/gbvims"

Instance: consent-to-share-with-csref
InstanceOf: MlConsentCare
Usage: #example
Title: "Aïssata accepte que le CSRéf lise son dossier"
Description: "Aïssata agrees that the referral health centre reads her record"
* insert Privacy
* status = #active
* category[consent] = $loinc#59284-0
* patient = Reference(aissata-resident)
* dateTime = "2026-11-02"
* performer = Reference(aissata-resident)
* organization = Reference(cscom-koreytondo)
* sourceAttachment.language = #fr
* sourceAttachment.title = "Formulaire signé du pouce, registre 3, page 12"
* policy.uri = "https://keneya.ml/politiques/partage"
* provision.type = #permit
* provision.period.start = "2026-11-02"
* provision.period.end = "2027-11-01"
* provision.actor.role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP
* provision.actor.reference = Reference(csref-tombouctou)
* provision.purpose = http://terminology.hl7.org/CodeSystem/v3-ActReason#TREAT

Instance: consent-refused
InstanceOf: MlConsentCare
Usage: #example
Title: "Kadidia refuse, au plus court"
Description: "Kadidia refuses, at its shortest"
* insert Privacy
* status = #active
* category[consent] = $loinc#59284-0
* patient = Reference(kadidia-minimal)
* dateTime = "2026-11-03"
* performer = Reference(kadidia-minimal)
* organization.display = "Équipe avancée"
* sourceAttachment.language = #fr
* sourceAttachment.title = "Refus oral, devant témoin"
* policy.uri = "https://keneya.ml/politiques/partage"
* provision.type = #deny

Instance: consent-survivor-health
InstanceOf: MlConsentGbv
Usage: #example
Title: "Permis pour un service de santé, jusqu'en février"
Description: "Permitted for one health service, until February"
* insert ConsentOfSurvivor
* status = #active
* category[sharing] = $ml-consent-category#gbv-sharing
* dateTime = "2026-11-16"
* performer = Reference(survivor-7kx4)
* sourceAttachment.language = #fr
* sourceAttachment.title = "Empreinte du pouce, registre du service"
* organization.display = "Service B"
* provision.type = #deny
* provision.period.start = "2026-11-16"
* provision.period.end = "2027-02-28"
* provision.provision.type = #permit
* provision.provision.period.end = "2027-02-28"
* provision.provision.actor.role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP
* provision.provision.actor.reference.identifier.system = "https://keneya.ml/sid/facility"
* provision.provision.actor.reference.identifier.value = "csref-b"
* provision.provision.securityLabel[0] = $confidentiality#V
* provision.provision.securityLabel[1] = $actCode#SDV
* provision.provision.purpose[0] = http://terminology.hl7.org/CodeSystem/v3-ActReason#TREAT
* provision.provision.purpose[1] = $ml-consent-service#sante

Instance: consent-survivor-nothing
InstanceOf: MlConsentGbv
Usage: #example
Title: "Rien n'est permis"
Description: "Nothing is permitted"
* insert ConsentOfSurvivor
* status = #active
* category[sharing] = $ml-consent-category#gbv-sharing
* dateTime = "2026-11-16"
* provision.type = #deny

Instance: consent-survivor-unfinished
InstanceOf: MlConsentGbv
Usage: #example
Title: "Proposé, pas encore recueilli"
Description: "Proposed, not given yet"
* insert ConsentOfSurvivor
* status = #proposed
* category[sharing] = $ml-consent-category#gbv-sharing

Instance: consent-survivor-counted
InstanceOf: MlConsentGbvReporting
Usage: #example
Title: "Accepte d'être comptée"
Description: "Agrees to be counted"
* insert ConsentOfSurvivor
* status = #active
* category[reporting] = $ml-consent-category#gbv-reporting
* dateTime = "2026-11-16"
* performer = Reference(survivor-7kx4)
* organization.display = "Service B"
* sourceAttachment.language = #fr
* sourceAttachment.title = "Empreinte du pouce, registre du service"
* provision.type = #permit
* provision.period.end = "2027-11-16"

Instance: consent-survivor-not-counted
InstanceOf: MlConsentGbvReporting
Usage: #example
Title: "Refuse d'être comptée, au plus court"
Description: "Refuses to be counted, at its shortest"
* insert ConsentOfSurvivor
* status = #active
* category[reporting] = $ml-consent-category#gbv-reporting
* dateTime = "2026-11-16"
* provision.type = #deny

Instance: consent-survivor-supported
InstanceOf: MlConsentGbvServices
Usage: #example
Title: "Accepte d'être reçue et accompagnée"
Description: "Agrees to be received and supported"
* insert ConsentOfSurvivor
* status = #active
* category[services] = $ml-consent-category#gbv-services
* dateTime = "2026-11-16"
* performer = Reference(survivor-7kx4)
* organization.display = "Service B"
* sourceAttachment.language = #fr
* sourceAttachment.title = "Empreinte du pouce, registre du service"
* provision.type = #permit
* provision.period.start = "2026-11-16"
* provision.period.end = "2027-02-28"

Instance: consent-survivor-leaves
InstanceOf: MlConsentGbvServices
Usage: #example
Title: "Ne souhaite pas être accompagnée, au plus court"
Description: "Does not wish to be supported, at its shortest"
* insert ConsentOfSurvivor
* status = #active
* category[services] = $ml-consent-category#gbv-services
* dateTime = "2026-11-16"
* provision.type = #deny
