// Which vaccines a child is due; docs/immunization.md says it in words.

Instance: ml-immunizations-due
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-immunizations-due, immunizations-due, MlImmunizationsDue, [[Vaccins attendus]], [[Immunizations due]], [[Ce qu'un enfant a reçu, attend ou rattrape ce jour-là selon le calendrier du PEV, vaccin par vaccin. Qui peut lire le Patient et chercher ses Immunization le peut ; rien n'est enregistré. Âges et intervalles sont à confirmer avec le calendrier en vigueur [M].]], [[What a child has received, is due or catches up on that day by the national schedule, vaccine by vaccine. Who may read the Patient and search his Immunizations may ask; nothing is stored. Ages and intervals are to be confirmed with the current schedule [M].]])
* resource = #Patient
* system = false
* type = false
* instance = true
* insert Takes(parameter[0], date, in, 0, 1, [[Le jour, une date entière, pas dans le futur ; sans rien, aujourd'hui]], [[The day, a whole date, not in the future; without, today]])
* parameter[0].type = #date
* insert Takes(parameter[1], date, out, 1, 1, [[Le jour dont il est répondu]], [[The day that is answered for]])
* parameter[1].type = #date
* insert Takes(parameter[2], recommendation, out, 0, 1, [[Chaque vaccin : complete, due (attendu), overdue (en retard), ou, par les réponses de LOINC, LA13422-3 (à venir), LA13424-9 (âge passé) ; le rang de la prochaine dose, au plus tôt (30981-5), attendue (30980-7), en retard (59778-1), au plus tard (59777-3), et les doses qui comptent]], [[Each vaccine: complete, due, overdue, or, by LOINC's answers, LA13422-3 (to come), LA13424-9 (too old); the number of the next dose, the earliest date (30981-5), when due (30980-7), overdue (59778-1), the latest (59777-3), and the doses that count]])
* parameter[2].type = #ImmunizationRecommendation
* insert Takes(parameter[3], finding, out, 0, *, [[Ce qui est à faire : dose-due, dose-overdue, dose-not-counted (donnée trop tôt, à refaire), deceased, not-born, birth-unknown, past-the-calendar]], [[What is to be done: dose-due, dose-overdue, dose-not-counted (given too early, to be repeated), deceased, not-born, birth-unknown, past-the-calendar]])
* insert Finding(parameter[3])
