Profile: MlChildLength
Parent: Observation
Id: ml-child-length
Title: "Taille de l'enfant"
Description: "La taille d'un enfant de moins de cinq ans, en centimètres, avec la position où elle a été prise : couché ou debout."
* insert InEnglish([[Child's length or height]], [[The length or height of a child under five years, in centimetres, with the position in which it was taken: lying or standing.]])
* ^purpose = "Couché, un enfant mesure 0,7 cm de plus que debout : sans la position, son z-score est faux."
* insert English(purpose, [[Lying, a child measures 0.7 cm more than standing: without the position, the z-score is wrong.]])
* insert Measured
* obeys ml-len-1 and ml-len-2 and ml-len-3
* category MS
* category insert Label([[Examen ou signes vitaux]], [[Examination or vital signs]])
* code from https://keneya.ml/fhir/ValueSet/ml-child-length (required)
* code insert Label([[Taille, taille couchée ou taille debout]], [[Height, length lying or height standing]])
* method MS
* method from https://keneya.ml/fhir/ValueSet/ml-length-position (required)
* method insert Label([[Position : couché ou debout, si le code ne la dit pas]], [[Position: lying or standing, when the code does not tell]])
* insert MeasuredIn(cm, [[Taille en centimètres]], [[Length or height in centimetres]])
* value[x] insert Remark([[Moins de cinq ans : 38 à 150 cm, sinon à remesurer [M]. À prendre à l'admission et chaque mois [M].]], [[Under five years: 38 to 150 cm, otherwise to be measured again [M]. To be taken at admission and each month [M].]])

Invariant: ml-len-1
Description: "La taille d'un enfant de moins de cinq ans dit sa position : couché (8306-3) ou debout (8308-9)."
Severity: #error
Expression: "method.exists() or code.coding.where(system = 'http://loinc.org' and (code = '8306-3' or code = '8308-9')).exists()"
* insert Human([[The length of a child under five years tells its position: lying (8306-3) or standing (8308-9).]])
