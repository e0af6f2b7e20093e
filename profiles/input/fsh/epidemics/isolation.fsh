Profile: MlIsolation
Parent: Observation
Id: ml-isolation
Title: "Personne isolée"
Description: "Si la personne est isolée ce jour-là, chez elle ou au centre de traitement."
* insert InEnglish([[Person isolated]], [[Whether the person is isolated on that day, at home or in the treatment centre.]])
* ^purpose = "Savoir chaque jour qui peut encore transmettre ; la mesure elle-même, son début et sa fin sont dans ml-epidemic-measure."
* insert English(purpose, [[To know each day who can still transmit; the measure itself, its start and end are in ml-epidemic-measure.]])
* insert Measured
* code = $ml-obs#isolation-status
* focus MS
* focus only Reference(Condition)
* focus insert Label([[Le cas]], [[The case]])
* insert YesOrNo([[Isolée (vrai) ou non (faux)]], [[Isolated (true) or not (false)]])
* value[x] insert Remark([[Qui isoler et combien de temps : à confirmer par maladie [M].]], [[Whom to isolate and for how long: to be confirmed by disease [M].]])
