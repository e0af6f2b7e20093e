Profile: MlNewbornDangerSigns
Parent: Observation
Id: ml-newborn-danger-signs
Title: "Signes de danger du nouveau-né"
Description: "Aucun signe chez le nouveau-né, ou un seul, dans la valeur ; plusieurs, chacun dans un composant."
* insert InEnglish([[Newborn danger signs]], [[No sign in the newborn, or one only, in the value; several, each in a component.]])
* ^purpose = "Savoir que les signes ont été cherchés, et référer l'enfant qui en a un seul."
* insert English(purpose, [[To know that signs were looked for, and to refer the child who has even one.]])
* insert Measured
* insert Signs(newborn-danger-signs, ml-newborn-danger)

Profile: MlFeeding
Parent: Observation
Id: ml-feeding
Title: "Alimentation de l'enfant"
Description: "Comment l'enfant est nourri : allaitement exclusif, prédominant, mixte…"
* insert InEnglish([[Feeding of the child]], [[How the child is fed: exclusive breastfeeding, predominant, mixed…]])
* ^purpose = "Soutenir l'allaitement exclusif jusqu'à six mois et le compter."
* insert English(purpose, [[To support exclusive breastfeeding until six months and to count it.]])
* insert Measured
* insert MapsToWho
* code = $ml-obs#feeding-mode
* code insert Remark([[LOINC 63895-7 peut se tenir à côté.]], [[LOINC 63895-7 may stand beside it.]])
* insert Chosen(ml-feeding, required, [[Alimentation]], [[Feeding]])
* value[x] insert Who(ANC.End.24)

Profile: MlNewbornExam
Parent: Observation
Id: ml-newborn-exam
Title: "Examen du nouveau-né"
Description: "L'ictère et le cordon du nouveau-né, une observation pour chacun."
* insert InEnglish([[Newborn examination]], [[Jaundice and cord of the newborn, one observation for each.]])
* ^purpose = "Reconnaître l'ictère et l'infection du cordon les premiers jours."
* insert English(purpose, [[To recognise jaundice and infection of the cord in the first days.]])
* insert Measured
* code from https://keneya.ml/fhir/ValueSet/ml-newborn-exam (required)
* code insert Label([[Ictère ou état du cordon]], [[Jaundice or state of the cord]])
* insert YesOrNo([[Ictère : vrai s'il y en a ; cordon : vrai s'il est propre et sec]], [[Jaundice: true if present; cord: true if clean and dry]])
