Profile: MlMalariaTest
Parent: Observation
Id: ml-malaria-test
Title: "Test de paludisme"
Description: "Le TDR ou la goutte épaisse, positif ou négatif ; un test invalide n'a pas de résultat, il a une raison."
* insert InEnglish([[Malaria test]], [[The rapid test or the thick film, positive or negative; an invalid test has no result, it has a reason.]])
* ^purpose = "Traiter par CTA qui a le paludisme, et chercher autre chose chez les autres."
* insert English(purpose, [[To treat with ACT those who have malaria, and to look for something else in the others.]])
* insert Measured
* insert InCategory(laboratory)
* code from https://keneya.ml/fhir/ValueSet/ml-malaria-test (required)
* code insert Label([[TDR ou goutte épaisse]], [[Rapid test or thick film]])
* insert Chosen(ml-test-result, extensible, [[Positif ou négatif]], [[Positive or negative]])
