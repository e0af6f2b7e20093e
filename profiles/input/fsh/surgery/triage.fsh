Profile: MlTriage
Parent: Observation
Id: ml-triage
Title: "Triage"
Description: "La couleur donnée à l'arrivée : rouge, orange, jaune, vert ou bleu."
* insert InEnglish([[Triage]], [[The colour given on arrival: red, orange, yellow, green or blue.]])
* ^purpose = "Ranger les blessés par besoin de soin, et par rien d'autre."
* insert English(purpose, [[To rank the injured by need of care, and by nothing else.]])
* insert Measured
* code = $ml-obs#triage
* insert Chosen(ml-triage, required, [[Couleur]], [[Colour]])
* value[x] insert Remark([[Couleurs de l'échelle sud-africaine de triage (SATS) : à confirmer avec le protocole national [M].]], [[Colours of the South African Triage Scale (SATS): to be confirmed with the national protocol [M].]])
* effective[x] insert Label([[Heure du triage]], [[Time of triage]])
