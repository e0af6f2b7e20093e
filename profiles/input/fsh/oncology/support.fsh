Profile: MlChemotherapyToxicity
Parent: Observation
Id: ml-chemotherapy-toxicity
Title: "Toxicité de la chimiothérapie"
Description: "Ce que le cycle précédent a fait de mal, gradué de 0 à 5 selon le CTCAE."
* insert InEnglish([[Toxicity of chemotherapy]], [[The harm that the cycle before did, graded from 0 to 5 by CTCAE.]])
* ^purpose = "Décider de donner, de réduire ou de reporter le cycle suivant."
* insert English(purpose, [[To decide to give, to reduce or to put off the next cycle.]])
* insert Measured
* obeys ml-ctcae-1
* code = $ml-obs#chemotherapy-toxicity
* value[x] 0..0
* value[x] insert Label([[Fermé : chaque toxicité a sa composante]], [[Closed: each toxicity has its component]])
* partOf MS
* partOf only Reference(MedicationAdministration)
* partOf insert Label([[La dose en cause]], [[The dose concerned]])
* component MS
* component insert Label([[Une toxicité et son grade]], [[A toxicity and its grade]])
* component.code from https://keneya.ml/fhir/ValueSet/ml-toxicity (extensible)
* component.code insert Label([[Laquelle]], [[Which]])
* component.value[x] 1..1 MS
* component.value[x] only integer
* component.value[x] insert Label([[Grade, de 0 (aucune) à 5 (décès)]], [[Grade, from 0 (none) to 5 (death)]])
* component.value[x] insert Remark([[Grades du CTCAE et conduite à tenir à confirmer [M].]], [[Grades of CTCAE and what to do about them to be confirmed [M].]])

Invariant: ml-ctcae-1
Description: "Une toxicité se gradue de 0 à 5."
Severity: #error
Expression: "component.value.all($this >= 0 and $this <= 5)"
* insert Human([[A toxicity is graded from 0 to 5.]])

Profile: MlSocialSupport
Parent: Procedure
Id: ml-social-support
Title: "Soutien social"
Description: "Le transport, l'hébergement ou l'aide donnés pour que le traitement soit suivi, ou pourquoi ils n'ont pas pu l'être."
* insert InEnglish([[Social support]], [[The transport, lodging or help given so that treatment is followed, or why it could not be.]])
* ^purpose = "Qu'une femme n'arrête pas sa chimiothérapie faute d'un lit à Bamako."
* insert English(purpose, [[That no woman stops chemotherapy for want of a bed in Bamako.]])
* insert SupportOf(ml-social-support)
* code insert Label([[Quel soutien]], [[Which support]])

// Help and rehabilitation: what, to whom, when, or why not.
RuleSet: SupportOf(list)
* obeys ml-support-1
* status MS
* status insert Label([[Donné, en cours ou non donné]], [[Given, in progress or not given]])
* statusReason MS
* statusReason insert Label([[Pourquoi cela n'a pas été donné]], [[Why it was not given]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/{list} (required)
* code insert Remark([[Liste à confirmer [M].]], [[List to be confirmed [M].]])
* subject MS
* subject only Reference(Patient)
* subject insert Label([[À qui]], [[To whom]])
* encounter MS
* encounter insert Label([[La rencontre]], [[The encounter]])
* performed[x] MS
* performed[x] insert Label([[Quand]], [[When]])
* performer MS
* performer insert Label([[Qui l'a donné]], [[Who gave it]])
* reasonReference MS
* reasonReference insert Label([[La maladie, la blessure ou l'intervention]], [[The illness, injury or operation]])

Invariant: ml-support-1
Description: "Un soutien ou une rééducation qui n'ont pas été donnés disent pourquoi."
Severity: #error
Expression: "status = 'not-done' implies statusReason.exists()"
* insert Human([[Support or rehabilitation that was not given tells why.]])
