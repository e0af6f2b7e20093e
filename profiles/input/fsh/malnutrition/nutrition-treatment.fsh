Profile: MlNutritionTreatment
Parent: MlMedicationAdministration
Id: ml-nutrition-treatment
Title: "Traitement systématique de la malnutrition"
Description: "Ce qui est donné sur place à l'enfant malnutri : ReSoMal, amoxicilline, albendazole, vitamine A, fer."
* insert InEnglish([[Systematic treatment of malnutrition]], [[What is given on the spot to a malnourished child: ReSoMal, amoxicillin, albendazole, vitamin A, iron.]])
* ^purpose = "Voir d'un coup d'œil ce que l'enfant a déjà reçu, d'une unité à l'autre."
* insert English(purpose, [[To see at a glance what the child has already received, from one unit to the next.]])
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-nutrition-medicine (required)
* medicationCodeableConcept insert Label([[Produit]], [[Product]])
* medicationCodeableConcept insert Remark([[Pas d'albendazole avant 12 mois. Jamais de perfusion, sauf le choc. Doses à confirmer [M].]], [[No albendazole before 12 months. Never a drip, except in shock. Doses to be confirmed [M].]])
