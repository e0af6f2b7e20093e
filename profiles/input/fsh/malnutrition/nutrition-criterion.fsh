Profile: MlNutritionCriterion
Parent: Observation
Id: ml-nutrition-criterion
Title: "Malnutrition selon un critère"
Description: "La classe d'un enfant selon un seul critère, PB, poids pour taille ou œdèmes, tirée des mesures qu'elle cite."
* insert InEnglish([[Malnutrition by one criterion]], [[The class of a child by one criterion, MUAC, weight-for-height or oedema, derived from the measurements that it names.]])
* ^purpose = "Garder les critères à part : ils ne trouvent pas les mêmes enfants."
* insert English(purpose, [[To keep the criteria apart: they do not find the same children.]])
* insert Measured
* code from https://keneya.ml/fhir/ValueSet/ml-nutrition-criterion (required)
* code insert Label([[Selon le PB, le P/T ou les œdèmes]], [[By MUAC, weight-for-height or oedema]])
* insert Chosen(ml-nutrition-class, extensible, [[MAS, MAM ou normal, selon ce critère]], [[SAM, MAM or normal, by this criterion]])
* value[x] insert Remark([[Seuils OMS 2013 et 2023 de l'enfant de 6 à 59 mois ; ceux du nourrisson sont à confirmer, et une note le dit [M].]], [[WHO thresholds of 2013 and 2023 for children of 6 to 59 months; those of infants are to be confirmed, and a note says so [M].]])
* device MS
* device insert Label([[Le logiciel qui l'a jugé, et sa version]], [[The software that judged it, and its version]])
* derivedFrom 1..* MS
* derivedFrom insert Label([[Les mesures jugées]], [[The measurements judged]])
