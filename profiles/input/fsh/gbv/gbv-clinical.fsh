Profile: MlGbvImmunization
Parent: Immunization
Id: ml-gbv-immunization
Title: "Vaccin donné après une violence basée sur le genre"
Description: "Hépatite B ou tétanos, donné à la survivante. Dans le coffre, et non dans son carnet de vaccination."
* insert InEnglish([[Vaccine given after gender-based violence]], [[Hepatitis B or tetanus, given to the survivor. In the vault, and not in her immunization record.]])
* ^purpose = "Protéger sans laisser de trace hors du coffre. Hépatite B de préférence dans les 14 jours, à 0, 1 et 6 mois : à confirmer [M]."
* insert English(purpose, [[To protect without leaving a trace outside the vault. Hepatitis B preferably within 14 days, at 0, 1 and 6 months: to be confirmed [M].]])
* insert Vault
* insert OfSurvivor(patient)
* status MS
* vaccineCode MS
* vaccineCode from https://keneya.ml/fhir/ValueSet/ml-gbv-vaccine (required)
* vaccineCode insert Label([[Hépatite B ou tétanos]], [[Hepatitis B or tetanus]])
* encounter only Reference(MlGbvEncounter)
* occurrence[x] MS
* protocolApplied MS
* protocolApplied.series 0..0
* protocolApplied.doseNumber[x] only positiveInt
* protocolApplied insert Label([[Rang de la dose]], [[Number of the dose]])

Profile: MlGbvProcedure
Parent: Procedure
Id: ml-gbv-procedure
Title: "Geste de soins après une violence basée sur le genre"
Description: "Écoute de premier recours, soins de plaies, pose d'un DIU au cuivre."
* insert InEnglish([[Procedure after gender-based violence]], [[First-line support, wound care, insertion of a copper IUD.]])
* ^purpose = "Dire ce qui a été fait, par un code."
* insert English(purpose, [[To tell what was done, by a code.]])
* insert Vault
* insert OfSurvivor(subject)
* status MS
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-gbv-care (extensible)
* code insert Label([[Geste]], [[Procedure]])
* encounter only Reference(MlGbvEncounter)
* performed[x] 1..1 MS
* performed[x] only dateTime or Period

Profile: MlGbvTest
Parent: Observation
Id: ml-gbv-test
Title: "Examen de laboratoire après une violence basée sur le genre"
Description: "Test du VIH, de la syphilis, de l'hépatite B ou de grossesse, au début puis à 3 mois ; à 6 semaines et 6 mois si le protocole du site le demande [M]."
* insert InEnglish([[Laboratory test after gender-based violence]], [[Test for HIV, syphilis, hepatitis B or pregnancy, at the start and at 3 months; at 6 weeks and 6 months if the site's protocol asks for it [M].]])
* ^purpose = "Décider de la PPE et du suivi. Un test refusé ou non fait dit pourquoi."
* insert English(purpose, [[To decide on PEP and follow-up. A test refused or not done tells why.]])
* insert Measured
* insert Vault
* insert OfSurvivor(subject)
* category MS
* code from https://keneya.ml/fhir/ValueSet/ml-gbv-test (required)
* code insert Label([[VIH, syphilis, hépatite B ou grossesse]], [[HIV, syphilis, hepatitis B or pregnancy]])
* value[x] only CodeableConcept
* value[x] from https://keneya.ml/fhir/ValueSet/ml-gbv-result (required)
* value[x] insert Label([[Positif, négatif ou indéterminé]], [[Positive, negative or indeterminate]])

Profile: MlGbvExam
Parent: Observation
Id: ml-gbv-exam
Title: "Constat de l'examen clinique"
Description: "Une lésion constatée et où, une observation pour chacune ; ou l'absence de lésion visible. Sans photographie."
* insert InEnglish([[Finding of the clinical examination]], [[An injury that was found and where, one observation for each; or that no injury was visible. Without a photograph.]])
* ^purpose = "Soigner, et pouvoir établir plus tard un certificat si la survivante le demande. L'absence de lésion ne prouve rien."
* insert English(purpose, [[To treat, and to be able to write a certificate later if the survivor asks for it. The absence of an injury proves nothing.]])
* insert Vault
* insert OfSurvivor(subject)
* code = $ml-obs#gbv-exam
* effective[x] only dateTime
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from https://keneya.ml/fhir/ValueSet/ml-gbv-finding (required)
* value[x] insert Label([[Constat]], [[Finding]])
* bodySite from https://keneya.ml/fhir/ValueSet/ml-body-region (extensible)
* bodySite insert Label([[Région du corps]], [[Region of the body]])
* component 0..0
