Profile: MlPalliativeOutcome
Parent: MlQuestionnaireResponse
Id: ml-palliative-outcome
Title: "APCA African POS rempli"
Description: "Les dix réponses, de 0 à 5, de la personne en soins palliatifs et de son proche : douleur, symptômes, inquiétude, partage, paix, information."
* insert InEnglish([[APCA African POS filled in]], [[The ten answers, from 0 to 5, of the person in palliative care and the carer: pain, symptoms, worry, sharing, peace, information.]])
* ^purpose = "Voir d'une visite à l'autre ce qui pèse à la personne et à son proche, au-delà de la douleur."
* insert English(purpose, [[To see from one visit to the next what weighs on the person and the carer, beyond pain.]])
* obeys ml-pos-1
* questionnaire insert Remark([[Énoncé et sens des cotes à confirmer avec l'association africaine de soins palliatifs (APCA) [M].]], [[Wording and direction of the scores to be confirmed with the African Palliative Care Association (APCA) [M].]])
* questionnaire insert Label([[APCA African POS]], [[APCA African POS]])
* source MS
* source insert Label([[Qui a répondu : la personne ou son proche]], [[Who answered: the person or the carer]])
* item 1..* MS
* item insert Label([[Une question de 0 à 5]], [[A question from 0 to 5]])

Invariant: ml-pos-1
Description: "Chaque réponse est un nombre entier de 0 à 5."
Severity: #error
Expression: "repeat(item).answer.value.all($this >= 0 and $this <= 5)"
* insert Human([[Each answer is a whole number from 0 to 5.]])

RuleSet: PalliativeItem(code)
* code = https://keneya.ml/fhir/CodeSystem/ml-palliative-item#{code}

Instance: ml-palliative-outcome-form
InstanceOf: MlQuestionnaire
Usage: #definition
Title: "APCA African POS"
* insert Register(ml-palliative-outcome-form, MlPalliativeOutcomeForm, [[APCA African POS]], [[APCA African POS]])
* description = "Sept questions à la personne et trois à son proche, chacune de 0 à 5 ; l'énoncé est le nôtre, à confirmer [M]."
* insert Translated(description, [[Seven questions to the person and three to the carer, each from 0 to 5; the wording is ours, to be confirmed [M].]])
* item[0] insert Ask(person, group, [[La personne, ces trois derniers jours]], [[The person, in the last three days]])
* item[0].item[0] insert Ask(pain, integer, [[Douleur]], [[Pain]])
* item[0].item[0] insert PalliativeItem(douleur)
* item[0].item[1] insert Ask(symptoms, integer, [[Autres symptômes]], [[Other symptoms]])
* item[0].item[1] insert PalliativeItem(symptomes)
* item[0].item[2] insert Ask(worry, integer, [[Inquiétude pour sa maladie]], [[Worry about the illness]])
* item[0].item[2] insert PalliativeItem(inquietude)
* item[0].item[3] insert Ask(sharing, integer, [[A pu dire ce qu'elle ressent]], [[Could share feelings]])
* item[0].item[3] insert PalliativeItem(partage)
* item[0].item[4] insert Ask(worth, integer, [[A senti que la vie vaut la peine]], [[Felt that life is worthwhile]])
* item[0].item[4] insert PalliativeItem(sens)
* item[0].item[5] insert Ask(peace, integer, [[S'est sentie en paix]], [[Felt at peace]])
* item[0].item[5] insert PalliativeItem(paix)
* item[0].item[6] insert Ask(advice, integer, [[A eu de l'aide et des conseils pour l'avenir]], [[Had help and advice for the future]])
* item[0].item[6] insert PalliativeItem(conseil)
* item[1] insert Ask(carer, group, [[Le proche, ces trois derniers jours]], [[The carer, in the last three days]])
* item[1].item[0] insert Ask(carer-information, integer, [[Information reçue]], [[Information received]])
* item[1].item[0] insert PalliativeItem(famille-information)
* item[1].item[1] insert Ask(carer-confidence, integer, [[Confiance pour soigner]], [[Confidence in caring]])
* item[1].item[1] insert PalliativeItem(famille-confiance)
* item[1].item[2] insert Ask(carer-worry, integer, [[Inquiétude pour la personne]], [[Worry about the person]])
* item[1].item[2] insert PalliativeItem(famille-inquietude)
