Profile: MlPallor
Parent: Observation
Id: ml-pallor
Title: "Pâleur"
Description: "La pâleur des conjonctives ou des paumes, cherchée et trouvée ou non."
* insert InEnglish([[Pallor]], [[Pallor of the conjunctiva or palms, looked for and found or not.]])
* ^purpose = "Soupçonner l'anémie là où l'hémoglobine ne se mesure pas."
* insert English(purpose, [[To suspect anaemia where haemoglobin cannot be measured.]])
* insert Measured
* insert MapsToWho
* code = $ml-obs#pallor
* insert YesOrNo([[Vrai : pâleur présente]], [[True: pallor present]])
* value[x] insert Who(ANC.B8.DE38)

Profile: MlPregnancyOedema
Parent: Observation
Id: ml-pregnancy-oedema
Title: "Œdème pendant la grossesse"
Description: "L'œdème de la femme enceinte : sa place, et son degré de + à ++++. Ce n'est pas l'œdème nutritionnel de l'enfant."
* insert InEnglish([[Oedema in pregnancy]], [[Oedema of a pregnant woman: where it is, and its degree from + to ++++. It is not the nutritional oedema of a child.]])
* ^purpose = "Reconnaître l'œdème qui accompagne la pré-éclampsie, sans le confondre avec la malnutrition."
* insert English(purpose, [[To recognise the oedema that goes with pre-eclampsia, without taking it for malnutrition.]])
* insert Measured
* insert MapsToWho
* obeys ml-oed-1
* code = $ml-obs#oedema-pregnancy
* insert Chosen(ml-pregnancy-oedema, required, [[Absent, ou sa place]], [[Absent, or where it is]])
* value[x] insert Who(ANC.B8.DE94)
* value[x] insert Who(ANC.B8.DE95)
* interpretation MS
* interpretation from https://keneya.ml/fhir/ValueSet/ml-plus-grade (required)
* interpretation insert Label([[Degré, de + à ++++]], [[Degree, from + to ++++]])
* interpretation insert Who(ANC.B8.DE100)

Invariant: ml-oed-1
Description: "Un œdème absent n'a pas de degré."
Severity: #error
Expression: "value.coding.where(code = 'absent').empty() or interpretation.empty()"
* insert Human([[Absent oedema has no degree.]])

Profile: MlTetanusStatus
Parent: Observation
Id: ml-tetanus-status
Title: "Statut antitétanique"
Description: "La protection de la femme contre le tétanos à ce contact, d'après ses doses de Td ou ce qu'elle en dit."
* insert InEnglish([[Tetanus status]], [[How the woman is protected against tetanus at this contact, by her Td doses or what she tells of them.]])
* ^purpose = "Donner à temps la dose qui protège le nouveau-né du tétanos."
* insert English(purpose, [[To give in time the dose that protects the newborn from tetanus.]])
* insert Measured
* insert MapsToWho
* code = $ml-obs#tetanus-status
* insert Chosen(ml-td-status, required, [[Protection]], [[Protection]])
* value[x] insert Who(ANC.B6.DE100)

Profile: MlPlannedBirthPlace
Parent: Observation
Id: ml-planned-birth-place
Title: "Lieu d'accouchement prévu"
Description: "Où la femme a prévu d'accoucher, et dans le commentaire comment elle s'y rendra."
* insert InEnglish([[Planned place of birth]], [[Where the woman plans to give birth, and in the note how she will get there.]])
* ^purpose = "Préparer l'accouchement avec la femme et sa famille : le lieu, le transport, qui l'accompagne."
* insert English(purpose, [[To prepare the birth with the woman and her family: the place, the transport, who goes with her.]])
* insert Measured
* insert MapsToWho
* code = $ml-obs#delivery-place-planned
* insert Chosen(ml-planned-birth-place, extensible, [[Lieu prévu]], [[Planned place]])
* value[x] insert Who(ANC.B10.DE137)
* value[x] insert Who(ANC.B10.DE141)
* note MS
* note insert Label([[Transport, accompagnante, donneur de sang]], [[Transport, companion, blood donor]])
