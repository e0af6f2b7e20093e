Profile: MlMhEncounter
Parent: MlEncounter
Id: ml-mh-encounter
Title: "Consultation de santé mentale"
Description: "Une consultation ou une séance de soutien psychosocial, individuelle, en groupe ou en famille. Le serveur la restreint (R)."
* insert InEnglish([[Mental-health encounter]], [[A consultation or a session of psychosocial support, individual, in a group or with the family. The server restricts it (R).]])
* ^purpose = "Suivre une personne d'une séance à l'autre sans que le reste du centre lise pourquoi elle vient."
* insert English(purpose, [[To follow a person from one session to the next without the rest of the centre reading why they come.]])
* obeys ml-mh-1
* insert Serves(sante-mentale)
* extension contains MlContactNumber named contactNumber 0..1 MS and MlMhSource named source 0..1 MS
* extension[source] insert Label([[Qui a orienté la personne]], [[Who referred the person]])
* extension[contactNumber] insert Label([[Numéro de la séance]], [[Number of the session]])
* type insert Label([[Santé mentale, et la séance : individuelle, groupe ou famille]], [[Mental health, and the session: individual, group or family]])
* type insert Remark([[Types de séance à confirmer avec le programme national [M].]], [[Types of session to be confirmed with the national programme [M].]])
* reasonCode insert Remark([[Des mots de la personne, seulement ce qui sert au soin ; jamais un récit de violence.]], [[Of the person's words, only what serves care; never an account of violence.]])
* reasonCode insert Label([[Motif de la consultation]], [[Reason for the consultation]])
* diagnosis MS
* diagnosis insert Label([[Trouble retenu]], [[Condition retained]])

Extension: MlMhSource
Id: ml-mh-source
Title: "Qui a orienté vers la santé mentale"
Description: "Par qui la personne est venue : d'elle-même, sa famille, un soignant, un relais."
* insert InEnglish([[Who referred to mental-health care]], [[Who brought the person: themselves, their family, a health worker, a volunteer.]])
* insert On(Encounter)
* . insert Label([[Qui a orienté]], [[Who referred]])
* value[x] 1..1
* value[x] only code
* value[x] insert Label([[Qui a orienté]], [[Who referred]])
* valueCode from https://keneya.ml/fhir/ValueSet/ml-mh-source (required)

Invariant: ml-mh-1
Description: "Une consultation de santé mentale dit si la séance est individuelle, de groupe ou de famille."
Severity: #error
Expression: "type.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-mh-session').exists()"
* insert Human([[A mental-health encounter tells whether the session is individual, of a group or of a family.]])
