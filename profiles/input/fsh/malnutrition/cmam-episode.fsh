Profile: MlCmamEpisode
Parent: EpisodeOfCare
Id: ml-cmam-episode
Title: "Prise en charge de la malnutrition aiguë"
Description: "Une prise en charge dans une seule unité, de l'admission à la sortie ; un transfert en ferme une et en ouvre une autre."
* insert InEnglish([[Treatment of acute malnutrition]], [[A treatment in one unit, from admission to exit; a transfer closes one and opens another.]])
* obeys ml-cmam-1 and ml-cmam-2
* extension contains
    MlCmamAdmissionType named admissionType 1..1 MS and
    MlCmamAdmissionCriterion named admissionCriterion 1..* MS and
    MlNutritionSource named source 1..1 MS and
    MlCmamExitOutcome named exitOutcome 0..1 MS
* identifier 1..* MS
* identifier insert Label([[Numéro MAS ou d'inscription]], [[SAM or registration number]])
* type 1..1 MS
* type from https://keneya.ml/fhir/ValueSet/ml-nutrition-unit (required)
* type insert Label([[Unité]], [[Unit]])
* period 1..1 MS
* period.start 1..1
* managingOrganization MS

Extension: MlCmamAdmissionType
Id: ml-cmam-admission-type
Title: "Type d'admission"
Description: "Nouveau cas, rechute, retour d'abandon, transfert ou référence."
* insert InEnglish([[Type of admission]], [[New case, relapse, return after default, transfer or referral.]])
* insert On(EpisodeOfCare)
* . insert Label([[Type d'admission]], [[Type of admission]])
* value[x] 1..1
* value[x] only code
* valueCode from https://keneya.ml/fhir/ValueSet/ml-cmam-admission (required)

Extension: MlCmamAdmissionCriterion
Id: ml-cmam-admission-criterion
Title: "Critère d'admission"
Description: "La mesure ou le signe qui a décidé de l'admission."
* insert InEnglish([[Admission criterion]], [[The measurement or sign that decided the admission.]])
* insert On(EpisodeOfCare)
* . insert Label([[Critère d'admission]], [[Admission criterion]])
* value[x] 1..1
* value[x] only code
* valueCode from https://keneya.ml/fhir/ValueSet/ml-cmam-criterion (required)

Extension: MlNutritionSource
Id: ml-nutrition-source
Title: "Provenance"
Description: "Par qui la personne est arrivée : dépistage actif, mère, structure de santé ou d'elle-même."
* insert InEnglish([[Source]], [[Who brought the person: active screening, the mother, a facility or nobody.]])
* insert On(EpisodeOfCare)
* insert On(Encounter)
* . insert Label([[Provenance]], [[Source]])
* value[x] 1..1
* value[x] only code
* valueCode from https://keneya.ml/fhir/ValueSet/ml-nutrition-source (required)

Extension: MlCmamExitOutcome
Id: ml-cmam-exit-outcome
Title: "Mode de sortie"
Description: "Comment la prise en charge s'est terminée."
* insert InEnglish([[Exit outcome]], [[How the treatment ended.]])
* insert On(EpisodeOfCare)
* . insert Label([[Mode de sortie]], [[Exit outcome]])
* value[x] 1..1
* value[x] only code
* valueCode from https://keneya.ml/fhir/ValueSet/ml-cmam-exit (required)

Invariant: ml-cmam-1
Description: "Une prise en charge terminée porte sa date et son mode de sortie."
Severity: #error
Expression: "status = 'finished' implies (period.end.exists() and extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-exit-outcome').exists())"
* insert Human([[A finished treatment carries its exit date and outcome.]])

Invariant: ml-cmam-2
Description: "Le mode de sortie ne se donne qu'à une prise en charge terminée."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-exit-outcome').exists() implies status = 'finished'"
* insert Human([[An exit outcome belongs to a finished treatment only.]])
