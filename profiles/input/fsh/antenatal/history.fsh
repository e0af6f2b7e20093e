Profile: MlPastPregnancyComplications
Parent: Observation
Id: ml-past-pregnancy-complications
Title: "Antécédents obstétricaux"
Description: "Ce qui a compliqué les grossesses et les accouchements d'avant : rien, une seule complication ou « ne sait pas », dans la valeur ; plusieurs, chacune dans un composant."
* insert InEnglish([[Past obstetric complications]], [[What complicated earlier pregnancies and deliveries: nothing, one complication only or does not know, in the value; several, each in a component.]])
* ^purpose = "Savoir dès le premier contact quelle grossesse est à suivre de plus près, et où accoucher."
* insert English(purpose, [[To know from the first contact which pregnancy to follow more closely, and where to give birth.]])
* insert Measured
* insert MapsToWho
* obeys ml-past-1
* code = $ml-obs#past-pregnancy-complications
* insert Chosen(ml-past-pregnancy, required, [[Aucune, ne sait pas, ou la seule complication]], [[None, does not know, or the only complication]])
* value[x] insert Who(ANC.B6.DE34)
* component MS
* component insert Label([[Plusieurs complications : un composant pour chacune]], [[Several complications: one component for each]])
* component.code = $ml-obs#past-pregnancy-complications
* component.code insert Label([[Le même code que l'observation]], [[The same code as the observation]])
* component.value[x] 1..1 MS
* component.value[x] only CodeableConcept
* component.value[x] from https://keneya.ml/fhir/ValueSet/ml-past-pregnancy (required)
* component.value[x] insert Label([[Une des complications]], [[One of the complications]])
* component.value[x] insert Who(ANC.B6.DE34)
* note MS
* note insert Label([[Ce que la liste ne dit pas, et l'année]], [[What the list does not tell, and the year]])
* note insert Who(ANC.B6.DE50)

Invariant: ml-past-1
Description: "« Aucune » et « ne sait pas » excluent toute complication : ils se tiennent dans la valeur, seuls."
Severity: #error
Expression: "component.value.coding.where(code = 'aucune' or code = 'ne-sait-pas').empty() and (component.empty() or value.coding.where(code = 'aucune' or code = 'ne-sait-pas').empty())"
* insert Human([[None and does not know exclude every complication: they stand in the value, alone.]])

Profile: MlChronicCondition
Parent: MlCondition
Id: ml-chronic-condition
Title: "Maladie chronique"
Description: "Une maladie que la femme avait avant cette grossesse : hypertension, diabète, drépanocytose, épilepsie… Le VIH et les cancers s'écrivent par leur code CIM seulement, que le serveur restreint."
* insert InEnglish([[Chronic condition]], [[A disease that the woman had before this pregnancy: hypertension, diabetes, sickle-cell disease, epilepsy… HIV and cancers are written by their ICD code only, which the server restricts.]])
* ^purpose = "Suivre ensemble la grossesse et la maladie, et prévoir où accoucher."
* insert English(purpose, [[To follow pregnancy and disease together, and to plan where to give birth.]])
* insert MapsToWho
* code.coding insert Label([[La maladie, dans une ou plusieurs listes]], [[The disease, in one list or several]])
* insert CodedIn(ml-chronic-disease, 1..1, [[Maladie chronique, de la liste de l'OMS]], [[Chronic disease, of WHO's list]])
* code.coding[ml-chronic-disease] insert Who(ANC.B6.DE83)
* code.coding[ml-chronic-disease].system insert Label([[La liste des maladies chroniques]], [[The list of chronic diseases]])
* code.coding[ml-chronic-disease].code insert Label([[La maladie]], [[The disease]])
* note MS
* note insert Label([[La maladie, si la liste ne la dit pas ; le traitement suivi]], [[The disease, when the list does not tell; the treatment taken]])
* note insert Who(ANC.B6.DE98)

Profile: MlPastSurgery
Parent: Procedure
Id: ml-past-surgery
Title: "Chirurgie antérieure"
Description: "Une opération que la femme a eue avant cette grossesse. Les césariennes se comptent dans le résumé obstétrical."
* insert InEnglish([[Past surgery]], [[An operation that the woman had before this pregnancy. Caesareans are counted in the obstetric summary.]])
* ^purpose = "Connaître l'utérus cicatriciel et le col fragile avant l'accouchement."
* insert English(purpose, [[To know the scarred uterus and the weak cervix before the birth.]])
* insert MapsToWho
* status MS
* status insert Label([[Faite]], [[Done]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-past-surgery (required)
* code insert Label([[Opération]], [[Operation]])
* code insert Who(ANC.B6.DE72)
* subject only Reference(Patient)
* subject MS
* subject insert Label([[La femme]], [[The woman]])
* encounter MS
* encounter insert Label([[Le contact où elle le dit]], [[The contact at which she tells it]])
* performed[x] MS
* performed[x] only dateTime
* performed[x] insert Label([[Quand, ou l'année seulement]], [[When, or the year only]])
* note MS
* note insert Label([[L'opération, si la liste ne la dit pas]], [[The operation, when the list does not tell]])
* note insert Who(ANC.B6.DE81)
* note insert Who(ANC.B6.DE82)

Profile: MlHeight
Parent: Observation
Id: ml-height
Title: "Taille"
Description: "La taille d'une femme au contact prénatal, ou d'un autre adulte, en centimètres. Celle d'un enfant de moins de cinq ans dit aussi sa position."
* insert InEnglish([[Height]], [[The height of a woman at an antenatal contact, or of another adult, in centimetres. That of a child under five years tells its position too.]])
* ^purpose = "Juger le poids d'après la taille, et prévoir un accouchement difficile d'une femme très petite."
* insert English(purpose, [[To judge weight by height, and to foresee a difficult birth in a very short woman.]])
* insert Measured
* insert MapsToWho
* obeys ml-height-1
* code = $loinc#8302-2
* insert MeasuredIn(cm, [[Taille en centimètres]], [[Height in centimetres]])
* value[x] insert Who(ANC.B8.DE1)

Invariant: ml-height-1
Description: "Taille hors de 100 à 200 cm : vérifier ; celle d'un enfant dit sa position (couché ou debout)."
Severity: #warning
Expression: "value.empty() or method.exists() or (value.value >= 100 and value.value <= 200)"
* insert Human([[Height outside 100 to 200 cm: check; that of a child tells its position (lying or standing).]])

Profile: MlPrePregnancyWeight
Parent: Observation
Id: ml-pre-pregnancy-weight
Title: "Poids avant la grossesse"
Description: "Le poids de la femme avant cette grossesse, pesé alors ou tel qu'elle le dit, en kilogrammes."
* insert InEnglish([[Weight before pregnancy]], [[The weight of the woman before this pregnancy, taken then or as she tells it, in kilograms.]])
* ^purpose = "Savoir combien elle devrait prendre, et si elle est trop maigre ou trop forte."
* insert English(purpose, [[To know how much she should gain, and whether she is too thin or too heavy.]])
* insert Measured
* insert MapsToWho
* obeys ml-ppw-1
* code = $loinc#56077-1
* insert MeasuredIn(kg, [[Poids en kilogrammes]], [[Weight in kilograms]])
* value[x] insert Who(ANC.B8.DE2)

Invariant: ml-ppw-1
Description: "Poids avant la grossesse hors de 30 à 180 kg : vérifier."
Severity: #warning
Expression: "value.empty() or (value.value >= 30 and value.value <= 180)"
* insert Human([[Weight before pregnancy outside 30 to 180 kg: check.]])

Profile: MlPartnerHiv
Parent: Observation
Id: ml-partner-hiv
Title: "VIH du partenaire"
Description: "Le statut VIH du partenaire, dit par la femme ou confirmé par un test. Le serveur restreint lui-même l'accès à cette information."
* insert InEnglish([[Partner's HIV status]], [[The HIV status of the partner, as the woman tells it or confirmed by a test. The server itself restricts access to this information.]])
* ^purpose = "Protéger la femme et l'enfant quand le couple est sérodiscordant."
* insert English(purpose, [[To protect woman and child when the couple is serodiscordant.]])
* insert Measured
* insert MapsToWho
* code = $ml-obs#partner-hiv
* code insert Remark([[Le nom du partenaire ne s'écrit pas.]], [[The partner's name is not written.]])
* insert Chosen(ml-hiv-status, required, [[Positif, négatif ou indéterminé ; inconnu : dataAbsentReason]], [[Positive, negative or indeterminate; unknown: dataAbsentReason]])
* value[x] insert Who(ANC.B6.DE156)
* value[x] insert Who(ANC.B9.DE55)
* method MS
* method insert Label([[Dit par la femme, ou test, en mots]], [[Told by the woman, or a test, in words]])
