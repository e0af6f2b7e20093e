Profile: MlPncEncounter
Parent: MlEncounter
Id: ml-pnc-encounter
Title: "Contact postnatal (CPoN)"
Description: "Un contact postnatal de la mère ou du nouveau-né, chacun le sien, avec son rang : 1 dans les 24 heures, 2 à 48–72 heures, 3 à 7–14 jours, 4 à six semaines."
* insert InEnglish([[Postnatal contact]], [[A postnatal contact of the mother or of the newborn, each their own, with its number: 1 within 24 hours, 2 at 48–72 hours, 3 at 7–14 days, 4 at six weeks.]])
* ^purpose = "Voir la mère et l'enfant quand la mort les menace le plus, et compter ces contacts."
* insert English(purpose, [[To see mother and child when death threatens most, and to count these contacts.]])
* obeys ml-enc-pnc-1
* extension contains MlContactNumber named contactNumber 0..1 MS
* extension[contactNumber] insert Label([[Rang du contact postnatal (1 à 10), obligatoire]], [[Number of the postnatal contact (1 to 10), required]])
* extension[contactNumber] insert Remark([[Le calendrier en quatre contacts est celui de l'OMS : à confirmer avec le protocole national [M].]], [[The schedule of four contacts is WHO's: to be confirmed with the national protocol [M].]])
* type 1..* MS
* type = $ml-service#cpon
* type insert Label([[Consultation postnatale]], [[Postnatal care]])

Invariant: ml-enc-pnc-1
Description: "Un contact postnatal porte son rang, de 1 à 10."
Severity: #error
Expression: "extension('https://keneya.ml/fhir/StructureDefinition/ml-contact-number').value.where($this >= 1 and $this <= 10).exists()"
* insert Human([[A postnatal contact carries its number, from 1 to 10.]])
