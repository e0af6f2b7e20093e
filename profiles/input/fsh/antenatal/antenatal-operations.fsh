// What the server says of a pregnancy; docs/pregnancy.md says it with examples.

// A parameter of one type.
RuleSet: Tells(path, name, min, max, type, french, english)
* insert Takes({path}, {name}, out, {min}, {max}, [[{french}]], [[{english}]])
* {path}.type = #{type}

// The parts of a contact that was made, wherever it stands.
RuleSet: ContactMade(path)
* insert Tells({path}.part[0], rank, 1, 1, integer, [[Son rang parmi les contacts de la femme, à partir de 1 ; jamais une place dans un calendrier]], [[Which of her contacts it was, from 1; never a place in a schedule]])
* insert Tells({path}.part[1], date, 1, 1, date, [[Le jour]], [[The day]])
* insert Tells({path}.part[3], from, 1, *, Reference, [[L'Encounter ; plusieurs le même jour sont un contact]], [[The Encounter; several of one day are one contact]])

Instance: ml-antenatal-follow-up
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-antenatal-follow-up, antenatal-follow-up, MlAntenatalFollowUp, [[Suivi d'une grossesse]], [[Follow-up of a pregnancy]], [[L'âge de la grossesse en cours ce jour-là, sinon de la dernière achevée ; les contacts faits, attendus et manqués, selon l'OMS et selon les quatre CPN nationales ; ce que le protocole dit de ce qui a été trouvé. Rien n'est enregistré. Qui peut lire le Patient et chercher ses Observation, EpisodeOfCare, Encounter, Procedure, MedicationAdministration, MedicationRequest et Immunization le peut, tous à la fois ; la réponse n'est faite que de ce qu'il y trouve.]], [[The age of the pregnancy that goes on that day, else of the last that ended; the contacts made, due and missed, by WHO and by the four national ones; what the protocol says of what was found. Nothing is stored. Who may read the Patient and search her Observation, EpisodeOfCare, Encounter, Procedure, MedicationAdministration, MedicationRequest and Immunization may ask, all of them together; the answer is made of what he finds there alone.]])
* resource = #Patient
* system = false
* type = false
* instance = true
* insert Takes(parameter[0], date, in, 0, 1, [[De quel jour, une date entière, pas dans le futur ; sans rien, aujourd'hui]], [[Of which day, a whole date, not in the future; without, today]])
* parameter[0].type = #date
* insert Tells(parameter[1], date, 1, 1, date, [[Le jour dont il s'agit]], [[The day it is of]])
* insert Tells(parameter[2], episode, 0, 1, Reference, [[L'EpisodeOfCare de la grossesse]], [[The EpisodeOfCare of the pregnancy]])
* insert Tells(parameter[3], ended, 0, 1, date, [[Quand elle s'est achevée : le jour de l'accouchement, sinon de la clôture]], [[When it ended: the day of the delivery, else of the closure]])
* insert Tells(parameter[4], closure, 0, 1, code, [[Comment, si l'épisode le dit]], [[How, where the episode tells]])
* parameter[4].binding.strength = #required
* parameter[4].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-anc-closure"
* insert Tells(parameter[5], gestationalAgeInDays, 0, 1, integer, [[L'âge de la grossesse ce jour-là, ou quand elle s'est achevée]], [[The age of the pregnancy on that day, or when it ended]])
* insert Tells(parameter[6], gestationalAge, 0, 1, string, [[Le même en semaines et jours : 24+3]], [[The same in weeks and days: 24+3]])
* insert Tells(parameter[7], leastGestationalAgeInDays, 0, 1, integer, [[Le plus petit possible, si le jour n'est pas connu]], [[The least that may be, where the day is not known]])
* insert Tells(parameter[8], mostGestationalAgeInDays, 0, 1, integer, [[Le plus grand possible]], [[The most that may be]])
* insert Tells(parameter[9], edd, 0, 1, date, [[La date prévue d'accouchement]], [[The expected date of delivery]])
* insert Tells(parameter[10], leastEdd, 0, 1, date, [[La plus proche possible, si le jour n'est pas connu]], [[The earliest that may be, where the day is not known]])
* insert Tells(parameter[11], mostEdd, 0, 1, date, [[La plus lointaine possible]], [[The latest that may be]])
* insert Tells(parameter[12], dating, 0, 1, code, [[Ce qui l'a emporté : last-period (dernières règles), early-ultrasound (échographie avant 24 semaines), late-ultrasound (échographie plus tardive), recorded (un âge ou une date notés), fundal-height (hauteur utérine, une estimation)]], [[What decided: last-period, early-ultrasound (before 24 weeks), late-ultrasound, recorded (an age or a date that was noted), fundal-height (an estimate)]])
* insert Tells(parameter[13], datingMethod, 0, 1, code, [[La méthode, telle que le dossier la donne]], [[The method, as the record tells it]])
* parameter[13].binding.strength = #required
* parameter[13].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-ga-method"
* insert Tells(parameter[14], exact, 0, 1, boolean, [[Si elle est datée au jour près]], [[Whether it is dated to the day]])
* insert Tells(parameter[15], datedFrom, 0, *, Reference, [[L'Observation dont vient la datation]], [[The Observation that the dating is from]])
* insert Takes(parameter[16], contact, out, 0, *, [[Un contact prénatal fait, du premier au dernier]], [[An antenatal contact that was made, from the first to the last]])
* insert ContactMade(parameter[16])
* insert Tells(parameter[16].part[2], slot, 0, 1, integer, [[La place de ce jour dans le calendrier de l'OMS : 12, 20, 26, 30, 34, 36, 38 ou 40 semaines ; absente si ce n'est pas sûr]], [[The place of that day in WHO's schedule: 12, 20, 26, 30, 34, 36, 38 or 40 weeks; absent where it is not sure]])
* insert Takes(parameter[17], postnatalContact, out, 0, *, [[Un contact postnatal de la mère]], [[A postnatal contact of the mother]])
* insert ContactMade(parameter[17])
* insert Tells(parameter[17].part[2], slot, 0, 1, integer, [[1 (24 heures), 2 (48 à 72 heures), 3 (7 à 14 jours) ou 4 (6 semaines)]], [[1 (24 hours), 2 (48 to 72 hours), 3 (7 to 14 days) or 4 (6 weeks)]])
* insert Takes(parameter[18], due, out, 0, *, [[Un contact qui n'a pas été fait]], [[A contact that was not made]])
* insert Tells(parameter[18].part[0], schedule, 1, 1, code, [[who (les huit contacts de l'OMS), national (les quatre CPN), postnatal]], [[who (WHO's eight contacts), national (the four CPN), postnatal]])
* insert Tells(parameter[18].part[1], slot, 1, 1, integer, [[Sa place : les semaines de l'OMS, ou le numéro du contact]], [[Its place: WHO's weeks, or the number of the contact]])
* insert Tells(parameter[18].part[2], state, 1, 1, code, [[upcoming (à venir), due (attendu), overdue (en retard d'une semaine), missed (manqué : son temps est passé)]], [[upcoming, due, overdue (by a week), missed (its time has passed)]])
* insert Tells(parameter[18].part[3], earliest, 1, 1, date, [[Dès quand un contact compte pour celui-ci]], [[From when on a contact counts for it]])
* insert Tells(parameter[18].part[4], date, 0, 1, date, [[Quand il est attendu]], [[When it is due]])
* insert Tells(parameter[18].part[5], least, 0, 1, date, [[Au plus tôt, si la grossesse n'est pas datée au jour près]], [[At the earliest, where the pregnancy is not dated to the day]])
* insert Tells(parameter[18].part[6], most, 0, 1, date, [[Au plus tard]], [[At the latest]])
* insert Tells(parameter[18].part[7], overdue, 1, 1, date, [[À partir de quand il est en retard]], [[From when on it is overdue]])
* insert Tells(parameter[18].part[8], confirmed, 1, 1, boolean, [[Si le calendrier est lu dans un protocole, ou, [M], encore à confirmer]], [[Whether the schedule was read in a protocol, or, [M], is still to be confirmed]])
* insert Tells(parameter[18].part[9], source, 1, 1, string, [[D'où il vient]], [[Where it stands]])
* insert Takes(parameter[19], finding, out, 0, *, [[Ce qu'une règle du protocole dit]], [[What a rule of the protocol says]])
* insert Tells(parameter[19].part[0], code, 1, 1, code, [[La règle. De la femme : danger-sign (signe de danger : évacuer), danger-sign-to-refer (à référer), danger-sign-to-treat (à traiter), delivery-near (travail ou accouchement imminent), pre-eclampsia-suspected, severe-hypertension, hypertension, blood-pressure-repeat (tension à reprendre), severe-anaemia, anaemia, refer-for-delivery (41 semaines), fundal-height-off (hauteur utérine), iptp-due, iptp-not-with-cotrimoxazole, td-due, hiv-test-due, syphilis-test-due, hepatitis-b-test-due. Des contacts : contact-overdue, contacts-missed, postnatal-contact-due, postnatal-contacts-missed, contact-undated. De la datation : dating-missing, dating-rough, dated-by-ultrasound, dating-doubtful. Du dossier : no-pregnancy, two-pregnancies-open, pregnancy-not-closed, delivered-not-closed, closed-without-outcome, closed-without-date, birth-day-unknown, deceased, not-a-woman, too-young, age-unusual]], [[Which rule. Of the woman: danger-sign (to evacuate), danger-sign-to-refer, danger-sign-to-treat, delivery-near (labour or imminent delivery), pre-eclampsia-suspected, severe-hypertension, hypertension, blood-pressure-repeat, severe-anaemia, anaemia, refer-for-delivery (41 weeks), fundal-height-off, iptp-due, iptp-not-with-cotrimoxazole, td-due, hiv-test-due, syphilis-test-due, hepatitis-b-test-due. Of contacts: contact-overdue, contacts-missed, postnatal-contact-due, postnatal-contacts-missed, contact-undated. Of the dating: dating-missing, dating-rough, dated-by-ultrasound, dating-doubtful. Of the file: no-pregnancy, two-pregnancies-open, pregnancy-not-closed, delivered-not-closed, closed-without-outcome, closed-without-date, birth-day-unknown, deceased, not-a-woman, too-young, age-unusual]])
* insert Tells(parameter[19].part[1], urgency, 1, 1, code, [[critical (tout de suite), warning (à faire), info (à savoir)]], [[critical (at once), warning (to be done), info (to be known)]])
* insert Tells(parameter[19].part[2], text, 1, 1, string, [[La même chose en une phrase]], [[The same in a sentence]])
* insert Tells(parameter[19].part[3], confirmed, 1, 1, boolean, [[Si tout ce sur quoi elle repose est lu dans un protocole, ou, [M], encore à confirmer]], [[Whether all that it rests on was read in a protocol, or, [M], is still to be confirmed]])
* insert Tells(parameter[19].part[4], source, 1, *, string, [[D'où viennent la règle et ses chiffres]], [[Where the rule and its numbers stand]])
* insert Tells(parameter[19].part[5], from, 0, *, Reference, [[La ressource dont elle est tirée]], [[The resource that it follows from]])
