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
* status insert Label([[Donné ou non donné]], [[Given or not given]])
* vaccineCode MS
* vaccineCode from https://keneya.ml/fhir/ValueSet/ml-gbv-vaccine (required)
* vaccineCode insert Label([[Hépatite B ou tétanos]], [[Hepatitis B or tetanus]])
* vaccineCode insert Remark([[Hépatite B de préférence dans les 14 jours, à 0, 1 et 6 mois ; tétanos si plaie et non couverte. À confirmer [M].]], [[Hepatitis B preferably within 14 days, at 0, 1 and 6 months; tetanus with a wound and no cover. To be confirmed [M].]])
* encounter only Reference(MlGbvEncounter)
* encounter insert Label([[La rencontre, dans le coffre]], [[The encounter, in the vault]])
* occurrence[x] MS
* occurrence[x] insert Label([[Quand le vaccin a été donné]], [[When the vaccine was given]])
* protocolApplied MS
* protocolApplied.series 0..0
* protocolApplied.series insert Label([[Aucune : le rang suffit]], [[None: the number is enough]])
* protocolApplied.doseNumber[x] only positiveInt
* protocolApplied.doseNumber[x] insert Label([[Rang de la dose, un nombre]], [[Number of the dose, a figure]])
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
* status insert Label([[Fait ou non fait]], [[Done or not done]])
* code 1..1 MS
* code from https://keneya.ml/fhir/ValueSet/ml-gbv-care (extensible)
* code insert Label([[Geste]], [[Procedure]])
* code insert Remark([[Soins et suites à confirmer avec le protocole national de prise en charge du viol [M].]], [[Care and follow-up to be confirmed with the national protocol for the care of rape [M].]])
* encounter only Reference(MlGbvEncounter)
* encounter insert Label([[La rencontre, dans le coffre]], [[The encounter, in the vault]])
* performed[x] 1..1 MS
* performed[x] only dateTime or Period
* performed[x] insert Label([[Quand, ou du début à la fin]], [[When, or from start to end]])

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
* category insert Label([[Laboratoire]], [[Laboratory]])
* code from https://keneya.ml/fhir/ValueSet/ml-gbv-test (required)
* code insert Label([[VIH, syphilis, hépatite B ou grossesse]], [[HIV, syphilis, hepatitis B or pregnancy]])
* code insert Remark([[Au début et à 3 mois ; à 6 semaines et 6 mois si le protocole du site le demande [M].]], [[At the start and at 3 months; at 6 weeks and 6 months if the site's protocol asks for it [M].]])
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
* code insert Label([[Examen clinique]], [[Clinical examination]])
* effective[x] only dateTime
* effective[x] insert Label([[Quand elle a été examinée]], [[When she was examined]])
* value[x] 1..1
* value[x] only CodeableConcept
* value[x] from https://keneya.ml/fhir/ValueSet/ml-gbv-finding (required)
* value[x] insert Label([[Constat]], [[Finding]])
* value[x] insert Remark([[Déroulement de l'examen à confirmer avec le protocole national de prise en charge du viol [M].]], [[Course of the examination to be confirmed with the national protocol for the care of rape [M].]])
* bodySite from https://keneya.ml/fhir/ValueSet/ml-body-region (extensible)
* bodySite insert Label([[Région du corps]], [[Region of the body]])
* component 0..0
* component insert Label([[Aucune partie]], [[No parts]])
