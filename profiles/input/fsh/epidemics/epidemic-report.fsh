Profile: MlEpidemicReport
Parent: DiagnosticReport
Id: ml-epidemic-report
Title: "Compte rendu de laboratoire d'un cas"
Description: "Ce que le laboratoire rend pour un cas : le prélèvement reçu, les tests faits et la conclusion, préliminaire puis finale."
* insert InEnglish([[Laboratory report of a case]], [[What the laboratory gives back for a case: the specimen received, the tests made and the conclusion, preliminary then final.]])
* ^purpose = "Classer le cas sur un résultat signé, et voir combien de jours l'épidémie a attendu son laboratoire."
* insert English(purpose, [[To classify the case on a signed result, and to see how many days the epidemic waited for its laboratory.]])
* obeys ml-epi-report-1
* status MS
* status insert Label([[Préliminaire, final ou corrigé]], [[Preliminary, final or amended]])
* code MS
* code from https://keneya.ml/fhir/ValueSet/ml-epidemic-test (extensible)
* code insert Label([[Test demandé]], [[Test asked for]])
* code insert Remark([[Codes LOINC 94500-6 (PCR) et 94558-4 (antigène) à confirmer [M].]], [[LOINC codes 94500-6 (PCR) and 94558-4 (antigen) to be confirmed [M].]])
* subject 1..1 MS
* subject only Reference(Patient)
* subject insert Label([[La personne prélevée]], [[The person it was taken from]])
* effective[x] MS
* effective[x] only dateTime
* effective[x] insert Label([[Date du prélèvement]], [[Date of collection]])
* issued MS
* issued insert Label([[Date du résultat]], [[Date of the result]])
* performer MS
* performer insert Label([[Le laboratoire]], [[The laboratory]])
* specimen MS
* specimen insert Label([[Le prélèvement]], [[The specimen]])
* result MS
* result insert Label([[Les résultats]], [[The results]])
* conclusionCode MS
* conclusionCode from https://keneya.ml/fhir/ValueSet/ml-lab-value (extensible)
* conclusionCode insert Label([[Positif, négatif ou indéterminé]], [[Positive, negative or indeterminate]])

Invariant: ml-epi-report-1
Description: "Un compte rendu final est daté et porte un résultat ou une conclusion."
Severity: #error
Expression: "(status = 'final' or status = 'amended' or status = 'corrected') implies (issued.exists() and (result.exists() or conclusionCode.exists()))"
* insert Human([[A final report is dated and carries a result or a conclusion.]])
