Profile: MlMamiAssessment
Parent: Observation
Id: ml-mami-assessment
Title: "Évaluation MAMI du nourrisson de moins de 6 mois"
Description: "Le nourrisson à risque et sa mère : maigreur, perte de poids, difficulté à téter, et où les suivre."
* insert InEnglish([[MAMI assessment of an infant under 6 months]], [[The infant at risk and the mother: wasting, weight loss, feeding difficulty, and where to follow them.]])
* ^purpose = "Soutenir le couple mère-enfant avant l'hospitalisation ; les seuils de l'enfant plus grand ne valent pas ici."
* insert English(purpose, [[To support mother and child before inpatient care is needed; the thresholds of the older child do not hold here.]])
* insert Measured
* obeys ml-mami-1
* code = $ml-obs#mami-assessment
* insert Chosen(ml-mami-class, required, [[Où suivre le nourrisson]], [[Where to follow the infant]])
* value[x] insert Remark([[Seuils (PB sous 110 mm dès 6 semaines, P/T ou P/A sous -2) à confirmer [M].]], [[Thresholds (MUAC under 110 mm from 6 weeks, weight-for-length or weight-for-age below -2) to be confirmed [M].]])
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains
    visibleWasting 0..1 MS and
    recentWeightLoss 0..1 MS and
    feedingProblem 0..1 MS
* component[visibleWasting].code = $ml-obs#visible-wasting
* component[visibleWasting].code insert Label([[Ce qui est observé]], [[What is observed]])
* component[visibleWasting].value[x] only boolean
* component[visibleWasting].value[x] insert Label([[Amaigrissement visible]], [[Visible wasting]])
* component[visibleWasting] insert Label([[Amaigrissement visible]], [[Visible wasting]])
* component[recentWeightLoss].code = $ml-obs#recent-weight-loss
* component[recentWeightLoss].code insert Label([[Ce qui est observé]], [[What is observed]])
* component[recentWeightLoss].value[x] only boolean
* component[recentWeightLoss].value[x] insert Label([[Perte de poids récente]], [[Recent weight loss]])
* component[recentWeightLoss] insert Label([[Perte de poids récente]], [[Recent weight loss]])
* component[feedingProblem].code = $ml-obs#feeding-problem
* component[feedingProblem].code insert Label([[Ce qui est observé]], [[What is observed]])
* component[feedingProblem].value[x] only boolean
* component[feedingProblem].value[x] insert Label([[Difficulté à s'alimenter]], [[Feeding difficulty]])
* component[feedingProblem] insert Label([[Difficulté à s'alimenter]], [[Feeding difficulty]])

Invariant: ml-mami-1
Description: "Un nourrisson qui a un signe de risque n'est pas classé sans risque."
Severity: #error
Expression: "component.where(value = true).exists() implies value.coding.where(code = 'sans-risque').empty()"
* insert Human([[An infant with a sign of risk is not classed as without risk.]])
