Profile: MlPractitioner
Parent: Practitioner
Id: ml-practitioner
Title: "Personnel de santé"
Description: "Une personne qui soigne ou qui aide, du médecin à la mère leader."
* insert InEnglish([[Health worker]], [[A person who cares or helps, from the physician to the lead mother.]])
* ^purpose = "Savoir qui a soigné, sans en dire plus qu'il ne faut : dans un pays où des soignants sont enlevés, ni adresse ni photo."
* insert English(purpose, [[To know who gave care, and to tell no more than needed: where health workers are kidnapped, no address and no photo.]])
* identifier MS
* identifier insert Label([[Numéro dans la structure, ou de l'ordre]], [[Number in the facility, or in the register of the profession]])
* active MS
* active insert Label([[Faux quand la personne n'exerce plus]], [[False when the person no longer practises]])
* name 1..* MS
* name insert Label([[Nom, ou le nom sous lequel la personne travaille]], [[Name, or the name under which the person works]])
* telecom insert Label([[Téléphone professionnel]], [[Telephone at work]])
* address 0..0
* address insert Label([[Aucune : où vit un soignant ne s'écrit pas]], [[None: where a health worker lives is not written]])
* photo 0..0
* photo insert Label([[Aucune]], [[None]])
* gender insert Label([[Sexe]], [[Sex]])
* qualification insert Label([[Diplôme]], [[Qualification]])
* communication insert Label([[Langue parlée]], [[Spoken language]])

Profile: MlPractitionerRole
Parent: PractitionerRole
Id: ml-practitioner-role
Title: "Fonction du personnel"
Description: "Ce qu'une personne fait, dans quelle structure, où et de quand à quand."
* insert InEnglish([[Role of a health worker]], [[What a person does, at which facility, where and from when to when.]])
* ^purpose = "Compter par métier (accouchement assisté par du personnel qualifié), et savoir à qui confier."
* insert English(purpose, [[To count by profession (births attended by skilled staff), and to know whom to entrust.]])
* obeys ml-role-1
* active MS
* active insert Label([[Faux quand la fonction est finie]], [[False when the role has ended]])
* period MS
* period insert Label([[De quand à quand]], [[From when to when]])
* practitioner MS
* practitioner insert Label([[La personne]], [[The person]])
* organization 1..1 MS
* organization insert Label([[La structure]], [[The facility]])
* code 1..* MS
* code from https://keneya.ml/fhir/ValueSet/ml-role (extensible)
* code insert Label([[Métier ou fonction]], [[Profession or function]])
* location MS
* location insert Label([[Où]], [[Where]])
* healthcareService insert Label([[Service]], [[Service]])

Invariant: ml-role-1
Description: "Une fonction sensible (étiquette SSP ou V) ne montre pas le nom de la personne."
Severity: #error
Expression: "meta.security.where(code = 'SSP' or code = 'V').exists() implies practitioner.display.empty()"
* insert Human([[A sensitive role (label SSP or V) does not show the person's name.]])

Profile: MlCareTeam
Parent: CareTeam
Id: ml-careteam
Title: "Équipe de soins"
Description: "Une équipe mobile, une équipe de garde, une réunion de concertation : qui en est, dans quelle fonction, pour quelle structure ou pour quelle personne."
* insert InEnglish([[Care team]], [[A mobile team, a team on duty, a tumour board: who belongs to it, in which role, for which facility or which person.]])
* ^purpose = "Dire qui était de sortie ce jour-là, et qui décide ensemble."
* insert English(purpose, [[To tell who went out on that day, and who decides together.]])
* status 1..1 MS
* status insert Label([[Active, ou dissoute]], [[Active, or dissolved]])
* name 1..1 MS
* name insert Label([[Nom de l'équipe]], [[Name of the team]])
* subject insert Label([[La personne soignée ; vide pour une équipe de structure]], [[The person in care; empty for a facility's team]])
* period MS
* period insert Label([[De quand à quand]], [[From when to when]])
* participant 1..* MS
* participant insert Label([[Un membre de l'équipe]], [[A member of the team]])
* participant.role MS
* participant.role from https://keneya.ml/fhir/ValueSet/ml-role (extensible)
* participant.role insert Label([[Fonction dans l'équipe]], [[Role in the team]])
* participant.member insert Label([[Qui]], [[Who]])
* managingOrganization 1..* MS
* managingOrganization insert Label([[La structure qui forme l'équipe]], [[The facility that forms the team]])

Mapping: MlPractitionerMcsd
Source: MlPractitioner
Target: "https://profiles.ihe.net/ITI/mCSD/StructureDefinition/IHE.mCSD.Practitioner"
Id: mcsd
Title: "IHE mCSD"
* -> "Practitioner"
* name -> "Practitioner.name"

Mapping: MlPractitionerRoleMcsd
Source: MlPractitionerRole
Target: "https://profiles.ihe.net/ITI/mCSD/StructureDefinition/IHE.mCSD.PractitionerRole"
Id: mcsd
Title: "IHE mCSD"
* -> "PractitionerRole"
* practitioner -> "PractitionerRole.practitioner"
* organization -> "PractitionerRole.organization"
* code -> "PractitionerRole.code"
* location -> "PractitionerRole.location"
