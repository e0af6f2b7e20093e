Profile: MlPsychotropic
Parent: MlMedicationRequest
Id: ml-psychotropic
Title: "Psychotrope ou antiépileptique prescrit"
Description: "Un psychotrope ou un antiépileptique de la liste des médicaments essentiels, prescrit par un soignant formé au mhGAP. Le serveur restreint les psychotropes (R)."
* insert InEnglish([[Psychotropic or antiepileptic prescribed]], [[A psychotropic or antiepileptic of the list of essential medicines, prescribed by a health worker trained in mhGAP. The server restricts psychotropics (R).]])
* ^purpose = "Suivre le traitement d'une visite à l'autre, et prévoir ce qui ne doit jamais manquer : arrêter d'un coup un antiépileptique est dangereux."
* insert English(purpose, [[To follow the treatment from one visit to the next, and to plan what must never be missing: stopping an antiepileptic at once is dangerous.]])
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-psychotropic (required)
* medicationCodeableConcept insert Label([[Psychotrope ou antiépileptique, en code ATC]], [[Psychotropic or antiepileptic, by its ATC code]])
* medicationCodeableConcept insert Remark([[Liste et doses à confirmer avec la liste nationale des médicaments essentiels [M].]], [[List and doses to be confirmed with the national list of essential medicines [M].]])
