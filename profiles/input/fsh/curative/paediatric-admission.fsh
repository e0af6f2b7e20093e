Profile: MlPaediatricAdmission
Parent: MlEncounter
Id: ml-paediatric-admission
Title: "Hospitalisation en pédiatrie"
Description: "Le séjour d'un enfant en pédiatrie, de l'entrée à la sortie, avec sa provenance et son mode de sortie."
* insert InEnglish([[Paediatric admission]], [[The stay of a child in the paediatric ward, from admission to discharge, with where it came from and how it left.]])
* ^purpose = "Savoir combien d'enfants meurent, et dans les combien d'heures : c'est ce que le tri peut changer."
* insert English(purpose, [[To know how many children die, and within how many hours: that is what triage can change.]])
* obeys ml-ped-1
* insert Serves(pediatrie)
* class = $actCode#IMP
* class insert Label([[Hospitalisation (IMP)]], [[Inpatient (IMP)]])
* period 1..1 MS
* period insert Label([[De l'entrée à la sortie]], [[From admission to discharge]])
* period.start 1..1
* period.start insert Label([[Date et heure d'entrée]], [[Date and time of admission]])
* hospitalization 1..1 MS
* hospitalization insert Label([[Entrée et sortie]], [[Admission and discharge]])
* hospitalization.admitSource MS
* hospitalization.admitSource insert Label([[Provenance]], [[Where the child came from]])
* hospitalization.dischargeDisposition MS
* hospitalization.dischargeDisposition insert Label([[Mode de sortie : domicile, contre avis, autre structure, décès]], [[Discharge: home, against advice, other facility, died]])
* diagnosis MS
* diagnosis insert Label([[Affections du séjour]], [[Conditions of the stay]])

Invariant: ml-ped-1
Description: "Une hospitalisation terminée dit comment l'enfant est sorti."
Severity: #error
Expression: "status = 'finished' implies hospitalization.dischargeDisposition.exists()"
* insert Human([[A finished stay tells how the child left.]])

Profile: MlEtatTriage
Parent: Observation
Id: ml-etat-triage
Title: "Tri ETAT"
Description: "Le tri de l'enfant à la porte : signe d'urgence, signe de priorité ou non urgent."
* insert InEnglish([[ETAT triage]], [[The triage of a child at the door: emergency sign, priority sign or non-urgent.]])
* ^purpose = "Soigner en premier l'enfant qui ne peut pas attendre, et mesurer l'attente des autres."
* insert English(purpose, [[To treat first the child who cannot wait, and measure how long the others do.]])
* insert Measured
* code = $ml-obs#etat-triage
* insert Chosen(ml-etat, required, [[Urgence, priorité ou non urgent]], [[Emergency, priority or non-urgent]])
* value[x] insert Remark([[Signes d'urgence et de priorité à confirmer avec le protocole national de tri [M].]], [[Emergency and priority signs to be confirmed with the national triage protocol [M].]])

Profile: MlWardCare
Parent: Procedure
Id: ml-ward-care
Title: "Oxygène ou transfusion"
Description: "Un soin lourd donné à l'hôpital : oxygène ou transfusion, avec son début et sa fin."
* insert InEnglish([[Oxygen or transfusion]], [[A heavy treatment given in hospital: oxygen or transfusion, with its start and end.]])
* ^purpose = "Prévoir l'oxygène et le sang dont la saison du paludisme aura besoin."
* insert English(purpose, [[To plan the oxygen and blood that the malaria season will need.]])
* status MS
* status insert Label([[Commencé, terminé ou non fait]], [[Begun, completed or not done]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-ward-care (required)
* code insert Label([[Oxygène ou transfusion]], [[Oxygen or transfusion]])
* code insert Remark([[Oxygène sous 90 % de saturation ; seuil de transfusion : à confirmer avec le protocole national [M].]], [[Oxygen under 90 % saturation; threshold of transfusion: to be confirmed with the national protocol [M].]])
* subject MS
* subject only Reference(Patient)
* subject insert Label([[L'enfant]], [[The child]])
* encounter MS
* encounter insert Label([[Le séjour]], [[The stay]])
* performed[x] 1..1 MS
* performed[x] insert Label([[Quand, ou du début à la fin]], [[When, or from start to end]])
* performed[x] only dateTime or Period
* performer MS
* performer insert Label([[Qui a donné le soin]], [[Who gave the treatment]])
