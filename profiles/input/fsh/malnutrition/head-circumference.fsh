Profile: MlHeadCircumference
Parent: Observation
Id: ml-head-circumference
Title: "Périmètre crânien"
Description: "Le tour de tête de l'enfant, en centimètres."
* insert InEnglish([[Head circumference]], [[The circumference of the child's head, in centimetres.]])
* ^purpose = "Suivre la croissance du cerveau et voir à temps l'hydrocéphalie et la microcéphalie."
* insert English(purpose, [[To follow the growth of the brain and see hydrocephalus and microcephaly in time.]])
* insert Measured
* obeys ml-hc-1 and ml-hc-2
* category MS
* category insert Label([[Examen ou signes vitaux]], [[Examination or vital signs]])
* code = $loinc#9843-4
* insert MeasuredIn(cm, [[Périmètre en centimètres]], [[Circumference in centimetres]])
* value[x] insert Remark([[Hors de 25 à 60 cm, à remesurer ; bornes à confirmer [M].]], [[Outside 25 to 60 cm, to be measured again; limits to be confirmed [M].]])

Invariant: ml-hc-1
Description: "Un périmètre crânien est entre 15 et 80 cm."
Severity: #error
Expression: "value.empty() or value.code != 'cm' or (value.value >= 15 and value.value <= 80)"
* insert Human([[A head circumference is between 15 and 80 cm.]])

Invariant: ml-hc-2
Description: "Périmètre crânien hors de 25 à 60 cm : remesurer."
Severity: #warning
Expression: "value.empty() or value.code != 'cm' or (value.value >= 25 and value.value <= 60)"
* insert Human([[Head circumference outside 25 to 60 cm: measure again.]])
