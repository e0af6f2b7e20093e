Profile: MlAllergy
Parent: AllergyIntolerance
Id: ml-allergy
Title: "Allergie"
Description: "Une allergie ou une intolérance connue, à un médicament ou à un aliment ; ou qu'aucune n'est connue."
* insert InEnglish([[Allergy]], [[A known allergy or intolerance, to a medicine or a food; or that none is known.]])
* ^purpose = "Ne donner à personne ce qui lui nuit : ni pénicilline, ni SP, ni arachide."
* insert English(purpose, [[To give nobody what harms: no penicillin, no SP, no peanut.]])
* insert MapsToWho
* obeys ml-allergy-1
* clinicalStatus MS
* clinicalStatus insert Label([[Active, inactive ou résolue]], [[Active, inactive or resolved]])
* verificationStatus MS
* verificationStatus insert Label([[Dite, confirmée ou écartée]], [[Told, confirmed or ruled out]])
* category MS
* category insert Label([[Médicament, aliment ou environnement]], [[Medicine, food or environment]])
* criticality MS
* criticality insert Label([[Haute : la vie a été ou serait en danger]], [[High: life was or would be in danger]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-allergen (extensible)
* code insert Label([[À quoi, ou aucune connue ; un code ATC peut se tenir à côté]], [[To what, or none known; an ATC code may stand beside it]])
* code insert Who(ANC.B6.DE57)
* patient only Reference(Patient)
* patient MS
* patient insert Label([[La personne]], [[The person]])
* encounter MS
* encounter insert Label([[Le contact où c'est dit]], [[The contact at which it is told]])
* recordedDate MS
* recordedDate insert Label([[Quand c'est noté]], [[When it is noted]])
* recorder MS
* recorder insert Label([[Qui le note]], [[Who notes it]])
* reaction MS
* reaction insert Label([[Ce qui s'est passé]], [[What happened]])
* reaction.manifestation MS
* reaction.manifestation insert Label([[Le signe : éruption, gonflement, choc…]], [[The sign: rash, swelling, shock…]])
* reaction.severity MS
* reaction.severity insert Label([[Légère, modérée ou grave]], [[Mild, moderate or severe]])

Invariant: ml-allergy-1
Description: "« Aucune allergie connue » n'a ni réaction ni gravité."
Severity: #error
Expression: "code.coding.where(code = 'aucune-connue').exists() implies (reaction.empty() and criticality.empty())"
* insert Human([[No known allergy has neither reaction nor criticality.]])
