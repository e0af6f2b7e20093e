Profile: MlAppetiteTest
Parent: Observation
Id: ml-appetite-test
Title: "Test d'appétit"
Description: "Ce que l'enfant mange d'ATPE devant le soignant ; un test échoué demande une hospitalisation en URENI. Aussi l'épreuve d'alimentation de l'enfant qui ne gagne pas de poids."
* insert InEnglish([[Appetite test]], [[What the child eats of ready-to-use food before the carer; a failed test calls for inpatient care. Also the feeding trial of the child who gains no weight.]])
* ^purpose = "Séparer l'enfant qui guérira chez lui de celui dont la vie est en danger."
* insert English(purpose, [[To tell the child who will recover at home from the one whose life is in danger.]])
* insert Measured
* category MS
* category insert Label([[Examen ou signes vitaux]], [[Examination or vital signs]])
* code from https://keneya.ml/fhir/ValueSet/ml-appetite-trial (required)
* code insert Label([[Test d'appétit, ou épreuve d'alimentation]], [[Appetite test, or feeding trial]])
* insert Chosen(ml-appetite, required, [[Réussi, échoué ou non fait]], [[Passed, failed or not done]])
* value[x] insert Remark([[Échoué en URENAS : transfert vers l'URENI, à confirmer avec le protocole de 2022 [M].]], [[Failed in outpatient care: transfer to inpatient care, to be confirmed with the protocol of 2022 [M].]])
