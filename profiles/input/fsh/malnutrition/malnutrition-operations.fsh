// What the protocol of acute malnutrition says; docs/malnutrition.md says it in words.

// The parts of a finding, wherever it stands.
RuleSet: Finding(path)
* insert Takes({path}.part[0], code, out, 1, 1, [[Quelle règle, la même dans toutes les langues]], [[Which rule, the same in all languages]])
* {path}.part[0].type = #code
* insert Takes({path}.part[1], urgency, out, 1, 1, [[info, warning (à faire) ou critical (aussitôt)]], [[info, warning (to be done) or critical (at once)]])
* {path}.part[1].type = #code
* insert Takes({path}.part[2], text, out, 1, 1, [[La même chose en une phrase]], [[The same in a sentence]])
* {path}.part[2].type = #string
* insert Takes({path}.part[3], confirmed, out, 1, 1, [[Si tout ce dont elle dépend est lu dans un protocole, ou, [M], encore à confirmer]], [[Whether all that it rests on was read in a protocol, or, [M], is still to be confirmed]])
* {path}.part[3].type = #boolean
* insert Takes({path}.part[4], source, out, 0, *, [[Où le dit le protocole]], [[Where the protocol says so]])
* {path}.part[4].type = #string
* insert Takes({path}.part[5], from, out, 0, *, [[Le document dont elle est tirée]], [[The record that it follows from]])
* {path}.part[5].type = #Reference

Instance: ml-malnutrition-admission
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-malnutrition-admission, malnutrition-admission, MlMalnutritionAdmission, [[Admission pour malnutrition aiguë]], [[Admission for acute malnutrition]], [[Si cette personne est à admettre ce jour-là pour malnutrition aiguë, dans quelle unité, par quels critères et de quel type, d'après les mesures et les signes du jour. Qui peut lire le Patient et chercher ses Observation, Condition, EpisodeOfCare et Encounter le peut ; rien n'est enregistré.]], [[Whether this person should be admitted on that day for acute malnutrition, to which unit, by which criteria and of what type, by the measurements and signs of the day. Who may read the Patient and search his Observations, Conditions, EpisodesOfCare and Encounters may ask; nothing is stored.]])
* resource = #Patient
* system = false
* type = false
* instance = true
* insert Takes(parameter[0], date, in, 0, 1, [[Le jour, une date entière ; sans rien, aujourd'hui]], [[The day, a whole date; without, today]])
* parameter[0].type = #date
* insert Takes(parameter[1], date, out, 1, 1, [[Le jour dont il est répondu]], [[The day that is answered for]])
* parameter[1].type = #date
* insert Takes(parameter[2], ageInDays, out, 0, 1, [[Son âge en jours]], [[The age in days]])
* parameter[2].type = #integer
* insert Takes(parameter[3], leastAgeInDays, out, 0, 1, [[Le plus petit possible, si le jour de naissance n'est pas connu]], [[The least that may be, where the day of birth is not known]])
* parameter[3].type = #integer
* insert Takes(parameter[4], mostAgeInDays, out, 0, 1, [[Le plus grand possible]], [[The most that may be]])
* parameter[4].type = #integer
* insert Takes(parameter[5], outcome, out, 1, 1, [[inpatient (URENI), outpatient (URENAS ou URENAM), admit (admettre, unité pas décidée), mother-and-infant (suivi MAMI), refer (référer pour une complication), not-malnourished, not-decided, no-rule]], [[inpatient (URENI), outpatient (URENAS or URENAM), admit (the unit is not decided), mother-and-infant (MAMI follow-up), refer (for a complication), not-malnourished, not-decided, no-rule]])
* parameter[5].type = #code
* insert Takes(parameter[6], unit, out, 0, 1, [[L'unité, si elle est décidée]], [[The unit, where that is decided]])
* parameter[6].type = #Coding
* parameter[6].binding.strength = #required
* parameter[6].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-nutrition-unit"
* insert Takes(parameter[7], criterion, out, 0, *, [[Un critère qui décide]], [[A criterion that decides]])
* parameter[7].type = #Coding
* parameter[7].binding.strength = #required
* parameter[7].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-cmam-criterion"
* insert Takes(parameter[8], admissionType, out, 0, 1, [[Nouveau cas, rechute, retour d'abandon ou transfert ; rien si les traitements d'avant ne le disent pas]], [[New case, relapse, return after default or transfer; nothing where the treatments before do not tell]])
* parameter[8].type = #Coding
* parameter[8].binding.strength = #required
* parameter[8].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-cmam-admission"
* insert Takes(parameter[9], treatment, out, 0, 1, [[Le traitement déjà en cours ce jour-là]], [[The treatment that goes on already on that day]])
* parameter[9].type = #Reference
* insert Takes(parameter[10], missing, out, 0, *, [[Ce qui manque pour décider : muac, weight, length, sex, whz, oedema, appetite, danger-signs, mami-assessment, motherhood, age]], [[What is missing to decide: muac, weight, length, sex, whz, oedema, appetite, danger-signs, mami-assessment, motherhood, age]])
* parameter[10].type = #code
* insert Takes(parameter[11], leastSachetsPerWeek, out, 0, 1, [[Sachets d'ATPE par semaine, au moins, si l'URENAS est l'unité]], [[Sachets of RUTF a week, at least, where URENAS is the unit]])
* parameter[11].type = #integer
* insert Takes(parameter[12], mostSachetsPerWeek, out, 0, 1, [[Au plus]], [[At most]])
* parameter[12].type = #integer
* insert Takes(parameter[13], finding, out, 0, *, [[Ce que dit une règle]], [[What a rule says]])
* insert Finding(parameter[13])

Instance: ml-malnutrition-follow-up
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-malnutrition-follow-up, malnutrition-follow-up, MlMalnutritionFollowUp, [[Suivi d'un traitement de la malnutrition aiguë]], [[Follow-up of a treatment of acute malnutrition]], [[Comment va le traitement ouvert ce jour-là, ou sinon le dernier : absences, gain de poids, critères de sortie, transfert, ration. Qui peut lire le Patient et chercher ses Observation, Condition, EpisodeOfCare et Encounter le peut ; rien n'est enregistré.]], [[How the treatment goes that is open on that day, or else the last: absences, weight gain, criteria of exit, transfer, ration. Who may read the Patient and search his Observations, Conditions, EpisodesOfCare and Encounters may ask; nothing is stored.]])
* resource = #Patient
* system = false
* type = false
* instance = true
* insert Takes(parameter[0], date, in, 0, 1, [[Le jour, une date entière ; sans rien, aujourd'hui]], [[The day, a whole date; without, today]])
* parameter[0].type = #date
* insert Takes(parameter[1], date, out, 1, 1, [[Le jour dont il est répondu]], [[The day that is answered for]])
* parameter[1].type = #date
* insert Takes(parameter[2], ageInDays, out, 0, 1, [[Son âge en jours]], [[The age in days]])
* parameter[2].type = #integer
* insert Takes(parameter[3], leastAgeInDays, out, 0, 1, [[Le plus petit possible, si le jour de naissance n'est pas connu]], [[The least that may be, where the day of birth is not known]])
* parameter[3].type = #integer
* insert Takes(parameter[4], mostAgeInDays, out, 0, 1, [[Le plus grand possible]], [[The most that may be]])
* parameter[4].type = #integer
* insert Takes(parameter[5], outcome, out, 1, 1, [[default (abandon), transfer-ureni, transfer-urenas, transfer-urenam, refer (vers l'hôpital), cured (guéri), non-response (non-répondant), continue, not-decided, ended (terminé), no-treatment (aucun traitement)]], [[default, transfer-ureni, transfer-urenas, transfer-urenam, refer (to hospital), cured, non-response, continue, not-decided, ended, no-treatment]])
* parameter[5].type = #code
* insert Takes(parameter[6], treatment, out, 0, 1, [[Le traitement]], [[The treatment]])
* parameter[6].type = #Reference
* insert Takes(parameter[7], unit, out, 0, 1, [[Son unité]], [[Its unit]])
* parameter[7].type = #Coding
* parameter[7].binding.strength = #required
* parameter[7].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-nutrition-unit"
* insert Takes(parameter[8], admitted, out, 0, 1, [[Le jour de l'admission]], [[The day of admission]])
* parameter[8].type = #date
* insert Takes(parameter[9], ended, out, 0, 1, [[Le jour de la sortie]], [[The day of exit]])
* parameter[9].type = #date
* insert Takes(parameter[10], exit, out, 0, 1, [[Le mode de sortie]], [[The outcome]])
* parameter[10].type = #Coding
* parameter[10].binding.strength = #required
* parameter[10].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-cmam-exit"
* insert Takes(parameter[11], stayInDays, out, 0, 1, [[Jours de l'admission à ce jour, ou à la sortie]], [[Days from admission to this day, or to the exit]])
* parameter[11].type = #integer
* insert Takes(parameter[12], visits, out, 0, 1, [[Visites qui ont eu lieu]], [[Visits that took place]])
* parameter[12].type = #integer
* insert Takes(parameter[13], missedVisits, out, 0, 1, [[Visites manquées]], [[Missed visits]])
* parameter[13].type = #integer
* insert Takes(parameter[14], missedInARow, out, 0, 1, [[Visites manquées depuis la dernière fois qu'il a été vu]], [[Visits missed since he was seen last]])
* parameter[14].type = #integer
* insert Takes(parameter[15], minimumWeight, out, 0, 1, [[Le plus petit poids sans œdème, en kg]], [[The least weight without oedema, in kg]])
* parameter[15].type = #Quantity
* insert Takes(parameter[16], minimumWeightDate, out, 0, 1, [[Le jour de ce poids]], [[The day of that weight]])
* parameter[16].type = #date
* insert Takes(parameter[17], weightGain, out, 0, 1, [[Le gain depuis ce jour, en g/kg/jour]], [[The gain since that day, in g/kg/day]])
* parameter[17].type = #Quantity
* insert Takes(parameter[18], missing, out, 0, *, [[Ce qui manque pour juger : muac, weight, length, sex, whz, oedema, appetite, danger-signs, mami-assessment, motherhood, age, visit, criterion]], [[What is missing to judge: muac, weight, length, sex, whz, oedema, appetite, danger-signs, mami-assessment, motherhood, age, visit, criterion]])
* parameter[18].type = #code
* insert Takes(parameter[19], leastSachetsPerWeek, out, 0, 1, [[Sachets d'ATPE par semaine, au moins, si l'URENAS est l'unité]], [[Sachets of RUTF a week, at least, where URENAS is the unit]])
* parameter[19].type = #integer
* insert Takes(parameter[20], mostSachetsPerWeek, out, 0, 1, [[Au plus]], [[At most]])
* parameter[20].type = #integer
* insert Takes(parameter[21], finding, out, 0, *, [[Ce que dit une règle]], [[What a rule says]])
* insert Finding(parameter[21])
