Instance: ml-malnutrition-balance
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-malnutrition-balance, malnutrition-balance, MlMalnutritionBalance, [[Mouvements du mois en PCIMA]], [[Movements of a month in acute malnutrition]], [[Les lignes du rapport mensuel (ml-m45), comptées des prises en charge d'une structure, en tout et par unité. Rien n'est enregistré. Qui peut lire la structure et chercher toutes les prises en charge le peut ; rien de très confidentiel n'est compté.]], [[The rows of the monthly report (ml-m45), counted from the treatments of a facility, in all and by unit. Nothing is stored. Who may read the facility and search all treatments may ask; nothing very restricted is counted.]])
* resource = #Organization
* system = false
* type = false
* instance = true
* insert Takes(parameter[0], month, in, 0, 1, [[Le mois, par exemple 2026-10 ; sans rien, le dernier mois achevé]], [[The month, such as 2026-10; without, the last one that is over]])
* parameter[0].type = #date
* insert Takes(parameter[1], return, out, 1, 1, [[Le rapport]], [[The report]])
* parameter[1].type = #MeasureReport
