Profile: MlCmamVisit
Parent: MlEncounter
Id: ml-cmam-visit
Title: "Visite de récupération nutritionnelle"
Description: "Une visite en URENAS, URENAM ou URENI : un jour, une semaine ou une visite d'une prise en charge ouverte à l'admission."
* insert InEnglish([[Visit for acute malnutrition]], [[A visit in outpatient SAM, MAM or inpatient care: one day, week or visit of a treatment opened at admission.]])
* ^purpose = "Relier chaque pesée à l'admission qu'elle suit, pour voir à temps l'enfant qui ne récupère pas ou qui ne vient plus."
* insert English(purpose, [[To tie each weighing to the admission it follows, so that a child who does not recover or no longer comes is seen in time.]])
* obeys ml-cmam-visit-1
* extension contains
    MlContactNumber named contactNumber 1..1 MS and
    MlNutritionSource named source 0..1
* extension[source] insert Label([[Par qui l'enfant est arrivé]], [[Who brought the child]])
* extension[contactNumber] insert Label([[Jour (URENI), semaine (URENAS) ou visite (URENAM)]], [[Day (inpatient), week (outpatient SAM) or visit (MAM)]])
* type insert Label([[Unité : URENI, URENAS ou URENAM]], [[Unit: inpatient, outpatient SAM or MAM]])
* episodeOfCare 1..1 MS
* episodeOfCare insert Label([[Prise en charge ouverte à l'admission]], [[Treatment opened at admission]])

Invariant: ml-cmam-visit-1
Description: "Un jour en URENI est un jour d'hospitalisation (IMP)."
Severity: #warning
Expression: "type.coding.where(code = 'ureni').exists() implies class.code = 'IMP'"
* insert Human([[A day in inpatient care is a day in hospital (IMP).]])
