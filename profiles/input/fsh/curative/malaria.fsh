Profile: MlMalariaTest
Parent: MlLabResult
Id: ml-malaria-test
Title: "Test de paludisme"
Description: "Le TDR ou la goutte épaisse : positif, négatif ou invalide, ou la raison pour laquelle il n'a pas été fait."
* insert InEnglish([[Malaria test]], [[The rapid test or the thick film: positive, negative or invalid, or the reason why it was not done.]])
* ^purpose = "Traiter par CTA qui a le paludisme, et chercher autre chose chez les autres."
* insert English(purpose, [[To treat with ACT those who have malaria, and to look for something else in the others.]])
* code from https://keneya.ml/fhir/ValueSet/ml-malaria-test (required)
* code insert Label([[TDR ou goutte épaisse]], [[Rapid test or thick film]])
* value[x] only CodeableConcept
* value[x] insert Label([[Positif, négatif ou invalide]], [[Positive, negative or invalid]])
* value[x] insert Remark([[CTA si le test est positif ; conduite devant un test négatif ou absent à confirmer avec la politique nationale [M].]], [[ACT when the test is positive; what to do with a negative or missing test to be confirmed with the national policy [M].]])
