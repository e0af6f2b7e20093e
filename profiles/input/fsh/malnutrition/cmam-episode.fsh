Profile: MlCmamEpisode
Parent: EpisodeOfCare
Id: ml-cmam-episode
Title: "Prise en charge de la malnutrition aiguë"
Description: "Une prise en charge dans une seule unité, de l'admission à la sortie ; un transfert en ferme une et en ouvre une autre."
* insert InEnglish([[Treatment of acute malnutrition]], [[A treatment in one unit, from admission to exit; a transfer closes one and opens another.]])
* ^purpose = "Suivre un enfant d'une admission à sa sortie et compter guéris, morts et abandons comme le rapport mensuel."
* insert English(purpose, [[To follow a child from admission to exit and count cured, dead and defaulters as the monthly report does.]])
* obeys ml-cmam-1 and ml-cmam-2 and ml-cmam-3 and ml-cmam-4 and ml-cmam-5 and ml-cmam-6 and ml-cmam-7 and ml-cmam-8 and ml-cmam-9
* extension contains
    MlCmamAdmissionType named admissionType 1..1 MS and
    MlCmamAdmissionCriterion named admissionCriterion 1..* MS and
    MlNutritionSource named source 1..1 MS and
    MlCmamExitOutcome named exitOutcome 0..1 MS and
    MlCmamPreviousEpisode named previous 0..1 MS and
    MlCmamExitVisit named exitVisit 0..1 MS
* extension[admissionType] insert Label([[Nouveau cas, rechute, retour, transfert ou référence]], [[New case, relapse, return, transfer or referral]])
* extension[admissionType] insert Remark([[Rechute : moins de deux mois après une guérison, à confirmer avec le protocole de 2022 [M].]], [[Relapse: less than two months after a cure, to be confirmed with the protocol of 2022 [M].]])
* extension[admissionCriterion] insert Label([[Ce qui a décidé de l'admission]], [[What decided the admission]])
* extension[admissionCriterion] insert Remark([[MAS : PB sous 115 mm, P/T sous -3 ou œdèmes ; MAM : PB de 115 à moins de 125 mm, P/T de -3 à moins de -2. Seuils de l'OMS, à confirmer page à page avec le protocole de 2022 [M] ; nourrisson de moins de 6 mois, plus de 59 mois et femme enceinte ou allaitante : à confirmer [M].]], [[SAM: MUAC under 115 mm, weight-for-height below -3 or oedema; MAM: MUAC from 115 to under 125 mm, weight-for-height from -3 to below -2. WHO thresholds, to be confirmed page by page with the protocol of 2022 [M]; infants under 6 months, over 59 months and pregnant or breastfeeding women: to be confirmed [M].]])
* extension[source] insert Label([[Par qui l'enfant est arrivé]], [[Who brought the child]])
* extension[exitOutcome] insert Label([[Comment elle s'est terminée]], [[How it ended]])
* extension[exitOutcome] insert Remark([[Guéri : P/T d'au moins -2 ou PB d'au moins 125 mm, sans œdème, à deux visites de suite. Abandon : deux absences de suite ; non-répondant : pas de guérison après 12 semaines. À confirmer avec le protocole de 2022 [M].]], [[Cured: weight-for-height of at least -2 or MUAC of at least 125 mm, no oedema, at two visits in a row. Default: two absences in a row; non-respondent: no cure after 12 weeks. To be confirmed with the protocol of 2022 [M].]])
* extension[previous] insert Label([[La prise en charge que le transfert a fermée]], [[The treatment that the transfer closed]])
* extension[exitVisit] insert Label([[La visite qui prouve la guérison]], [[The visit that proves the cure]])
* identifier 1..* MS
* identifier ^slicing.discriminator.type = #pattern
* identifier ^slicing.discriminator.path = "type"
* identifier ^slicing.rules = #open
* identifier contains MAS 0..1 MS
* identifier[MAS].type = $ml-identifier-type#MAS
* identifier[MAS] insert Numbered([[Numéro MAS, ou d'inscription en URENAM]], [[SAM number, or registration number in the MAM unit]])
* identifier insert Label([[Numéro MAS ou d'inscription]], [[SAM or registration number]])
* type 1..1 MS
* type from https://keneya.ml/fhir/ValueSet/ml-nutrition-unit (required)
* type insert Label([[Unité]], [[Unit]])
* period 1..1 MS
* period insert Label([[De l'admission à la sortie]], [[From admission to exit]])
* period.start 1..1
* period.start insert Label([[Date d'admission]], [[Date of admission]])
* managingOrganization MS
* managingOrganization insert Label([[La structure qui soigne]], [[The facility that treats]])

Extension: MlCmamAdmissionType
Id: ml-cmam-admission-type
Title: "Type d'admission"
Description: "Nouveau cas, rechute, retour d'abandon, transfert ou référence."
* insert InEnglish([[Type of admission]], [[New case, relapse, return after default, transfer or referral.]])
* insert On(EpisodeOfCare)
* . insert Label([[Type d'admission]], [[Type of admission]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Type d'admission]], [[Type of admission]])
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
* value[x] insert Label([[Critère d'admission]], [[Admission criterion]])
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
* value[x] insert Label([[Provenance]], [[Source]])
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
* value[x] insert Label([[Mode de sortie]], [[Exit outcome]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-cmam-exit (required)

Extension: MlCmamPreviousEpisode
Id: ml-cmam-previous-episode
Title: "Prise en charge précédente"
Description: "Celle que le transfert a fermée, dans l'unité d'où vient l'enfant."
* insert InEnglish([[Previous treatment]], [[The one that the transfer closed, in the unit that the child comes from.]])
* insert On(EpisodeOfCare)
* . insert Label([[Prise en charge précédente]], [[Previous treatment]])
* value[x] 1..1
* value[x] only Reference(EpisodeOfCare)
* value[x] insert Label([[Prise en charge précédente]], [[Previous treatment]])

Extension: MlCmamExitVisit
Id: ml-cmam-exit-visit
Title: "Visite de sortie"
Description: "La visite dont le poids, la taille, le PB et les œdèmes ont décidé de la sortie."
* insert InEnglish([[Exit visit]], [[The visit whose weight, length, MUAC and oedema decided the exit.]])
* insert On(EpisodeOfCare)
* . insert Label([[Visite de sortie]], [[Exit visit]])
* value[x] 1..1
* value[x] only Reference(Encounter)
* value[x] insert Label([[Visite de sortie]], [[Exit visit]])

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

// Rules of the units. The limits of the measurements are the server's affair, for they need the observations.
Invariant: ml-cmam-3
Description: "L'URENAM n'admet ni œdèmes, ni complication, ni maigreur visible : c'est une MAS."
Severity: #error
Expression: "type.coding.where(code = 'urenam').exists() implies extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-admission-criterion').value.where($this = 'oedeme' or $this = 'complication' or $this = 'maigreur-visible').empty()"
* insert Human([[The MAM unit admits neither oedema nor a complication nor visible wasting: that is SAM.]])

Invariant: ml-cmam-4
Description: "« Traité avec succès » est une sortie de l'URENI ; ailleurs on est guéri."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-exit-outcome').where(value = 'traite-succes').exists() implies type.coding.where(code = 'ureni').exists()"
* insert Human([['Treated successfully' is an exit of inpatient care; elsewhere one is cured.]])

Invariant: ml-cmam-5
Description: "Un transfert mène à une autre unité."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-exit-outcome').value.where(($this = 'transfert-ureni' and %resource.type.coding.where(code = 'ureni').exists()) or ($this = 'transfert-urenas' and %resource.type.coding.where(code = 'urenas').exists()) or ($this = 'transfert-urenam' and %resource.type.coding.where(code = 'urenam').exists())).empty()"
* insert Human([[A transfer leads to another unit.]])

Invariant: ml-cmam-6
Description: "Le critère des femmes enceintes ou allaitantes (FE/FA) est celui de l'URENAM."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-admission-criterion').where(value = 'plw').exists() implies type.coding.where(code = 'urenam').exists()"
* insert Human([[The criterion of pregnant or breastfeeding women belongs to the MAM unit.]])

Invariant: ml-cmam-7
Description: "Une complication médicale s'admet en URENI."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-admission-criterion').where(value = 'complication').exists() implies type.coding.where(code = 'ureni' or code = 'urenam').exists()"
* insert Human([[A medical complication is admitted to inpatient care.]])

Invariant: ml-cmam-8
Description: "Une admission par transfert nomme la prise en charge précédente."
Severity: #warning
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-admission-type').where(value = 'transfert').exists() implies extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-previous-episode').exists()"
* insert Human([[An admission by transfer names the previous treatment.]])

Invariant: ml-cmam-9
Description: "Une guérison nomme la visite de sortie, où sont le poids, le PB et les œdèmes qui la prouvent."
Severity: #warning
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-exit-outcome').where(value = 'gueri' or value = 'traite-succes').exists() implies extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-exit-visit').exists()"
* insert Human([[A cure names the exit visit, which has the weight, MUAC and oedema that prove it.]])
