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
* extension contains MlContactNumber named contactNumber 0..1 MS
* extension[contactNumber] insert Label([[Numéro de la séance]], [[Number of the session]])
* type insert Label([[Santé mentale, et la séance : individuelle, groupe ou famille]], [[Mental health, and the session: individual, group or family]])
* reasonCode insert Remark([[Des mots de la personne, seulement ce qui sert au soin ; jamais un récit de violence.]], [[Of the person's words, only what serves care; never an account of violence.]])
* diagnosis MS

Invariant: ml-mh-1
Description: "Une consultation de santé mentale dit si la séance est individuelle, de groupe ou de famille."
Severity: #error
Expression: "type.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-mh-session').exists()"
* insert Human([[A mental-health encounter tells whether the session is individual, of a group or of a family.]])
