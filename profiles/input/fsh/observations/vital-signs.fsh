RuleSet: VitalSign
* insert Measured
* insert InCategory(vital-signs)

Profile: MlBloodPressure
Parent: Observation
Id: ml-blood-pressure
Title: "Tension artérielle"
Description: "La tension systolique et diastolique, en millimètres de mercure, ou la raison pour laquelle elle n'est pas prise."
* insert InEnglish([[Blood pressure]], [[Systolic and diastolic pressure, in millimetres of mercury, or the reason why it was not taken.]])
* ^purpose = "Reconnaître la pré-éclampsie, première cause évitable de décès maternel avec l'hémorragie : deux nombres distincts, jamais un seul mot."
* insert English(purpose, [[To recognise pre-eclampsia, with haemorrhage the first avoidable cause of maternal death: two separate numbers, never one word.]])
* insert VitalSign
* insert MapsToWho
* obeys ml-bp-1 and ml-bp-2
* code = $loinc#85354-9
* value[x] 0..0
* value[x] insert Label([[Fermé : la tension est dans les deux composantes]], [[Closed: the pressure is in the two components]])
* component 2..* MS
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains systolic 1..1 MS and diastolic 1..1 MS
* component[systolic] insert Pressure(8480-6, [[Systolique en mmHg]], [[Systolic in mmHg]])
* component[systolic] insert Who(ANC.B8.DE17)
* component[diastolic] insert Pressure(8462-4, [[Diastolique en mmHg]], [[Diastolic in mmHg]])
* component[diastolic] insert Who(ANC.B8.DE19)
* note MS
* note insert Label([[Raison précise, par exemple brassard en panne]], [[Exact reason, such as a broken cuff]])
* note insert Who(ANC.B8.DE23)
* dataAbsentReason insert Remark([[À répéter dans chacune des deux valeurs absentes.]], [[To be repeated in each of the two missing values.]])
* dataAbsentReason insert Who(ANC.B8.DE22)

RuleSet: Pressure(code, french, english)
* code = $loinc#{code}
* code insert Label([[Laquelle des deux tensions]], [[Which of the two pressures]])
* insert Label([[{french}]], [[{english}]])
* value[x] only Quantity
* value[x] MS
* value[x] insert Label([[La tension, en mmHg]], [[The pressure, in mmHg]])
* valueQuantity.value 1..1
* valueQuantity.value insert Label([[Le nombre]], [[The number]])
* valueQuantity.system 1..1
* valueQuantity.system insert Label([[Les unités sont celles de l'UCUM]], [[The units are those of UCUM]])
* valueQuantity.system = $ucum
* valueQuantity.code 1..1
* valueQuantity.code insert Label([[L'unité]], [[The unit]])
* valueQuantity.code = #mm[Hg]
* dataAbsentReason MS
* dataAbsentReason insert Label([[Pourquoi cette tension manque]], [[Why this pressure is missing]])

Invariant: ml-bp-1
Description: "La tension systolique est plus haute que la diastolique, toutes deux en mmHg : 12/8 en cmHg s'écrit 120 et 80."
Severity: #error
Expression: "(component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).value.ofType(Quantity).value <= component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).value.ofType(Quantity).value).where($this).empty()"
* insert Human([[Systolic pressure is higher than diastolic, both in mmHg: 12/8 in cmHg is written 120 and 80.]])

// WHO's 60 to 260 is too narrow for a diastolic pressure.
Invariant: ml-bp-2
Description: "Tension hors de 30 à 260 mmHg : vérifier la mesure et son unité ; 12/8 en cmHg s'écrit 120 et 80."
Severity: #warning
Expression: "component.value.ofType(Quantity).all(value >= 30 and value <= 260)"
* insert Human([[Pressure outside 30 to 260 mmHg: check the measurement and its unit; 12/8 in cmHg is written 120 and 80.]])

Profile: MlBodyTemperature
Parent: Observation
Id: ml-body-temperature
Title: "Température"
Description: "La température du corps, en degrés Celsius."
* insert InEnglish([[Body temperature]], [[The temperature of the body, in degrees Celsius.]])
* ^purpose = "Reconnaître la fièvre et l'hypothermie, dont celle du nouveau-né, avec un seul seuil pour tous."
* insert English(purpose, [[To recognise fever and hypothermia, the newborn's too, with one threshold for all.]])
* insert VitalSign
* insert MapsToWho
* obeys ml-temp-1
* code = $loinc#8310-5
* insert MeasuredIn(Cel, [[Température en °C]], [[Temperature in °C]])
* value[x] insert Who(ANC.B8.DE34)

Invariant: ml-temp-1
Description: "La température est entre 25 et 45 °C."
Severity: #error
Expression: "value.empty() or (value.value >= 25 and value.value <= 45)"
* insert Human([[Temperature is between 25 and 45 °C.]])

Profile: MlHeartRate
Parent: Observation
Id: ml-heart-rate
Title: "Pouls"
Description: "La fréquence du pouls, en battements par minute."
* insert InEnglish([[Heart rate]], [[The pulse, in beats per minute.]])
* ^purpose = "Suivre l'état d'une personne avec la même unité partout."
* insert English(purpose, [[To follow a person's state with one unit everywhere.]])
* insert VitalSign
* insert MapsToWho
* obeys ml-pulse-1
* code = $loinc#8867-4
* insert MeasuredIn(/min, [[Battements par minute]], [[Beats per minute]])
* value[x] insert Who(ANC.B8.DE36)

Invariant: ml-pulse-1
Description: "Le pouls est entre 20 et 300 par minute."
Severity: #error
Expression: "value.empty() or (value.value >= 20 and value.value <= 300)"
* insert Human([[The pulse is between 20 and 300 per minute.]])

Profile: MlRespiratoryRate
Parent: Observation
Id: ml-respiratory-rate
Title: "Fréquence respiratoire"
Description: "Le nombre de respirations comptées en une minute."
* insert InEnglish([[Respiratory rate]], [[The number of breaths counted in one minute.]])
* ^purpose = "Reconnaître la respiration rapide, signe de danger de l'enfant et du nouveau-né."
* insert English(purpose, [[To recognise fast breathing, a danger sign of children and newborns.]])
* insert VitalSign
* obeys ml-rr-1
* code = $loinc#9279-1
* insert MeasuredIn(/min, [[Respirations par minute]], [[Breaths per minute]])

Invariant: ml-rr-1
Description: "La fréquence respiratoire est entre 5 et 150 par minute."
Severity: #error
Expression: "value.empty() or (value.value >= 5 and value.value <= 150)"
* insert Human([[The respiratory rate is between 5 and 150 per minute.]])

Profile: MlOxygenSaturation
Parent: Observation
Id: ml-oxygen-saturation
Title: "Saturation en oxygène"
Description: "La saturation en oxygène au doigt, en pour cent."
* insert InEnglish([[Oxygen saturation]], [[Oxygen saturation by pulse oximeter, in per cent.]])
* ^purpose = "Reconnaître qui a besoin d'oxygène ou d'une évacuation."
* insert English(purpose, [[To recognise who needs oxygen or evacuation.]])
* insert VitalSign
* insert MapsToWho
* obeys ml-spo2-1
* code = $loinc#2708-6
* code insert Label([[2708-6, avec 59408-5 (oxymètre de pouls) à côté]], [[2708-6, with 59408-5 (pulse oximeter) beside it]])
* insert MeasuredIn([[%]], [[Saturation en %]], [[Saturation in %]])
* value[x] insert Who(ANC.B8.DE49)

Invariant: ml-spo2-1
Description: "La saturation est entre 0 et 100 %."
Severity: #error
Expression: "value.empty() or (value.value >= 0 and value.value <= 100)"
* insert Human([[Saturation is between 0 and 100 %.]])
