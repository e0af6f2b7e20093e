// What the server computes of growth; docs/growth.md says it with examples.

// The types one of which the value has; {path} is the parameter, whose type is then #Type.
RuleSet: EitherOf(path, type, other)
* {path}.extension[0].url = $allowed-type
* {path}.extension[0].valueUri = "{type}"
* {path}.extension[1].url = $allowed-type
* {path}.extension[1].valueUri = "{other}"

// The parts of a score, wherever it stands.
RuleSet: Score(path)
* insert Takes({path}.part[0], code, out, 1, 1, [[L'indice : P/A, T/A, P/T, IMC, périmètre crânien ou PB pour âge]], [[The index: weight-, length/height-, BMI-, head- or MUAC-for-age, or weight-for-length/height]])
* {path}.part[0].type = #Coding
* {path}.part[0].binding.strength = #required
* {path}.part[0].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-growth-index"
* insert Takes({path}.part[1], value, out, 0, 1, [[Le z-score, à deux décimales]], [[The z-score, to two decimals]])
* {path}.part[1].type = #decimal
* insert Takes({path}.part[2], least, out, 0, 1, [[Le plus petit possible, si le jour de naissance n'est pas connu]], [[The least that may be, where the day of birth is not known]])
* {path}.part[2].type = #decimal
* insert Takes({path}.part[3], most, out, 0, 1, [[Le plus grand possible]], [[The most that may be]])
* {path}.part[3].type = #decimal
* insert Takes({path}.part[4], plausible, out, 0, 1, [[Si l'OMS ne le signale pas ; sinon, mesurer encore]], [[Whether WHO does not flag it; else measure again]])
* {path}.part[4].type = #boolean
* insert Takes({path}.part[5], reason, out, 0, 1, [[Pourquoi il n'y en a pas : sex-unknown, age-unknown, born-after-measurement, age-below-standard, age-above-standard, length-height-outside-standard, measure-not-positive, oedema]], [[Why there is none: sex-unknown, age-unknown, born-after-measurement, age-below-standard, age-above-standard, length-height-outside-standard, measure-not-positive, oedema]])
* {path}.part[5].type = #code
* insert Takes({path}.part[6], text, out, 1, 1, [[La même chose en une phrase]], [[The same in a sentence]])
* {path}.part[6].type = #string

// The parts of a classification, wherever it stands.
RuleSet: Classification(path)
* insert Takes({path}.part[0], criterion, out, 1, 1, [[Selon quoi : muac (PB), whz (P/T), oedema (œdèmes)]], [[By what: muac, whz, oedema]])
* {path}.part[0].type = #code
* insert Takes({path}.part[1], class, out, 1, 1, [[MAS, MAM ou normal]], [[SAM, MAM or normal]])
* {path}.part[1].type = #Coding
* {path}.part[1].binding.strength = #required
* {path}.part[1].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-nutrition-class"
* insert Takes({path}.part[2], confirmed, out, 1, 1, [[Si le seuil est lu dans un protocole, ou, [M], encore à confirmer]], [[Whether the threshold was read in a protocol, or, [M], is still to be confirmed]])
* {path}.part[2].type = #boolean
* insert Takes({path}.part[3], source, out, 1, 1, [[D'où vient le seuil ; [M] : le chiffre reste à confirmer avec le protocole national]], [[Where the threshold stands; [M]: the number is still to be confirmed against the national protocol]])
* {path}.part[3].type = #string
* insert Takes({path}.part[4], text, out, 1, 1, [[La même chose en une phrase]], [[The same in a sentence]])
* {path}.part[4].type = #string

Instance: ml-z-score
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-z-score, z-score, MlZScore, [[Z-scores de mesures]], [[Z-scores of measurements]], [[Les z-scores de l'OMS et les classes de malnutrition aiguë d'enfants mesurés : aucun Patient n'est lu, rien n'est enregistré. Se demande par POST.]], [[The WHO z-scores and classes of acute malnutrition of children measured: no Patient is read, nothing is stored. Asked by POST.]])
* system = true
* type = false
* instance = false
* insert Takes(parameter[0], child, in, 1, 1000, [[Un enfant, avec ce qui en est connu]], [[A child, with what is known of it]])
* insert Takes(parameter[0].part[0], id, in, 0, 1, [[Un texte par lequel la réponse nomme l'enfant]], [[A text by which the answer names the child]])
* parameter[0].part[0].type = #string
* insert Takes(parameter[0].part[1], sex, in, 0, 1, [[male, female, other ou unknown]], [[male, female, other or unknown]])
* parameter[0].part[1].type = #code
* parameter[0].part[1].binding.strength = #required
* parameter[0].part[1].binding.valueSet = "http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1"
* insert Takes(parameter[0].part[2], birthDate, in, 0, 1, [[La naissance, dont le mois ou l'année suffit ; avec elle, measured]], [[The birth, of which the month or the year is enough; with measured]])
* parameter[0].part[2].type = #date
* insert Takes(parameter[0].part[3], ageInDays, in, 0, 1, [[Ou l'âge en jours]], [[Or the age in days]])
* parameter[0].part[3].type = #integer
* insert Takes(parameter[0].part[4], ageInMonths, in, 0, 1, [[Ou l'âge en mois révolus, de 30,4375 jours]], [[Or the age in completed months, of 30.4375 days]])
* parameter[0].part[4].type = #integer
* insert Takes(parameter[0].part[5], measured, in, 0, 1, [[Le jour de la mesure, une date entière ; il le faut avec birthDate]], [[The day of the measurement, a whole date; needed with birthDate]])
* parameter[0].part[5].type = #date
* insert Takes(parameter[0].part[6], weight, in, 0, 1, [[Le poids en kg]], [[The weight in kg]])
* parameter[0].part[6].type = #Type
* insert Takes(parameter[0].part[7], length, in, 0, 1, [[La taille en cm]], [[The length or height in cm]])
* parameter[0].part[7].type = #Type
* insert Takes(parameter[0].part[8], position, in, 0, 1, [[Comment la taille est prise : lying (couché), standing (debout), unknown]], [[How the length was taken: lying, standing, unknown]])
* parameter[0].part[8].type = #code
* insert Takes(parameter[0].part[9], headCircumference, in, 0, 1, [[Le périmètre crânien en cm]], [[The head circumference in cm]])
* parameter[0].part[9].type = #Type
* insert Takes(parameter[0].part[10], muac, in, 0, 1, [[Le PB en mm]], [[The MUAC in mm]])
* parameter[0].part[10].type = #Type
* insert Takes(parameter[0].part[11], oedema, in, 0, 1, [[Œdèmes bilatéraux : vrai ou faux, ou un grade : none, plus1, plus2, plus3]], [[Bilateral oedema: true or false, or a grade: none, plus1, plus2, plus3]])
* parameter[0].part[11].type = #Type
* insert EitherOf(parameter[0].part[6], decimal, Quantity)
* insert EitherOf(parameter[0].part[7], decimal, Quantity)
* insert EitherOf(parameter[0].part[9], decimal, Quantity)
* insert EitherOf(parameter[0].part[10], decimal, Quantity)
* insert EitherOf(parameter[0].part[11], boolean, code)
* insert Takes(parameter[1], child, out, 1, *, [[Un enfant, dans l'ordre demandé]], [[A child, in the order asked]])
* insert Takes(parameter[1].part[0], id, out, 0, 1, [[Son texte]], [[Its text]])
* parameter[1].part[0].type = #string
* insert Takes(parameter[1].part[1], score, out, 0, *, [[Un z-score, ou pourquoi il n'y en a pas]], [[A z-score, or why there is none]])
* insert Takes(parameter[1].part[2], classification, out, 0, *, [[La classe selon un critère]], [[The class by one criterion]])
* insert Takes(parameter[1].part[3], remark, out, 0, 1, [[Ce qui est à revoir]], [[What is to be looked at again]])
* parameter[1].part[3].type = #string
* insert Score(parameter[1].part[1])
* insert Classification(parameter[1].part[2])

Instance: ml-growth
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-growth, growth, MlGrowth, [[Croissance d'un enfant]], [[Growth of a child]], [[Les mesures d'un enfant de moins de cinq ans, jour par jour, avec son âge, ses z-scores et ses classes. Qui peut lire le Patient et chercher ses Observations le peut, et n'y trouve que celles qu'il peut lire.]], [[The measurements of a child under five, day by day, with its age, z-scores and classes. Who may read the Patient and search his Observations may ask, and finds those alone that he may read.]])
* resource = #Patient
* system = false
* type = false
* instance = true
* insert Takes(parameter[0], visit, out, 0, *, [[Un jour où il a été mesuré, du premier au dernier]], [[A day on which the child was measured, from the first to the last]])
* insert Takes(parameter[0].part[0], date, out, 1, 1, [[Le jour]], [[The day]])
* parameter[0].part[0].type = #date
* insert Takes(parameter[0].part[1], ageInDays, out, 0, 1, [[Son âge en jours]], [[Its age in days]])
* parameter[0].part[1].type = #integer
* insert Takes(parameter[0].part[2], leastAgeInDays, out, 0, 1, [[Le plus petit possible, si le jour de naissance n'est pas connu]], [[The least that may be, where the day of birth is not known]])
* parameter[0].part[2].type = #integer
* insert Takes(parameter[0].part[3], mostAgeInDays, out, 0, 1, [[Le plus grand possible]], [[The most that may be]])
* parameter[0].part[3].type = #integer
* insert Takes(parameter[0].part[4], measurement, out, 1, *, [[Une mesure]], [[A measurement]])
* insert Takes(parameter[0].part[5], score, out, 0, *, [[Un z-score, ou pourquoi il n'y en a pas]], [[A z-score, or why there is none]])
* insert Takes(parameter[0].part[6], classification, out, 0, *, [[La classe selon un critère]], [[The class by one criterion]])
* insert Takes(parameter[0].part[7], remark, out, 0, 1, [[Ce qui est à revoir]], [[What is to be looked at again]])
* parameter[0].part[7].type = #string
* insert Takes(parameter[0].part[4].part[0], of, out, 1, 1, [[weight (poids), length (taille), headCircumference (périmètre crânien), muac (PB) ou oedema (œdèmes)]], [[weight, length, headCircumference, muac or oedema]])
* parameter[0].part[4].part[0].type = #code
* insert Takes(parameter[0].part[4].part[1], value, out, 1, 1, [[Un nombre en kg, cm ou mm, ou un grade d'œdèmes]], [[A number in kg, cm or mm, or a grade of oedema]])
* parameter[0].part[4].part[1].type = #Type
* insert Takes(parameter[0].part[4].part[2], position, out, 0, 1, [[D'une taille : lying (couché), standing (debout), unknown]], [[Of a length: lying, standing, unknown]])
* parameter[0].part[4].part[2].type = #code
* insert Takes(parameter[0].part[4].part[3], from, out, 1, 1, [[L'Observation]], [[The Observation]])
* parameter[0].part[4].part[3].type = #Reference
* insert EitherOf(parameter[0].part[4].part[1], Quantity, Coding)
* insert Score(parameter[0].part[5])
* insert Takes(parameter[0].part[5].part[7], from, out, 1, *, [[L'Observation dont il est tiré]], [[The Observation that it follows from]])
* parameter[0].part[5].part[7].type = #Reference
* insert Classification(parameter[0].part[6])
* insert Takes(parameter[0].part[6].part[5], from, out, 1, *, [[L'Observation dont il est tiré]], [[The Observation that it follows from]])
* parameter[0].part[6].part[5].type = #Reference

Instance: ml-growth-chart
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-growth-chart, growth-chart, MlGrowthChart, [[Courbe de croissance]], [[Growth chart]], [[Les courbes de l'OMS de -3 à +3 écarts types et les mesures d'un enfant, avec son PB et ses œdèmes, en SVG ou en PNG, en français ou en anglais (Accept-Language). Qui peut lire le Patient et chercher ses Observations le peut.]], [[The WHO curves from -3 to +3 standard deviations and the measurements of a child, with MUAC and oedema, as SVG or PNG, in French or English (Accept-Language). Who may read the Patient and search his Observations may ask.]])
* resource = #Patient
* system = false
* type = false
* instance = true
* insert Takes(parameter[0], index, in, 0, *, [[Quelles courbes ; sans rien, P/A, T/A, P/T, PB, et le périmètre crânien s'il est mesuré]], [[Which curves; without, weight-, length/height- and MUAC-for-age, weight-for-length/height, and the head where it was measured]])
* parameter[0].type = #code
* parameter[0].binding.strength = #required
* parameter[0].binding.valueSet = "https://keneya.ml/fhir/ValueSet/ml-growth-index"
* insert Takes(parameter[1], format, in, 0, 1, [[svg ou png ; sans rien, ce que préfère l'en-tête Accept, sinon svg]], [[svg or png; without, what the Accept header prefers, else svg]])
* parameter[1].type = #code
* insert Takes(parameter[2], width, in, 0, 1, [[La largeur en pixels CSS, de 320 à 2000, sinon 720 ; deux colonnes à partir de 600. Un PNG en a deux points pour chacun]], [[The width in CSS pixels, from 320 to 2000, else 720; two columns from 600 on. A PNG has two dots for each]])
* parameter[2].type = #integer
* insert Takes(parameter[3], return, out, 1, 1, [[L'image ; répondue telle quelle, à moins que du FHIR ne soit demandé]], [[The picture; answered as it is unless FHIR is asked for]])
* parameter[3].type = #Binary
