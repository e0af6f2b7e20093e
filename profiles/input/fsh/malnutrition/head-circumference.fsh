Profile: MlHeadCircumference
Parent: Observation
Id: ml-head-circumference
Title: "Périmètre crânien"
Description: "Le tour de tête de l'enfant, en centimètres."
* insert InEnglish([[Head circumference]], [[The circumference of the child's head, in centimetres.]])
* ^purpose = "Suivre la croissance du cerveau et voir à temps l'hydrocéphalie et la microcéphalie."
* insert English(purpose, [[To follow the growth of the brain and see hydrocephalus and microcephaly in time.]])
* insert Measured
* category MS
* code = $loinc#9843-4
* insert MeasuredIn(cm, [[Périmètre en centimètres]], [[Circumference in centimetres]])
