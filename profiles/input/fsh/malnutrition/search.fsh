Instance: ml-episode-cmam-admission-type
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-episode-cmam-admission-type, cmam-admission-type, MlEpisodeCmamAdmissionType, [[Le type d'admission en prise en charge de la malnutrition aiguë.]], [[The type of admission to care for acute malnutrition.]])
* base = #EpisodeOfCare
* type = #token
* expression = "EpisodeOfCare.extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-admission-type').value"

Instance: ml-episode-cmam-exit
InstanceOf: SearchParameter
Usage: #definition
* insert Search(ml-episode-cmam-exit, cmam-exit, MlEpisodeCmamExit, [[Le mode de sortie de la prise en charge de la malnutrition aiguë.]], [[The exit outcome of care for acute malnutrition.]])
* base = #EpisodeOfCare
* type = #token
* expression = "EpisodeOfCare.extension('https://keneya.ml/fhir/StructureDefinition/ml-cmam-exit-outcome').value"
