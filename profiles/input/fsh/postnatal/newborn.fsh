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
* value[x] insert Remark([[Les signes et leurs seuils, et la référence dès un seul : à confirmer avec le protocole national [M].]], [[The signs and their thresholds, and referral for even one: to be confirmed with the national protocol [M].]])

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
* value[x] insert Remark([[Allaitement exclusif jusqu'à six mois ; la liste des modes est à confirmer avec le protocole national [M].]], [[Exclusive breastfeeding until six months; the list of modes is to be confirmed with the national protocol [M].]])

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
* value[x] insert Remark([[À quels contacts les examiner : à confirmer avec le protocole national [M].]], [[At which contacts to examine them: to be confirmed with the national protocol [M].]])

Profile: MlNewbornWeightLoss
Parent: Observation
Id: ml-newborn-weight-loss
Title: "Perte de poids du nouveau-né"
Description: "Ce que l'enfant a perdu depuis la naissance, en pour cent de son poids de naissance ; négatif s'il a pris du poids."
* insert InEnglish([[Weight loss of the newborn]], [[What the child has lost since birth, in per cent of the birth weight; negative when it has gained.]])
* ^purpose = "Reconnaître l'enfant qui ne boit pas assez : la balance le dit avant lui."
* insert English(purpose, [[To recognise the child who does not drink enough: the scales tell it first.]])
* insert Measured
* obeys ml-nwl-1 and ml-nwl-2
* code = $ml-obs#newborn-weight-loss
* insert MeasuredIn([[%]], [[Perte, en % du poids de naissance]], [[Loss, in % of birth weight]])
* value[x] insert Remark([[Plus de 10 % : chercher la cause et référer ; à confirmer avec le protocole national [M].]], [[More than 10 %: look for the cause and refer; to be confirmed with the national protocol [M].]])
* derivedFrom MS
* derivedFrom insert Label([[Le poids de naissance et le poids du jour]], [[The birth weight and the weight of the day]])

Invariant: ml-nwl-1
Description: "La perte de poids est de moins de 60 % du poids de naissance ; un gain, de moins de 200 %, est négatif."
Severity: #error
Expression: "value.empty() or (value.value < 60 and value.value > (-200))"
* insert Human([[Weight loss is under 60 % of the birth weight; a gain, under 200 %, is negative.]])

Invariant: ml-nwl-2
Description: "Perte de plus de 10 % du poids de naissance : chercher la cause, référer si besoin."
Severity: #warning
Expression: "value.empty() or value.value <= 10"
* insert Human([[Loss of more than 10 % of the birth weight: look for the cause, refer if needed.]])
