// What every record after gender-based violence has in common: labels, codes only, one person known by a code.

RuleSet: Vault
* obeys ml-gbv-sec and ml-gbv-txt and ml-gbv-words and ml-gbv-id
* meta.security MS
* meta.security insert Label([[V (très restreint) et SDV (violence sexuelle ou domestique)]], [[V (very restricted) and SDV (sexual or domestic violence)]])
* contained 0..0
* contained insert Label([[Rien d'inclus]], [[Nothing contained]])

RuleSet: OfSurvivor(element)
* {element} 1..1 MS
* {element} only Reference(MlPatientPseudonymous)
* {element} insert Label([[Survivante, par son code]], [[Survivor, by her code]])
* {element}.display 0..0
* {element}.display insert Label([[Aucun nom]], [[No name]])

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

Invariant: ml-gbv-words
Description: "Une ressource de VBG ne raconte rien en mots libres : ni note, ni texte à côté d'un code, ni pièce jointe."
Severity: #error
Expression: "descendants().ofType(Annotation).empty() and descendants().ofType(CodeableConcept).text.empty() and descendants().ofType(Attachment).empty()"
* insert Human([[A resource about gender-based violence tells nothing in free words: no note, no text beside a code, no attachment.]])

Invariant: ml-gbv-id
Description: "Une ressource de VBG n'a pas d'identifiant d'un autre registre : seulement ceux du coffre, formés avec le code."
Severity: #error
Expression: "identifier.all(system.exists() and system.startsWith('https://keneya.ml/sid/pseudo'))"
* insert Human([[A resource about gender-based violence has no identifier of another register: only those of the vault, made with the code.]])
