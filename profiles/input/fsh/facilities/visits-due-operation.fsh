Instance: ml-visits-due
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-visits-due, visits-due, MlVisitsDue, [[Qui est attendu]], [[Who is expected]], [[Qui une structure attend ce jour-là, qui est absent, et qui est en retard ou en abandon : grossesses, suites de couches, nouveau-nés, enfants à vacciner et traitements de la malnutrition. Qui peut lire la structure et chercher tous les Appointment et Patient le peut ; rien de très confidentiel n'y figure. Les mêmes rendez-vous se cherchent aussi : Appointment?supporting-info=Organization/…&date=…]], [[Whom a facility expects on that day, who is absent, and who is overdue or has defaulted: pregnancies, the weeks after them, newborns, children to be vaccinated, and treatments of malnutrition. Who may read the facility and search all Appointments and Patients may ask; nothing very restricted is in it. The same appointments can be searched too: Appointment?supporting-info=Organization/…&date=…]])
* resource = #Organization
* system = false
* type = false
* instance = true
* insert Takes(parameter[0], date, in, 0, 1, [[Aujourd'hui ou un jour à venir ; sans rien, aujourd'hui]], [[Today or a day to come; without, today]])
* parameter[0].type = #date
* insert Takes(parameter[1], since, in, 0, 1, [[Qui était attendu avant n'y est pas ; au plus tôt un an avant la date ; sans rien, trois mois avant, mais tous ceux que seul leur âge fait attendre, pour les vaccins]], [[Who was expected before is left out; a year before the date at the earliest; without, three months before, but all who are expected by their age alone, for vaccines]])
* parameter[1].type = #date
* insert Takes(parameter[2], location, in, 0, 1, [[D'un seul arrêt de l'équipe mobile, ou d'une salle : son id]], [[Of one stop of the mobile clinic alone, or one room: its id]])
* parameter[2].type = #string
* insert Takes(parameter[3], date, out, 1, 1, [[Le jour dont il est répondu]], [[The day that is answered for]])
* parameter[3].type = #date
* insert Takes(parameter[4], visit, out, 0, *, [[Une visite, les plus proches du jour d'abord]], [[A visit: first who is due, then who is absent, then who is overdue]])
* insert Takes(parameter[4].part[0], state, out, 1, 1, [[due (ce jour-là), absent (le jour est passé, il est encore temps) ou overdue (en retard ; d'un traitement, abandon)]], [[due (on that day), absent (the day is past, there is still time) or overdue (of a treatment, a default)]])
* parameter[4].part[0].type = #code
* insert Takes(parameter[4].part[1], service, out, 1, 1, [[Pour quoi]], [[For what]])
* parameter[4].part[1].type = #Coding
* parameter[4].part[1].binding.strength = #extensible
* parameter[4].part[1].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-encounter-type"
* insert Takes(parameter[4].part[2], due, out, 1, 1, [[Le jour attendu]], [[The day expected]])
* parameter[4].part[2].type = #date
* insert Takes(parameter[4].part[3], until, out, 1, 1, [[Le dernier jour avant le retard ou l'abandon]], [[The last day before it is overdue, or a default]])
* parameter[4].part[3].type = #date
* insert Takes(parameter[4].part[4], daysLate, out, 1, 1, [[Jours depuis le jour attendu]], [[Days since the day expected]])
* parameter[4].part[4].type = #integer
* insert Takes(parameter[4].part[5], patient, out, 1, 1, [[Qui, avec son nom]], [[Who, by name]])
* parameter[4].part[5].type = #Reference
* insert Takes(parameter[4].part[6], location, out, 0, 1, [[Où la personne a été vue la dernière fois]], [[Where the person was seen last]])
* parameter[4].part[6].type = #Reference
* insert Takes(parameter[4].part[7], appointment, out, 1, 1, [[Le rendez-vous]], [[The appointment]])
* parameter[4].part[7].type = #Reference
