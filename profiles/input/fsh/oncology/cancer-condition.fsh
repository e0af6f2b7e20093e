Profile: MlCancerCondition
Parent: MlCondition
Id: ml-cancer-condition
Title: "Cancer"
Description: "Un cancer, du sein ou du col surtout, avec son stade et ce sur quoi le diagnostic repose. Le serveur le restreint (R)."
* insert InEnglish([[Cancer]], [[A cancer, of the breast or cervix above all, with its stage and what the diagnosis rests on. The server restricts it (R).]])
* ^purpose = "Savoir à quel stade les femmes arrivent, et leur donner le traitement qui va avec."
* insert English(purpose, [[To know at what stage women arrive, and give them the treatment that goes with it.]])
* obeys ml-cancer-1
* code insert Label([[Le cancer : ligne du rapport mensuel, CIM, ou les deux]], [[The cancer: row of the monthly report, ICD, or both]])
* bodySite MS
* code insert Remark([[Codes CIM-11 2C6Z (sein) et 2C77.Z (col) à confirmer [M].]], [[ICD-11 codes 2C6Z (breast) and 2C77.Z (cervix) to be confirmed [M].]])
* bodySite insert Label([[Organe et côté]], [[Organ and side]])
* stage MS
* stage insert Label([[Le stade, et la classification qui le dit]], [[The stage, and the system that tells it]])
* stage.summary MS
* stage.summary from https://keneya.ml/fhir/ValueSet/ml-cancer-stage (extensible)
* stage.summary insert Label([[Stade I à IV (FIGO pour le col, groupe TNM pour le sein)]], [[Stage I to IV (FIGO for the cervix, TNM group for the breast)]])
* stage.summary insert Remark([[Les classifications en usage au Mali sont à confirmer [M].]], [[The staging systems in use in Mali are to be confirmed [M].]])
* stage.type MS
* stage.type from https://keneya.ml/fhir/ValueSet/ml-cancer-staging (extensible)
* stage.type insert Label([[Classification suivie]], [[Classification followed]])
* evidence MS
* evidence insert Label([[Sur quoi le diagnostic repose]], [[What the diagnosis rests on]])
* evidence.detail MS
* evidence.detail insert Label([[Base du diagnostic, compte rendu]], [[Basis of the diagnosis, report]])

Invariant: ml-cancer-1
Description: "Un stade dit la classification qu'il suit."
Severity: #error
Expression: "stage.all(summary.exists() implies type.exists())"
* insert Human([[A stage tells the classification that it follows.]])

Profile: MlCancerBasis
Parent: Observation
Id: ml-cancer-basis
Title: "Base du diagnostic de cancer"
Description: "Clinique, cytologie ou histologie, avec ou sans récepteurs hormonaux et HER2."
* insert InEnglish([[Basis of a cancer diagnosis]], [[Clinical, cytology or histology, with or without hormone receptors and HER2.]])
* ^purpose = "Ne pas commencer une chimiothérapie sur une impression."
* insert English(purpose, [[Not to start chemotherapy on an impression.]])
* insert Measured
* code = $ml-obs#cancer-basis
* insert Chosen(ml-cancer-basis, required, [[Base du diagnostic]], [[Basis of the diagnosis]])
* value[x] insert Remark([[Bases admises, dont récepteurs (RE, RP) et HER2 : à confirmer avec le protocole national [M].]], [[Accepted bases, receptors (ER, PR) and HER2 among them: to be confirmed with the national protocol [M].]])
* focus MS
* focus insert Label([[Le cancer]], [[The cancer]])

Profile: MlSymptomDelay
Parent: Observation
Id: ml-symptom-delay
Title: "Délai symptôme–consultation"
Description: "Les jours entre le premier signe et la première consultation."
* insert InEnglish([[Delay from symptom to consultation]], [[The days between the first sign and the first consultation.]])
* ^purpose = "Mesurer le chemin d'une femme jusqu'à un diagnostic, et le raccourcir."
* insert English(purpose, [[To measure a woman's way to a diagnosis, and shorten it.]])
* insert Measured
* obeys ml-delay-1
* code = $ml-obs#symptom-delay
* insert MeasuredIn(d, [[Jours]], [[Days]])
* value[x] insert Remark([[L'indicateur m43 compte le diagnostic en 60 jours au plus : seuil à confirmer [M].]], [[Indicator m43 counts a diagnosis within 60 days: limit to be confirmed [M].]])

Invariant: ml-delay-1
Description: "Un délai n'est pas négatif."
Severity: #error
Expression: "value.empty() or value.value >= 0"
* insert Human([[A delay is not negative.]])

Profile: MlCancerPlan
Parent: CarePlan
Id: ml-cancer-plan
Title: "Plan de traitement du cancer"
Description: "Ce qui est prévu, à visée curative ou palliative : chirurgie, chimiothérapie, radiothérapie, hormones, soutien."
* insert InEnglish([[Cancer treatment plan]], [[What is planned, with curative or palliative intent: surgery, chemotherapy, radiotherapy, hormones, support.]])
* ^purpose = "Dire à la personne et à l'équipe ce que le traitement peut, et ce qu'il ne peut plus."
* insert English(purpose, [[To tell the person and the team what treatment can do, and what it no longer can.]])
* status MS
* status insert Label([[Prévu, suivi, achevé ou abandonné]], [[Drafted, followed, completed or given up]])
* intent MS
* intent insert Label([[Un plan]], [[A plan]])
* category 1..* MS
* category from https://keneya.ml/fhir/ValueSet/ml-cancer-intent (required)
* category insert Label([[Curatif ou palliatif]], [[Curative or palliative]])
* category insert Remark([[La radiothérapie ne se fait qu'à l'Hôpital du Mali : à confirmer [M].]], [[Radiotherapy is given at the Hôpital du Mali only: to be confirmed [M].]])
* subject MS
* subject only Reference(Patient)
* subject insert Label([[La personne]], [[The person]])
* period MS
* period insert Label([[De quand à quand]], [[From when to when]])
* addresses 1..* MS
* addresses insert Label([[Le cancer]], [[The cancer]])
* activity MS
* activity insert Label([[Chirurgie, chimiothérapie, radiothérapie, hormones, soutien]], [[Surgery, chemotherapy, radiotherapy, hormones, support]])

Profile: MlChemotherapy
Parent: MlMedicationAdministration
Id: ml-chemotherapy
Title: "Chimiothérapie"
Description: "Une dose de chimiothérapie, avec son protocole, son cycle et son jour."
* insert InEnglish([[Chemotherapy]], [[A dose of chemotherapy, with its protocol, cycle and day.]])
* ^purpose = "Donner la bonne dose au bon cycle : il n'y a pas de marge d'erreur."
* insert English(purpose, [[To give the right dose at the right cycle: there is no margin for error.]])
* extension contains MlChemotherapyCycle named cycle 1..1 MS
* extension[cycle] insert Label([[Protocole, cycle, jour et surface corporelle]], [[Protocol, cycle, day and body surface]])
* reasonReference 1..* MS
* reasonReference insert Label([[Le cancer]], [[The cancer]])
* dosage MS
* dosage.dose MS
* dosage.dose insert Label([[Dose donnée, en mg]], [[Dose given, in mg]])
* dosage.dose insert Remark([[Dose en mg/m2 multipliée par la surface corporelle ; les protocoles sont à confirmer [M].]], [[Dose in mg/m2 times the body surface; the protocols are to be confirmed [M].]])

Extension: MlChemotherapyCycle
Id: ml-chemotherapy-cycle
Title: "Protocole, cycle et jour"
Description: "Le protocole suivi, le cycle et le jour du cycle, et la surface corporelle dont vient la dose."
* insert InEnglish([[Protocol, cycle and day]], [[The protocol followed, the cycle and the day of the cycle, and the body surface from which the dose comes.]])
* insert On(MedicationAdministration)
* . insert Label([[Protocole, cycle et jour]], [[Protocol, cycle and day]])
* . obeys ml-chemo-1
* extension contains protocol 0..1 MS and cycle 1..1 MS and day 1..1 MS and bodySurface 0..1 MS
* extension[protocol] insert Label([[Protocole]], [[Protocol]])
* extension[protocol].value[x] only string
* extension[protocol].value[x] 1..1
* extension[protocol].value[x] insert Label([[Nom du protocole]], [[Name of the protocol]])
* extension[cycle] insert Label([[Cycle]], [[Cycle]])
* extension[cycle].value[x] only positiveInt
* extension[cycle].value[x] 1..1
* extension[cycle].value[x] insert Label([[Rang du cycle]], [[Rank of the cycle]])
* extension[day] insert Label([[Jour du cycle]], [[Day of the cycle]])
* extension[day].value[x] only positiveInt
* extension[day].value[x] 1..1
* extension[day].value[x] insert Label([[Rang du jour]], [[Rank of the day]])
* extension[bodySurface] insert Label([[Surface corporelle (m2)]], [[Body surface (m2)]])
* extension[bodySurface] insert Remark([[Bornes de 0,3 à 3 m2 : à confirmer [M].]], [[Limits of 0.3 to 3 m2: to be confirmed [M].]])
* extension[bodySurface].value[x] only decimal
* extension[bodySurface].value[x] 1..1
* extension[bodySurface].value[x] insert Label([[La surface, en m2]], [[The surface, in m2]])

Invariant: ml-chemo-1
Description: "La surface corporelle est entre 0,3 et 3 m2."
Severity: #error
Expression: "extension('bodySurface').value.all($this >= 0.3 and $this <= 3)"
* insert Human([[Body surface is between 0.3 and 3 m2.]])
