Profile: MlNutritionClassification
Parent: Observation
Id: ml-nutrition-classification
Title: "Classification nutritionnelle"
Description: "Le jugement d'ensemble, à partir du PB, du P/T, des œdèmes, de l'appétit et des complications : il décide de l'unité."
* insert InEnglish([[Nutrition classification]], [[The overall judgement, from MUAC, weight-for-height, oedema, appetite and complications: it decides the unit.]])
* ^purpose = "Dire en un mot où l'enfant doit être soigné, et sur quelles mesures ce mot repose."
* insert English(purpose, [[To tell in a word where the child must be treated, and on which measurements that word rests.]])
* insert Measured
* code = $ml-obs#nutrition-status
* insert Chosen(ml-nutrition-status, required, [[MAS compliquée (URENI), MAS (URENAS), MAM (URENAM) ou pas de malnutrition aiguë]], [[Complicated SAM (inpatient), SAM (outpatient), MAM or no acute malnutrition]])
* derivedFrom 1..* MS
* derivedFrom insert Label([[Les mesures et les signes jugés]], [[The measurements and signs judged]])
* value[x] insert Remark([[URENI : complication, appétit perdu ou œdèmes +++ ; sinon URENAS. À confirmer avec le protocole de 2022 [M].]], [[Inpatient care: complication, no appetite or oedema +++; otherwise outpatient care. To be confirmed with the protocol of 2022 [M].]])
