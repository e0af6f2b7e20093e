Profile: MlAppetiteTest
Parent: Observation
Id: ml-appetite-test
Title: "Test d'appétit"
Description: "Ce que l'enfant mange d'ATPE devant le soignant. Un test échoué demande une hospitalisation en URENI."
* insert InEnglish([[Appetite test]], [[What the child eats of ready-to-use food before the carer. A failed test calls for inpatient care.]])
* ^purpose = "Séparer l'enfant qui guérira chez lui de celui dont la vie est en danger."
* insert English(purpose, [[To tell the child who will recover at home from the one whose life is in danger.]])
* insert Measured
* category MS
* code = $ml-obs#appetite-test
* insert Chosen(ml-appetite, required, [[Réussi, échoué ou non fait]], [[Passed, failed or not done]])
* value[x] insert Remark([[Échoué en URENAS : transfert vers l'URENI, à confirmer avec le protocole de 2022 [M].]], [[Failed in outpatient care: transfer to inpatient care, to be confirmed with the protocol of 2022 [M].]])
