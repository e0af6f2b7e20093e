Profile: MlGbvEncounter
Parent: MlEncounter
Id: ml-gbv-encounter
Title: "Rencontre de soins après une violence basée sur le genre"
Description: "Un contact de soins ou d'écoute d'une survivante, sous une confidentialité très restreinte et sans texte libre."
* insert InEnglish([[Encounter after gender-based violence]], [[A contact for care or support of a survivor, under very restricted confidentiality and without free text.]])
* ^purpose = "Soigner et accompagner sans jamais exposer : la fiche ne sort pas du coffre et ne contient que des codes."
* insert English(purpose, [[To care and to stand by without ever exposing: the record does not leave the vault and holds codes only.]])
* obeys ml-gbv-sec and ml-gbv-txt
* meta.security MS
* meta.security insert Label([[V (très restreint) et SDV (violence sexuelle ou domestique)]], [[V (very restricted) and SDV (sexual or domestic violence)]])
* type insert Label([[Prise en charge clinique ou psychosociale]], [[Clinical or psychosocial care]])
* reasonCode.text 0..0
* serviceProvider insert Remark([[L'alias confidentiel du service, jamais le nom d'un espace sûr.]], [[The confidential alias of the service, never the name of a safe space.]])
* location insert Remark([[Jamais un lieu qui porte des coordonnées.]], [[Never a place that carries coordinates.]])

// There is no security code for gender-based violence; SDV is the one that means it, DVD is a developmental disability.
Invariant: ml-gbv-sec
Description: "Une ressource de VBG porte les deux étiquettes V et SDV."
Severity: #error
Expression: "meta.security.where(system = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality' and code = 'V').exists() and meta.security.where(system = 'http://terminology.hl7.org/CodeSystem/v3-ActCode' and code = 'SDV').exists()"
* insert Human([[A resource about gender-based violence carries both labels V and SDV.]])

Invariant: ml-gbv-txt
Description: "Une ressource de VBG n'a pas de texte narratif."
Severity: #error
Expression: "text.empty()"
* insert Human([[A resource about gender-based violence has no narrative.]])
