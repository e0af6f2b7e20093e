Profile: MlLabReport
Parent: DiagnosticReport
Id: ml-lab-report
Title: "Compte rendu de laboratoire"
Description: "Ce que le laboratoire rend en une fois : les résultats d'un prélèvement, quand il les a rendus et qui en répond."
* insert InEnglish([[Laboratory report]], [[What the laboratory returns at one time: the results of a specimen, when it returned them and who answers for them.]])
* ^purpose = "Garder ensemble les résultats d'un même prélèvement, savoir combien de temps ils ont mis, et ne pas perdre un compte rendu d'anatomopathologie venu de Bamako."
* insert English(purpose, [[To keep the results of one specimen together, to know how long they took, and not to lose a pathology report that came from Bamako.]])
* obeys ml-report-1 and ml-report-2
* status MS
* status insert Label([[Provisoire, final, corrigé ou annulé]], [[Preliminary, final, amended or cancelled]])
* category 1..* MS
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category contains laboratory 1..1 MS
* category[laboratory] = http://terminology.hl7.org/CodeSystem/v2-0074#LAB
* category[laboratory] insert Label([[Laboratoire]], [[Laboratory]])
* code MS
* code insert Label([[Ce qui est rendu : un compte rendu, un bilan]], [[What is returned: a report, a panel]])
* code insert Remark([[De préférence le code LOINC 11502-2, ou celui du bilan demandé ; à confirmer [M].]], [[Preferably LOINC code 11502-2, or that of the panel ordered; to be confirmed [M].]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[La personne examinée]], [[The person examined]])
* encounter MS
* encounter insert Label([[La rencontre où l'examen est demandé]], [[The encounter in which it is ordered]])
* effective[x] 1..1 MS
* effective[x] only dateTime
* effective[x] insert Label([[Date du prélèvement]], [[Date of collection]])
* issued MS
* issued insert Label([[Quand le laboratoire a rendu le résultat]], [[When the laboratory returned the result]])
* performer MS
* performer insert Label([[Laboratoire ou biologiste]], [[Laboratory or biologist]])
* specimen MS
* specimen insert Label([[Ce qui a été prélevé]], [[What was taken]])
* result MS
* result insert Label([[Les résultats, un par un]], [[The results, one by one]])
* conclusion insert Label([[Conclusion, en clair]], [[Conclusion, in words]])
* conclusion insert Remark([[Un résultat sensible (VIH, syphilis) reste dans son observation, que le serveur étiquette ; il ne se répète pas ici.]], [[A sensitive result (HIV, syphilis) stays in its observation, which the server labels; it is not repeated here.]])
* presentedForm insert Label([[Le compte rendu tel qu'il a été signé]], [[The report as it was signed]])

Invariant: ml-report-1
Description: "Un compte rendu rendu (final, corrigé) porte un résultat, une conclusion ou le document signé."
Severity: #error
Expression: "(status = 'final' or status = 'amended' or status = 'corrected') implies (result.exists() or conclusion.exists() or conclusionCode.exists() or presentedForm.exists())"
* insert Human([[A report that was returned (final, amended) carries a result, a conclusion or the signed document.]])

Invariant: ml-report-2
Description: "Un compte rendu n'est pas rendu avant le prélèvement."
Severity: #error
Expression: "(effective > issued).where($this).empty()"
* insert Human([[A report is not returned before the specimen is taken.]])
