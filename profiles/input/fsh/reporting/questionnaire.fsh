Profile: MlQuestionnaire
Parent: Questionnaire
Id: ml-questionnaire
Title: "Formulaire ou registre"
Description: "Un formulaire en français et en anglais, avec ses sauts, où chaque question dit quel élément du dossier elle remplit."
* insert InEnglish([[Form or register]], [[A form in French and English, with its skips, in which each question tells which element of the record it fills.]])
* ^purpose = "Saisir comme dans le registre papier. La réponse est une preuve ; le fait est dans l'Observation ou l'Encounter qu'elle remplit."
* insert English(purpose, [[To enter as in the paper register. The response is evidence; the fact is in the Observation or Encounter that it fills.]])
* obeys ml-q-1 and ml-q-2
* url 1..1 MS
* version 1..1 MS
* version insert Label([[Version du formulaire]], [[Version of the form]])
* title 1..1 MS
* title insert Label([[Titre]], [[Title]])
* status MS
* status insert Label([[En projet, en usage ou retiré]], [[Draft, in use or retired]])
* subjectType 1..* MS
* subjectType insert Label([[De qui parle le formulaire]], [[Whom the form is about]])
* item 1..* MS
* item insert Label([[Les questions, par groupes]], [[The questions, in groups]])
* item.definition MS
* item.definition insert Label([[L'élément que la réponse remplit]], [[The element that the answer fills]])
* item.code MS
* item.code insert Label([[Le code de l'Observation que la réponse remplit]], [[The code of the Observation that the answer fills]])
* item.text 1..1 MS
* item.text insert Label([[La question en français, l'anglais à côté]], [[The question in French, English beside it]])
* item.enableWhen MS
* item.enableWhen insert Label([[Quand la question se pose]], [[When the question is asked]])
* item.answerValueSet insert Label([[Les réponses possibles]], [[The possible answers]])

Invariant: ml-q-1
Description: "Chaque question dit ce qu'elle remplit : un élément (definition) ou un code."
Severity: #error
Expression: "repeat(item).where(type != 'group' and type != 'display').all(definition.exists() or code.exists())"
* insert Human([[Each question tells what it fills: an element (definition) or a code.]])

Invariant: ml-q-2
Description: "Chaque texte du formulaire est aussi en anglais."
Severity: #error
Expression: "repeat(item).all(text.extension('http://hl7.org/fhir/StructureDefinition/translation').where(extension('lang').value = 'en').exists())"
* insert Human([[Each text of the form is in English too.]])

Profile: MlQuestionnaireResponse
Parent: QuestionnaireResponse
Id: ml-questionnaire-response
Title: "Formulaire rempli"
Description: "Les réponses à un formulaire pour une personne, à une rencontre, telles qu'elles ont été données."
* insert InEnglish([[Form as filled in]], [[The answers to a form for a person, at an encounter, as they were given.]])
* ^purpose = "Garder ce qui a été répondu à côté des faits qui en ont été tirés."
* insert English(purpose, [[To keep what was answered beside the facts drawn from it.]])
* questionnaire 1..1 MS
* questionnaire insert Label([[Le formulaire]], [[The form]])
* status MS
* status insert Label([[En cours, rempli ou corrigé]], [[In progress, completed or amended]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[La personne]], [[The person]])
* encounter MS
* encounter insert Label([[La rencontre]], [[The encounter]])
* authored 1..1 MS
* authored insert Label([[Quand il a été rempli]], [[When it was filled in]])
* author MS
* author insert Label([[Qui l'a rempli]], [[Who filled it in]])
* source insert Label([[Qui a répondu]], [[Who answered]])
* item MS
* item insert Label([[Les réponses, question par question]], [[The answers, question by question]])

// The words of forms, so that each question is one line and its English.
RuleSet: Register(id, name, french, english)
* url = "https://keneya.ml/fhir/Questionnaire/{id}"
* name = "{name}"
* title = "{french}"
* insert Translated(title, [[{english}]])
* version = "0.1.0"
* status = #active
* experimental = false
* publisher = "Keneya"
* language = #fr
* subjectType = #Patient

RuleSet: Ask(link, type, french, english)
* linkId = "{link}"
* type = #{type}
* text = "{french}"
* insert Translated(text, [[{english}]])

RuleSet: Element(definition)
* definition = "https://keneya.ml/fhir/StructureDefinition/{definition}"

RuleSet: AnswersFrom(list)
* answerValueSet = "https://keneya.ml/fhir/ValueSet/{list}"

RuleSet: Unit(code)
* extension.url = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit"
* extension.valueCoding = $ucum#{code}
