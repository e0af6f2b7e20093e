Instance: aissata-allergic-to-penicillin
InstanceOf: MlAllergy
Usage: #example
Title: "Allergie grave à la pénicilline"
Description: "Severe allergy to penicillin"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/allergyintolerance-verification#confirmed
* category = #medication
* criticality = #high
* code = $ml-allergen#penicilline
* patient = Reference(aissata-resident)
* encounter = Reference(aissata-second-contact)
* recordedDate = "2026-11-17"
* recorder = Reference(midwife-bintou)
* reaction.manifestation.text = "Urticaire et gonflement du visage, dix minutes après l'injection"
* reaction.severity = #severe

Instance: no-known-allergy
InstanceOf: MlAllergy
Usage: #example
Title: "Aucune allergie connue"
Description: "No known allergy"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical#active
* code = $ml-allergen#aucune-connue
* patient = Reference(kadidia-minimal)
