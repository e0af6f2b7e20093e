Profile: MlGbvForm
Parent: QuestionnaireResponse
Id: ml-gbv-form
Title: "Formulaire VBG rempli"
Description: "Les réponses à un formulaire VBG, en codes, dates et nombres. C'est la pièce ; l'incident (ml-gbv-incident) qui en est tiré fait foi."
* insert InEnglish([[Completed GBV form]], [[The answers to a form on gender-based violence, in codes, dates and numbers. This is the evidence; the incident (ml-gbv-incident) taken from it is what counts.]])
* ^purpose = "Garder la trace de l'entretien sans récit."
* insert English(purpose, [[To keep a trace of the interview without a story.]])
* insert Vault
* insert OfSurvivor(subject)
* obeys ml-gbv-form
* questionnaire 1..1 MS
* questionnaire insert Label([[Le formulaire, un de ceux du coffre]], [[The form, one of those of the vault]])
* status MS
* status insert Label([[Rempli, ou arrêté par la survivante]], [[Completed, or stopped by the survivor]])
* encounter only Reference(MlGbvEncounter)
* encounter insert Label([[L'entretien]], [[The interview]])
* authored 1..1 MS
* authored insert Label([[Date de l'entretien]], [[Date of the interview]])
* source only Reference(Patient or RelatedPerson)
* source insert Label([[Qui a répondu]], [[Who answered]])
* source.display 0..0
* source.display insert Label([[Aucun nom]], [[No name]])

Invariant: ml-gbv-form
Description: "Un formulaire VBG est un de ceux du coffre, et ses réponses sont des codes, des dates, des nombres, oui ou non : jamais des mots."
Severity: #error
Expression: "questionnaire.startsWith('https://keneya.ml/fhir/Questionnaire/ml-gbv-') and repeat(item | answer).answer.value.where($this is string or $this is uri or $this is Attachment or $this is Reference).empty()"
* insert Human([[A GBV form is one of those of the vault, and its answers are codes, dates, numbers, yes or no: never words.]])
