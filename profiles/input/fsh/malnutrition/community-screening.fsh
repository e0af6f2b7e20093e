Profile: MlCommunityScreening
Parent: MlEncounter
Id: ml-community-screening
Title: "Dépistage communautaire de la malnutrition"
Description: "Le contact où un agent, un relais ou une mère mesure le PB et cherche les œdèmes, au village, au campement ou à la maison. Ses mesures le citent ; une référence suit l'enfant trouvé malnutri."
* insert InEnglish([[Community screening for malnutrition]], [[The contact where a health worker, a volunteer or a mother measures MUAC and looks for oedema, in the village, the camp or at home. Its measures refer to it; a referral follows the child found malnourished.]])
* ^purpose = "Trouver l'enfant avant qu'il ne soit trop maigre pour marcher jusqu'au centre. Seul l'enfant référé est enregistré par son nom ; une campagne se compte en bloc."
* insert English(purpose, [[To find the child before it is too thin to reach the centre. Only the child who is referred is recorded by name; a campaign is counted as a whole.]])
* insert Serves(depistage-nutrition)
* extension contains MlNutritionSource named source 1..1 MS
* extension[source] insert Label([[Qui a dépisté : agent ou relais, mère ou famille]], [[Who screened: worker or volunteer, mother or family]])
* class from https://keneya.ml/fhir/ValueSet/ml-outreach-class (required)
* class insert Label([[Terrain ou domicile]], [[Field or home]])
* period 1..1 MS
* period insert Label([[Quand]], [[When]])
* participant insert Label([[La personne qui a mesuré]], [[The person who measured]])
* location insert Label([[Village, site ou campement]], [[Village, site or camp]])
