Profile: MlGbvPepAdherence
Parent: Observation
Id: ml-gbv-pep-adherence
Title: "Prise de la PPE"
Description: "Si la survivante a pris toutes ses doses de prophylaxie du VIH, demandé à deux et à quatre semaines."
* insert InEnglish([[Adherence to PEP]], [[Whether the survivor took all her doses of HIV prophylaxis, asked at two and at four weeks.]])
* ^purpose = "L'aider à finir les 28 jours ; une dose oubliée n'est pas une faute. Moments à confirmer avec le protocole national [M]."
* insert English(purpose, [[To help her to finish the 28 days; a missed dose is no fault. Times to be confirmed with the national protocol [M].]])
* insert Measured
* insert Vault
* insert OfSurvivor(subject)
* code = $ml-obs#gbv-pep-adherence
* value[x] only boolean
* value[x] insert Label([[Toutes les doses prises (vrai) ou non (faux)]], [[All doses taken (true) or not (false)]])
* partOf MS
* partOf only Reference(MlGbvMedication)
* partOf insert Label([[La PPE remise]], [[The PEP given]])
* component 0..0
* component insert Label([[Aucune partie]], [[No parts]])
