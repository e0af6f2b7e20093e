Profile: MlScore
Parent: Observation
Id: ml-score
Title: "Score"
Description: "Le total d'une échelle : PHQ-9, GAD-7, Édimbourg, Glasgow, douleur, ECOG, CGI ou WHODAS. Un nombre entier, dans les bornes de l'échelle."
* insert InEnglish([[Score]], [[The total of a scale: PHQ-9, GAD-7, Edinburgh, Glasgow, pain, ECOG, CGI or WHODAS. A whole number within the limits of the scale.]])
* ^purpose = "Comparer un patient à lui-même d'une visite à l'autre : un total impossible est une faute de frappe, pas un malade."
* insert English(purpose, [[To compare a patient with himself from one visit to the next: an impossible total is a slip of the pen, not an illness.]])
* insert Measured
* obeys ml-phq9-1 and ml-gad7-1 and ml-epds-1 and ml-gcs-1 and ml-pain-1 and ml-ecog-1 and ml-cgi-1 and ml-whodas-1
* category MS
* category insert Label([[Entretien ou examen]], [[Survey or examination]])
* code from https://keneya.ml/fhir/ValueSet/ml-score (required)
* code insert Label([[Échelle]], [[Scale]])
* code insert Remark([[Les codes LOINC 44261-6 (PHQ-9), 70274-6 (GAD-7), 71354-5 (Édimbourg), 9269-2 (Glasgow) et 72514-3 (douleur) sont à confirmer [M]. Question 9 du PHQ-9 au-dessus de 0 : le risque suicidaire est demandé [M].]], [[LOINC codes 44261-6 (PHQ-9), 70274-6 (GAD-7), 71354-5 (Edinburgh), 9269-2 (Glasgow) and 72514-3 (pain) are to be confirmed [M]. Item 9 of PHQ-9 above 0: suicide risk is asked [M].]])
* value[x] only integer
* valueInteger insert Label([[Total]], [[Total]])
* valueInteger insert Remark([[Une douleur de 7 et plus est forte et demande un opioïde : à confirmer [M].]], [[Pain of 7 and more is severe and asks for an opioid: to be confirmed [M].]])
* derivedFrom MS
* derivedFrom insert Label([[Questionnaire rempli]], [[Questionnaire filled in]])

Invariant: ml-phq9-1
Description: "Le total du PHQ-9 est entre 0 et 27."
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '44261-6').exists() implies (value.empty() or (value >= 0 and value <= 27))"
* insert Human([[The PHQ-9 total is between 0 and 27.]])

Invariant: ml-gad7-1
Description: "Le total du GAD-7 est entre 0 et 21."
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '70274-6').exists() implies (value.empty() or (value >= 0 and value <= 21))"
* insert Human([[The GAD-7 total is between 0 and 21.]])

Invariant: ml-epds-1
Description: "Le total de l'échelle d'Édimbourg est entre 0 et 30."
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '71354-5').exists() implies (value.empty() or (value >= 0 and value <= 30))"
* insert Human([[The Edinburgh scale total is between 0 and 30.]])

Invariant: ml-gcs-1
Description: "Le score de Glasgow est entre 3 et 15."
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '9269-2').exists() implies (value.empty() or (value >= 3 and value <= 15))"
* insert Human([[The Glasgow score is between 3 and 15.]])

Invariant: ml-pain-1
Description: "La douleur se cote de 0 à 10."
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '72514-3').exists() implies (value.empty() or (value >= 0 and value <= 10))"
* insert Human([[Pain is rated from 0 to 10.]])

Invariant: ml-ecog-1
Description: "Le stade ECOG est entre 0 et 5."
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '89247-1').exists() implies (value.empty() or (value >= 0 and value <= 5))"
* insert Human([[The ECOG grade is between 0 and 5.]])

Invariant: ml-cgi-1
Description: "Les échelles CGI vont de 1 à 7."
Severity: #error
Expression: "code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obs' and (code = 'cgi-s' or code = 'cgi-i')).exists() implies (value.empty() or (value >= 1 and value <= 7))"
* insert Human([[The CGI scales go from 1 to 7.]])

Invariant: ml-whodas-1
Description: "Le total du WHODAS à 12 questions est entre 12 et 60."
Severity: #error
Expression: "code.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-obs' and code = 'whodas-12').exists() implies (value.empty() or (value >= 12 and value <= 60))"
* insert Human([[The total of the 12-question WHODAS is between 12 and 60.]])
