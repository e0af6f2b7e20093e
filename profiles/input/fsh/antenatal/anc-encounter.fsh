Profile: MlAncEncounter
Parent: MlEncounter
Id: ml-anc-encounter
Title: "Contact prénatal (CPN)"
Description: "Un contact de consultation prénatale, avec son rang dans la grossesse en cours et son motif."
* insert InEnglish([[Antenatal contact]], [[One antenatal care contact, with its rank in the current pregnancy and its reason.]])
* ^purpose = "Suivre les huit contacts que l'OMS recommande et compter, comme le rapport mensuel, les premières CPN et les quatre CPN et plus."
* insert English(purpose, [[To follow the eight contacts that WHO recommends and to count, as the monthly report does, first visits and four or more visits.]])
* insert MapsToWho
* obeys ml-enc-anc-1
* extension contains MlContactNumber named contactNumber 0..1 MS
* extension[contactNumber] insert Label([[Rang du contact prénatal (1 à 20), obligatoire]], [[Number of the antenatal contact (1 to 20), required]])
* extension[contactNumber] insert Who(ANC.A.DE12)
* reasonCode 1..* MS
* reasonCode from https://keneya.ml/fhir/ValueSet/ml-anc-reason (extensible)
* reasonCode insert Label([[Motif du contact]], [[Reason for the contact]])
* reasonCode insert Who(ANC.B5.DE1)
* reasonCode insert Who(ANC.B5.DE5)
* reasonCode insert Who(ANC.B5.DE47)
* period.start insert Label([[Date et heure du contact]], [[Date and time of the contact]])
* period.start insert Who(ANC.A.DE4)
* episodeOfCare 1..1 MS
* episodeOfCare insert Label([[Grossesse suivie]], [[Pregnancy followed]])

// The rule speaks for the missing number too, in words a midwife can act on; a cardinality would not.
Invariant: ml-enc-anc-1
Description: "Un contact prénatal porte son rang, de 1 à 20."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-contact-number').value.where($this >= 1 and $this <= 20).exists()"
* insert Human([[An antenatal contact carries its number, from 1 to 20.]])
