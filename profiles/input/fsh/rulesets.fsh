// French is the guide's language; English stands beside it as the standard translation extension.
// http://hl7.org/fhir/R4/languages.html#ext

RuleSet: French
* ^language = #fr
* ^status = #active
* ^experimental = false
* ^publisher = "Keneya"
* ^jurisdiction = urn:iso:std:iso:3166#ML "Mali"

RuleSet: English(path, text)
* ^{path}.extension[0].url = $translation
* ^{path}.extension[0].extension[0].url = "lang"
* ^{path}.extension[0].extension[0].valueCode = #en
* ^{path}.extension[0].extension[1].url = "content"
* ^{path}.extension[0].extension[1].valueString = "{text}"

RuleSet: InEnglish(title, description)
* insert French
* insert English(title, [[{title}]])
* insert English(description, [[{description}]])

// What an element is called on a form, in both languages.
RuleSet: Label(french, english)
* ^short = "{french}"
* insert English(short, [[{english}]])

RuleSet: Remark(french, english)
* ^comment = "{french}"
* insert English(comment, [[{english}]])

// An invariant's sentence in English; its Description is the French one.
RuleSet: Human(text)
* human.extension[0].url = $translation
* human.extension[0].extension[0].url = "lang"
* human.extension[0].extension[0].valueCode = #en
* human.extension[0].extension[1].url = "content"
* human.extension[0].extension[1].valueString = "{text}"

RuleSet: On(type)
* ^context[+].type = #element
* ^context[=].expression = "{type}"

// Observation as the six services record it: who, when, and a result or the reason why there is none.
RuleSet: Measured
* obeys ml-lab-1
* status MS
* status insert Label([[Où en est le résultat : final, corrigé, annulé]], [[How far the result is: final, amended, cancelled]])
* code insert Label([[Ce qui est observé]], [[What is observed]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[La personne observée]], [[The person observed]])
* encounter MS
* encounter insert Label([[La rencontre où c'est observé]], [[The encounter in which it is observed]])
* effective[x] 1..1 MS
* effective[x] only dateTime
* effective[x] insert Label([[Quand c'est observé]], [[When it is observed]])
* performer MS
* performer insert Label([[Qui a observé]], [[Who observed it]])
* value[x] MS
* dataAbsentReason MS
* dataAbsentReason insert Label([[Pourquoi il n'y a pas de résultat]], [[Why there is no result]])

Invariant: ml-lab-1
Description: "Une observation porte un résultat, ou la raison de son absence."
Severity: #error
Expression: "value.exists() or dataAbsentReason.exists() or component.exists()"
* insert Human([[An observation carries a result, or the reason why there is none.]])

// The English of a text in a resource that is no profile.
RuleSet: Translated(path, text)
* {path}.extension[0].url = $translation
* {path}.extension[0].extension[0].url = "lang"
* {path}.extension[0].extension[0].valueCode = #en
* {path}.extension[0].extension[1].url = "content"
* {path}.extension[0].extension[1].valueString = "{text}"

// A search parameter of ours; its id stands in its address.
RuleSet: Search(id, code, name, french, english)
* url = "https://keneya.ml/fhir/SearchParameter/{id}"
* version = "0.1.0"
* name = "{name}"
* status = #active
* description = "{french}"
* insert Translated(description, [[{english}]])
* code = #{code}

// An operation of the server; its id stands in its address. French first, English beside it.
RuleSet: Operation(id, code, name, title, english, french, inEnglish)
* language = #fr
* url = "https://keneya.ml/fhir/OperationDefinition/{id}"
* version = "0.1.0"
* name = "{name}"
* title = "{title}"
* insert Translated(title, [[{english}]])
* status = #active
* kind = #operation
* experimental = false
* publisher = "Keneya"
* jurisdiction = urn:iso:std:iso:3166#ML "Mali"
* description = "{french}"
* insert Translated(description, [[{inEnglish}]])
* affectsState = false
* code = #{code}

// What it takes or answers; {path} is where it stands, such as parameter[0].part[1].
RuleSet: Takes(path, name, use, min, max, french, english)
* {path}.name = #{name}
* {path}.use = #{use}
* {path}.min = {min}
* {path}.max = "{max}"
* {path}.documentation = "{french}"
* insert Translated({path}.documentation, [[{english}]])

// The element of WHO's antenatal guide that an element of ours holds, such as ANC.B6.DE17.
RuleSet: Who(id)
* ^mapping[+].identity = "who-anc"
* ^mapping[=].map = "{id}"

RuleSet: MapsToWho
* ^mapping[+].identity = "who-anc"
* ^mapping[=].uri = "http://fhir.org/guides/who/anc-cds"
* ^mapping[=].name = "WHO antenatal care digital adaptation kit"

// One of the categories is this one; others may stand beside it.
RuleSet: InCategory(code)
* category 1..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains {code} 1..1 MS
* category[{code}] = $observationCategory#{code}
* category[{code}] insert Label([[La catégorie par laquelle on la retrouve]], [[The category by which it is found]])

RuleSet: YesOrNo(french, english)
* value[x] only boolean
* value[x] insert Label([[{french}]], [[{english}]])

RuleSet: Counted(french, english)
* value[x] only integer
* value[x] insert Label([[{french}]], [[{english}]])

RuleSet: Dated(french, english)
* value[x] only dateTime
* value[x] insert Label([[{french}]], [[{english}]])

// A choice from one of our lists; strength is required or extensible.
RuleSet: Chosen(list, strength, french, english)
* value[x] only CodeableConcept
* value[x] from https://keneya.ml/fhir/ValueSet/{list} ({strength})
* value[x] insert Label([[{french}]], [[{english}]])
