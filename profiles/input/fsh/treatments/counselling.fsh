Profile: MlCounselling
Parent: Procedure
Id: ml-counselling
Title: "Conseils donnés"
Description: "Un sujet dont on a parlé avec la personne : signes de danger, allaitement, planification familiale, moustiquaire…"
* insert InEnglish([[Counselling given]], [[A subject talked over with the person: danger signs, breastfeeding, family planning, bed net…]])
* ^purpose = "Compter les conseils comme un soin : ils en sont un."
* insert English(purpose, [[To count advice as care: it is.]])
* insert MapsToWho
* status MS
* status insert Label([[Donnés, ou non]], [[Given, or not]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-activity-topic (extensible)
* code insert Label([[Sujet]], [[Subject]])
* code insert Who(ANC.B10.DE133)
* code insert Who(ANC.B10.DE136)
* code insert Who(ANC.B10.DE144)
* code insert Who(ANC.B10.DE164)
* code insert Who(ANC.B10.DE241)
* subject only Reference(Patient)
* subject MS
* subject insert Label([[À qui]], [[To whom]])
* encounter MS
* encounter insert Label([[La rencontre]], [[The encounter]])
* performed[x] 1..1 MS
* performed[x] insert Label([[Date]], [[Date]])
* performer MS
* performer insert Label([[Qui a conseillé]], [[Who counselled]])
