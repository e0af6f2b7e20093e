Profile: MlMhgapCondition
Parent: MlCondition
Id: ml-mhgap-condition
Title: "Trouble mental (mhGAP)"
Description: "Le trouble retenu, dans une catégorie du guide mhGAP, avec un code de la CIM s'il est posé. Le serveur le restreint (R)."
* insert InEnglish([[Mental condition (mhGAP)]], [[The condition retained, in a category of the mhGAP guide, with an ICD code when one is given. The server restricts it (R).]])
* ^purpose = "Permettre à un agent formé au mhGAP de suivre un traitement sans attendre un psychiatre."
* insert English(purpose, [[To let a worker trained in mhGAP follow a treatment without waiting for a psychiatrist.]])
* insert CodedIn(ml-mhgap, 1..1, [[Catégorie mhGAP]], [[mhGAP category]])
* code.coding insert Label([[La catégorie mhGAP, et la CIM si elle est posée]], [[The mhGAP category, and ICD when it is made]])
* code.coding insert Remark([[Catégories et codes de la CIM à confirmer avec le programme national [M].]], [[Categories and ICD codes to be confirmed with the national programme [M].]])

Profile: MlMhgapCategory
Parent: Observation
Id: ml-mhgap-category
Title: "Plainte ou catégorie mhGAP"
Description: "La plainte principale, ou la catégorie mhGAP où la consultation la range, avant tout diagnostic."
* insert InEnglish([[Complaint or mhGAP category]], [[The main complaint, or the mhGAP category in which the consultation puts it, before any diagnosis.]])
* ^purpose = "Compter ce qui amène les gens, même quand aucun diagnostic n'est posé."
* insert English(purpose, [[To count what brings people, even when no diagnosis is made.]])
* insert Measured
* code from https://keneya.ml/fhir/ValueSet/ml-mhgap-question (required)
* code insert Label([[Plainte principale ou catégorie]], [[Main complaint or category]])
* insert Chosen(ml-mhgap, required, [[Catégorie mhGAP]], [[mhGAP category]])
* value[x] insert Remark([[Catégories du guide mhGAP de l'OMS ; leur emploi au Mali est à confirmer [M].]], [[Categories of WHO's mhGAP guide; their use in Mali is to be confirmed [M].]])
