Extension: MlChildRank
Id: ml-child-rank
Title: "Rang de l'enfant"
Description: "De quel enfant de cette grossesse il s'agit : 1 pour le premier fœtus ou le premier-né, 2 pour le suivant. Sans objet quand il est seul."
* insert InEnglish([[Rank of the child]], [[Which child of this pregnancy is meant: 1 for the first fetus or first born, 2 for the next. Not needed for an only one.]])
* insert On(Observation)
* . insert Label([[Rang de l'enfant dans cette grossesse]], [[Rank of the child in this pregnancy]])
* value[x] 1..1
* value[x] only positiveInt
* value[x] insert Label([[1 pour le premier, 2 pour le suivant]], [[1 for the first, 2 for the next]])

Profile: MlFundalHeight
Parent: Observation
Id: ml-fundal-height
Title: "Hauteur utérine"
Description: "La hauteur utérine (HU), du pubis au fond de l'utérus, au mètre ruban, en centimètres."
* insert InEnglish([[Symphysis-fundal height]], [[The height of the uterus, from the pubis to its fundus, by tape, in centimetres.]])
* ^purpose = "Suivre la croissance du fœtus avec un ruban : après 24 semaines, les centimètres suivent les semaines."
* insert English(purpose, [[To follow the growth of the fetus with a tape: after 24 weeks, centimetres follow weeks.]])
* insert Measured
* insert MapsToWho
* obeys ml-sfh-1 and ml-sfh-2
* extension contains MlGestationalWeeks named weeks 0..1 MS
* extension[weeks] insert Label([[Âge de la grossesse ce jour-là, en semaines]], [[Age of the pregnancy on that day, in weeks]])
* code = $loinc#11881-0
* insert MeasuredIn(cm, [[Hauteur utérine en centimètres]], [[Fundal height in centimetres]])
* value[x] insert Who(ANC.B8.DE105)
* value[x] insert Remark([[Un écart de plus de 3 cm avec l'âge en semaines, après 24 semaines, demande une nouvelle datation ou une référence : à confirmer avec le protocole national [M].]], [[More than 3 cm from the age in weeks, after 24 weeks, calls for new dating or referral: to be confirmed with the national protocol [M].]])

Invariant: ml-sfh-1
Description: "La hauteur utérine est de plus de 0 à 44 cm."
Severity: #error
Expression: "value.empty() or (value.value > 0 and value.value <= 44)"
* insert Human([[Fundal height is above 0 and up to 44 cm.]])

Invariant: ml-sfh-2
Description: "Hauteur utérine à plus de 3 cm de l'âge en semaines, après 24 semaines : revoir la datation, ou référer."
Severity: #warning
Expression: "(extension('https://keneya.ml/fhir/StructureDefinition/ml-gestational-weeks').value >= 24 and (value.value > extension('https://keneya.ml/fhir/StructureDefinition/ml-gestational-weeks').value + 3 or value.value < extension('https://keneya.ml/fhir/StructureDefinition/ml-gestational-weeks').value - 3)).where($this).empty()"
* insert Human([[Fundal height more than 3 cm from the age in weeks, after 24 weeks: look at the dating again, or refer.]])

Profile: MlFetalHeartRate
Parent: Observation
Id: ml-fetal-heart-rate
Title: "Bruits du cœur fœtal"
Description: "La fréquence des bruits du cœur d'un fœtus (BCF), par minute ; une observation par fœtus. Non entendus : dataAbsentReason et commentaire."
* insert InEnglish([[Fetal heart rate]], [[The heart rate of one fetus, per minute; one observation for each fetus. Not heard: dataAbsentReason and a note.]])
* ^purpose = "Savoir que l'enfant est vivant et s'il souffre."
* insert English(purpose, [[To know that the child is alive and whether it suffers.]])
* insert Measured
* insert MapsToWho
* obeys ml-fhr-1 and ml-fhr-2
* extension contains MlChildRank named rank 0..1 MS
* extension[rank] insert Label([[De quel fœtus, s'ils sont plusieurs]], [[Which fetus, when there are several]])
* code = $loinc#55283-6
* insert MeasuredIn(/min, [[Battements par minute]], [[Beats per minute]])
* value[x] insert Who(ANC.B8.DE107)
* value[x] insert Who(ANC.B8.DE108)
* dataAbsentReason insert Who(ANC.B8.DE106)
* note MS
* note insert Label([[Comment ils ont été cherchés, et ce qui en est décidé]], [[How it was looked for, and what is decided]])

Invariant: ml-fhr-1
Description: "Les bruits du cœur fœtal sont de 80 à 200 par minute."
Severity: #error
Expression: "value.empty() or (value.value >= 80 and value.value <= 200)"
* insert Human([[The fetal heart rate is 80 to 200 per minute.]])

Invariant: ml-fhr-2
Description: "Moins de 110 ou plus de 160 par minute : recompter les bruits du cœur."
Severity: #warning
Expression: "value.empty() or (value.value >= 110 and value.value <= 160)"
* insert Human([[Under 110 or above 160 per minute: count the heart rate again.]])

Profile: MlFetusCount
Parent: Observation
Id: ml-fetus-count
Title: "Nombre de fœtus"
Description: "Combien d'enfants porte la femme, à la palpation ou à l'échographie."
* insert InEnglish([[Number of fetuses]], [[How many children the woman carries, by palpation or ultrasound.]])
* ^purpose = "Annoncer des jumeaux à temps pour prévoir l'accouchement là où il le faut."
* insert English(purpose, [[To announce twins in time to plan the birth where it must be.]])
* insert Measured
* insert MapsToWho
* obeys ml-fetus-1
* code = $loinc#55281-0
* insert Counted([[Nombre de fœtus]], [[Number of fetuses]])
* value[x] insert Who(ANC.B8.DE109)
* dataAbsentReason insert Who(ANC.B8.DE110)

Invariant: ml-fetus-1
Description: "Le nombre de fœtus est de 1 à 8."
Severity: #error
Expression: "value.empty() or (value >= 1 and value <= 8)"
* insert Human([[The number of fetuses is 1 to 8.]])

Profile: MlFetalPresentation
Parent: Observation
Id: ml-fetal-presentation
Title: "Présentation du fœtus"
Description: "Comment un fœtus se présente : par la tête, par le siège, en travers ; une observation par fœtus."
* insert InEnglish([[Fetal presentation]], [[How one fetus presents: head, breech, transverse; one observation for each fetus.]])
* ^purpose = "Prévoir l'accouchement au bon endroit, à partir de 36 semaines."
* insert English(purpose, [[To plan the birth in the right place, from 36 weeks.]])
* insert Measured
* insert MapsToWho
* extension contains MlChildRank named rank 0..1 MS
* extension[rank] insert Label([[De quel fœtus, s'ils sont plusieurs]], [[Which fetus, when there are several]])
* code = $loinc#73761-9
* insert Chosen(ml-fetal-presentation, extensible, [[Présentation]], [[Presentation]])
* value[x] insert Who(ANC.B8.DE111)
* value[x] insert Who(ANC.B8.DE116)
