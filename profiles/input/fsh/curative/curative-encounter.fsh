Profile: MlCurativeEncounter
Parent: MlEncounter
Id: ml-curative-encounter
Title: "Consultation curative"
Description: "Une consultation de malade, adulte ou enfant : nouveau ou ancien cas, affection, exemption et devenir."
* insert InEnglish([[Outpatient consultation]], [[A consultation of a sick adult or child: new case or follow-up, condition, exemption and disposition.]])
* ^purpose = "Compter les consultations et les affections comme le rapport mensuel, sans rien recopier."
* insert English(purpose, [[To count consultations and conditions as the monthly report does, without copying anything.]])
* obeys ml-cur-1 and ml-cur-2
* extension[ncAc] 1..1 MS
* extension[ncAc] insert Label([[Nouveau cas (NC) ou ancien cas (AC), obligatoire]], [[New case (NC) or follow-up (AC), required]])
* type 1..* MS
* type insert Label([[Le service : consultation curative]], [[The service: outpatient consultation]])
* diagnosis MS
* diagnosis insert Label([[Affection, obligatoire à la fin]], [[Condition, required at the end]])
* diagnosis.condition MS
* diagnosis.condition only Reference(Condition)
* diagnosis.condition insert Label([[L'affection, dans la liste du rapport mensuel ou en CIM]], [[The condition, in the list of the monthly report or in ICD]])

Invariant: ml-cur-1
Description: "Une consultation terminée porte au moins une affection."
Severity: #error
Expression: "status = 'finished' implies diagnosis.exists()"
* insert Human([[A finished consultation carries at least one condition.]])

Invariant: ml-cur-2
Description: "Une consultation terminée dit le devenir de la personne : traitée, hospitalisée, référée, évacuée…"
Severity: #error
Expression: "status = 'finished' implies extension('https://keneya.ml/fhir/StructureDefinition/ml-disposition').exists()"
* insert Human([[A finished consultation tells what becomes of the person: treated, admitted, referred, evacuated…]])
