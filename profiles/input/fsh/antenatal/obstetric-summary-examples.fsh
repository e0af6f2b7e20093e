RuleSet: Past(slice, loinc, number)
* component[{slice}].code.coding[1] = $loinc#{loinc}
* component[{slice}].valueInteger = {number}

Instance: mother-of-twins
InstanceOf: MlObstetricSummary
Usage: #example
Title: "Troisième grossesse ; des jumeaux et un enfant : parité 2, trois naissances"
Description: "Third pregnancy; twins and one child: parity 2, three births"
* insert OfAissata(exam)
* insert Past(gravida, 11996-6, 3)
* insert Past(parity, 11977-6, 2)
* insert Past(abortions, 11612-9, 0)
* insert Past(liveBirths, 11636-8, 3)
* component[stillbirths].valueInteger = 0
* insert Past(caesareans, 68497-7, 1)
* insert Past(livingChildren, 11638-4, 3)

Instance: first-pregnancy
InstanceOf: MlObstetricSummary
Usage: #example
Title: "Première grossesse ; enfants en vie non demandés"
Description: "First pregnancy; living children not asked"
* insert OfKadidia(exam)
* component[gravida].valueInteger = 1
* component[parity].valueInteger = 0
* component[abortions].valueInteger = 0
* component[liveBirths].valueInteger = 0
* component[stillbirths].valueInteger = 0
* component[caesareans].valueInteger = 0
* component[livingChildren].dataAbsentReason = $absent#not-asked

Instance: obstetric-summary-not-asked
InstanceOf: MlObstetricSummary
Usage: #example
Title: "Passé non demandé : arrivée inconsciente"
Description: "Past not asked: arrived unconscious"
* insert OfKadidia(exam)
* dataAbsentReason = $absent#not-asked
* insert NotAsked(gravida)
* insert NotAsked(parity)
* insert NotAsked(abortions)
* insert NotAsked(liveBirths)
* insert NotAsked(stillbirths)
* insert NotAsked(caesareans)
* insert NotAsked(livingChildren)

RuleSet: NotAsked(slice)
* component[{slice}].dataAbsentReason = $absent#not-asked
