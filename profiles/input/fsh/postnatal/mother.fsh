Profile: MlLochia
Parent: Observation
Id: ml-lochia
Title: "Lochies"
Description: "Les pertes après l'accouchement : normales, abondantes ou fétides."
* insert InEnglish([[Lochia]], [[The discharge after delivery: normal, heavy or foul-smelling.]])
* ^purpose = "Reconnaître l'hémorragie et l'infection des suites de couches, et référer à temps."
* insert English(purpose, [[To recognise bleeding and infection after childbirth, and to refer in time.]])
* insert Measured
* code = $ml-obs#lochia
* insert Chosen(ml-lochia, required, [[Lochies ; abondantes ou fétides : référer]], [[Lochia; heavy or foul-smelling: refer]])
* value[x] insert Remark([[Abondantes ou fétides, la femme est référée : à confirmer avec le protocole national [M].]], [[Heavy or foul-smelling, the woman is referred: to be confirmed with the national protocol [M].]])

Profile: MlPerineum
Parent: Observation
Id: ml-perineum
Title: "Périnée"
Description: "L'état du périnée après l'accouchement."
* insert InEnglish([[Perineum]], [[The state of the perineum after delivery.]])
* ^purpose = "Trouver l'infection, et la fistule que les femmes taisent."
* insert English(purpose, [[To find infection, and the fistula that women do not speak of.]])
* insert Measured
* code = $ml-obs#perineum-state
* insert Chosen(ml-perineum, required, [[État ; fistule suspectée : référer]], [[State; suspected fistula: refer]])
* value[x] insert Remark([[La liste des états, et la référence quand une fistule est suspectée : à confirmer avec le protocole national [M].]], [[The list of states, and referral when a fistula is suspected: to be confirmed with the national protocol [M].]])

Profile: MlBreasts
Parent: Observation
Id: ml-breasts
Title: "Seins"
Description: "L'état des seins de la mère qui allaite."
* insert InEnglish([[Breasts]], [[The state of the breasts of a breastfeeding mother.]])
* ^purpose = "Soigner ce qui fait arrêter l'allaitement."
* insert English(purpose, [[To treat what makes breastfeeding stop.]])
* insert Measured
* code = $ml-obs#breast-state
* insert Chosen(ml-breast-state, required, [[État des seins]], [[State of the breasts]])
* value[x] insert Remark([[La liste des états : à confirmer avec le protocole national [M].]], [[The list of states: to be confirmed with the national protocol [M].]])

Profile: MlUterusInvolution
Parent: Observation
Id: ml-uterus-involution
Title: "Involution utérine"
Description: "L'utérus est-il bien rétracté ?"
* insert InEnglish([[Uterine involution]], [[Is the uterus well contracted?]])
* ^purpose = "Reconnaître l'utérus mou qui saigne."
* insert English(purpose, [[To recognise the soft uterus that bleeds.]])
* insert Measured
* code = $ml-obs#uterus-involution
* insert YesOrNo([[Vrai : bien rétracté]], [[True: well contracted]])
* value[x] insert Remark([[À quels contacts l'examiner : à confirmer avec le protocole national [M].]], [[At which contacts to examine it: to be confirmed with the national protocol [M].]])

Profile: MlPostpartumFp
Parent: Observation
Id: ml-postpartum-fp
Title: "Planification familiale du post-partum"
Description: "La femme a-t-elle commencé une méthode dans les 42 jours qui suivent l'accouchement ?"
* insert InEnglish([[Postpartum family planning]], [[Did the woman start a method within 42 days of the delivery?]])
* ^purpose = "Compter la planification familiale du post-partum (PFPP), qu'elle commence en CPoN ou en consultation de PF."
* insert English(purpose, [[To count postpartum family planning, whether it starts at a postnatal or a family planning visit.]])
* insert Measured
* code = $ml-obs#postpartum-fp
* insert YesOrNo([[Vrai : méthode commencée]], [[True: method started]])
* value[x] insert Remark([[Jusqu'à 42 jours après l'accouchement : à confirmer avec le protocole national [M].]], [[Up to 42 days after the delivery: to be confirmed with the national protocol [M].]])
