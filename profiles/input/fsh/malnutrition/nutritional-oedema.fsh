Profile: MlNutritionalOedema
Parent: Observation
Id: ml-nutritional-oedema
Title: "Œdèmes nutritionnels"
Description: "Les œdèmes bilatéraux prenant le godet. Dès le premier degré, la malnutrition est sévère et le poids ne se juge plus par la taille."
* insert InEnglish([[Nutritional oedema]], [[Bilateral pitting oedema. From the first grade on, malnutrition is severe and weight is no longer judged by height.]])
* ^purpose = "Ne pas laisser passer l'enfant que le poids de l'eau fait paraître bien nourri."
* insert English(purpose, [[Not to overlook the child whom the weight of water makes look well fed.]])
* insert Measured
* code = $ml-obs#oedema-bilateral
* value[x] only CodeableConcept
* valueCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-oedema-grade (required)
* valueCodeableConcept insert Label([[Degré]], [[Grade]])
* valueCodeableConcept insert Remark([[+ pieds, ++ pieds et jambes ou mains, +++ généralisé : hospitalisation. À confirmer avec le protocole de 2022 [M].]], [[+ feet, ++ feet and legs or hands, +++ generalised: inpatient care. To be confirmed with the protocol of 2022 [M].]])
