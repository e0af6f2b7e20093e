// The antenatal follow-up as a plan that PlanDefinition/$apply builds for a woman on a day; docs/careplan.md says how.
// What applies is told by the library, from what the server found: no figure stands here.

RuleSet: Knowledge(type, id, name, title, english, french, inEnglish)
* language = #fr
* url = "https://keneya.ml/fhir/{type}/{id}"
* version = "0.1.0"
* name = "{name}"
* title = "{title}"
* insert Translated(title, [[{english}]])
* status = #active
* experimental = false
* publisher = "Keneya"
* jurisdiction = urn:iso:std:iso:3166#ML "Mali"
* description = "{french}"
* insert Translated(description, [[{inEnglish}]])
* approvalDate = "2026-11-30"

// Where it stands; [M] is still to be confirmed with the national protocol.
RuleSet: Cites(citation)
* relatedArtifact[+].type = #citation
* relatedArtifact[=].citation = "{citation}"

RuleSet: NotConfirmed(citation)
* relatedArtifact[+].type = #citation
* relatedArtifact[=].label = "[M]"
* relatedArtifact[=].citation = "{citation}"

Instance: MlAntenatalCare
InstanceOf: Library
Usage: #definition
* insert Knowledge(Library, MlAntenatalCare, MlAntenatalCare, [[Suivi prénatal : ce qui s'applique]], [[Antenatal follow-up: what applies]], [[Quelles actions du plan s'appliquent, pourquoi et quand, d'après la réponse de Patient/$antenatal-follow-up. Rien n'y est jugé et aucun chiffre n'y figure : le serveur juge, et chaque règle dit sa source.]], [[Which actions of the plan apply, why and when, by the answer of Patient/$antenatal-follow-up. Nothing is judged in it and no figure stands in it: the server judges, and each rule tells its source.]])
* type = http://terminology.hl7.org/CodeSystem/library-type#logic-library
* parameter.name = #"Follow Up"
* parameter.use = #in
* parameter.min = 1
* parameter.max = "1"
* parameter.type = #Parameters

// A value of what the activity makes, from the library.
RuleSet: Computes(path, expression)
* dynamicValue[+].path = "{path}"
* dynamicValue[=].expression.language = #text/cql
* dynamicValue[=].expression.expression = "{expression}"

Instance: ml-evacuation
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-evacuation, MlEvacuation, [[Évacuer]], [[Evacuate]], [[Une demande d'évacuation vers le CSRéf, à faire tout de suite. Celui qui l'ordonne y met son nom (requester) et en fait un ordre (intent) : elle est alors une référence (ml-referral).]], [[A request to evacuate to the district hospital, at once. Who orders it adds their name (requester) and makes it an order (intent): then it is a referral (ml-referral).]])
* insert Cites([[WHO 2016, antenatal care for a positive pregnancy experience]])
* library = "https://keneya.ml/fhir/Library/MlAntenatalCare|0.1.0"
* kind = #ServiceRequest
* intent = #proposal
* code.text = "Évacuation"
* insert Translated(code.text, [[Evacuation]])
* priority = #stat
* insert Computes(category, Evacuation)
* insert Computes(performerType, District Hospital)
* insert Computes(priority, At Once)

Instance: ml-referral-by-plan
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-referral-by-plan, MlReferralByPlan, [[Référer]], [[Refer]], [[Une demande de référence vers le CSRéf. Celui qui l'ordonne y met son nom (requester) et en fait un ordre (intent) : elle est alors une référence (ml-referral).]], [[A request to refer to the district hospital. Who orders it adds their name (requester) and makes it an order (intent): then it is a referral (ml-referral).]])
* insert Cites([[WHO 2016, antenatal care for a positive pregnancy experience]])
* library = "https://keneya.ml/fhir/Library/MlAntenatalCare|0.1.0"
* kind = #ServiceRequest
* intent = #proposal
* code.text = "Référence"
* insert Translated(code.text, [[Referral]])
* insert Computes(category, Referral)
* insert Computes(performerType, District Hospital)

Instance: ml-delivery-care
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-delivery-care, MlDeliveryCare, [[Accueillir l'accouchement]], [[Attend the delivery]], [[Le travail a commencé ou l'accouchement est imminent : on ne l'envoie pas ailleurs. À la maternité, ou auprès d'elle là où elle est.]], [[Labour has begun or the delivery is imminent: she is not sent elsewhere. At the maternity, or with her where she is.]])
* insert Cites([[WHO ANC: ANC.B5.DE48, quick check]])
* kind = #ServiceRequest
* intent = #proposal
* code = $ml-service#accouchement

Instance: ml-consultation-at-once
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-consultation-at-once, MlConsultationAtOnce, [[Consultation]], [[Consultation]], [[Une consultation le jour même : chercher la cause, traiter, et référer si besoin.]], [[A consultation on the same day: to look for the cause, treat, and refer if needed.]])
* insert Cites([[WHO ANC: ANC.B5.DE48, quick check]])
* kind = #ServiceRequest
* intent = #proposal
* code = $ml-service#curative

Instance: ml-blood-pressure-again
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-blood-pressure-again, MlBloodPressureAgain, [[Reprendre la tension]], [[Take the blood pressure again]], [[Une autre mesure de la tension, après du repos.]], [[Another measurement of the blood pressure, after rest.]])
* insert Cites([[WHO ANC: ANC.B8.DE20, ANC.B8.DE21]])
* kind = #ServiceRequest
* intent = #proposal
* code = $loinc#85354-9

Instance: ml-haemoglobin-again
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-haemoglobin-again, MlHaemoglobinAgain, [[Contrôler l'hémoglobine]], [[Check the haemoglobin again]], [[Un autre dosage de l'hémoglobine, après le traitement.]], [[Another measurement of haemoglobin, after treatment.]])
* insert NotConfirmed([[WHO: treatment of anaemia, to be confirmed with the national protocol]])
* kind = #ServiceRequest
* intent = #proposal
* code = $loinc#718-7

Instance: ml-iron-folic-acid
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-iron-folic-acid, MlIronFolicAcid, [[Fer et acide folique]], [[Iron and folic acid]], [[Du fer et de l'acide folique contre l'anémie. La dose est à confirmer avec le protocole national : aucune n'est dite.]], [[Iron and folic acid against anaemia. The dose is to be confirmed with the national protocol: none is told.]])
* insert NotConfirmed([[WHO: treatment of anaemia, to be confirmed with the national protocol]])
* kind = #MedicationRequest
* intent = #proposal
* productCodeableConcept = $ml-supply-item#fer-folique

Instance: ml-iptp-request
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-iptp-request, MlIptpRequest, [[TPI-SP]], [[IPTp-SP]], [[La prochaine dose de sulfadoxine-pyriméthamine, donnée devant l'agent.]], [[The next dose of sulfadoxine-pyrimethamine, given before the health worker's eyes.]])
* insert Cites([[WHO 2012 and 2022: IPTp-SP]])
* kind = #MedicationRequest
* intent = #proposal
* productCodeableConcept = $ml-supply-item#sp

Instance: ml-td
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-td, MlTdRecommendation, [[Vaccin Td]], [[Td vaccine]], [[La prochaine dose de Td.]], [[The next dose of Td.]])
* insert Cites([[WHO ANC: ANC.B10.DE165 to DE174, five doses]])
* kind = #ImmunizationRecommendation
* productCodeableConcept = $ml-vaccine#Td

Instance: ml-hiv-test
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-hiv-test, MlHivTest, [[Test VIH]], [[HIV test]], [[Le test VIH, à proposer.]], [[The HIV test, to be offered.]])
* insert Cites([[WHO ANC: ANC.B9, tests at the first contact]])
* kind = #ServiceRequest
* intent = #proposal
* code = $loinc#68961-2

Instance: ml-syphilis-test
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-syphilis-test, MlSyphilisTest, [[Test de la syphilis]], [[Syphilis test]], [[Le test de la syphilis.]], [[The syphilis test.]])
* insert Cites([[WHO ANC: ANC.B9, tests at the first contact]])
* kind = #ServiceRequest
* intent = #proposal
* code = $loinc#20507-0

Instance: ml-hepatitis-b-test
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-hepatitis-b-test, MlHepatitisBTest, [[Test de l'hépatite B]], [[Hepatitis B test]], [[La recherche de l'AgHBs.]], [[The test for HBsAg.]])
* insert Cites([[WHO ANC: ANC.B9, tests at the first contact]])
* kind = #ServiceRequest
* intent = #proposal
* code = $loinc#75410-1

Instance: ml-antenatal-contact
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-antenatal-contact, MlAntenatalContact, [[Contact prénatal]], [[Antenatal contact]], [[Un contact du calendrier de l'OMS, au jour où il est attendu.]], [[A contact of WHO's schedule, on the day on which it is due.]])
* insert Cites([[WHO 2016, recommendation E.7: eight contacts]])
* kind = #ServiceRequest
* intent = #proposal
* code = $ml-service#cpn

Instance: ml-postnatal-contact
InstanceOf: ActivityDefinition
Usage: #definition
* insert Knowledge(ActivityDefinition, ml-postnatal-contact, MlPostnatalContact, [[Contact postnatal]], [[Postnatal contact]], [[Un contact de la mère après la naissance.]], [[A contact of the mother after the birth.]])
* insert NotConfirmed([[WHO 2022, postnatal care: four contacts; the national days are to be confirmed]])
* kind = #ServiceRequest
* intent = #proposal
* code = $ml-service#cpon

// An action that applies where a rule of the server found something: what it says is the finding's own sentence.
RuleSet: Action(id, title, english, definition, expression)
* action[+].id = "{id}"
* action[=].title = "{title}"
* insert Translated(action[=].title, [[{english}]])
* action[=].condition.kind = #applicability
* action[=].condition.expression.language = #text/cql
* action[=].condition.expression.expression = "{expression}"
* action[=].definitionCanonical = "https://keneya.ml/fhir/ActivityDefinition/{definition}"

RuleSet: Gives(path, expression)
* action[=].dynamicValue[+].path = "{path}"
* action[=].dynamicValue[=].expression.language = #text/cql
* action[=].dynamicValue[=].expression.expression = "{expression}"

RuleSet: Found(id, title, english, definition, expression, priority)
* insert Action({id}, [[{title}]], [[{english}]], {definition}, {expression})
* action[=].priority = #{priority}
* insert Gives(action.description, {expression} Text)
* insert Gives(action.documentation, {expression} Sources)

RuleSet: FoundIn(id, title, english, definition, expression, priority)
* insert Found({id}, [[{title}]], [[{english}]], {definition}, {expression}, {priority})
* insert Gives(reasonReference, {expression} Reasons)

RuleSet: Scheduled(id, title, english, definition, expression)
* insert Action({id}, [[{title}]], [[{english}]], {definition}, {expression})
* insert Gives(action.timing, {expression} When)
* insert Gives(occurrence, {expression} When)

Instance: ml-antenatal-care
InstanceOf: PlanDefinition
Usage: #definition
* insert Knowledge(PlanDefinition, ml-antenatal-care, MlAntenatalCarePlan, [[Plan de suivi prénatal]], [[Plan of antenatal care]], [[Ce que le protocole demande pour une femme ce jour-là : évacuer devant un signe de danger, référer, traiter, prévenir, tester, et les contacts qui restent avec leurs dates. $apply en fait un CarePlan, que rien n'enregistre.]], [[What the protocol asks for a woman on that day: to evacuate for a danger sign, refer, treat, prevent, test, and the contacts that remain with their dates. $apply makes a CarePlan of it, and nothing is stored.]])
* insert Cites([[WHO 2016, antenatal care for a positive pregnancy experience]])
* insert Cites([[WHO 2021, digital adaptation kit for antenatal care]])
* type = http://terminology.hl7.org/CodeSystem/plan-definition-type#clinical-protocol
* subjectCodeableConcept = http://hl7.org/fhir/resource-types#Patient
* library = "https://keneya.ml/fhir/Library/MlAntenatalCare|0.1.0"
* insert FoundIn(danger-sign, [[Signe de danger]], [[Danger sign]], ml-evacuation, Danger Sign, stat)
* insert Gives(reasonCode, For Danger Sign)
* insert FoundIn(delivery-near, [[L'accouchement est proche]], [[The delivery is near]], ml-delivery-care, Delivery Near, stat)
* insert FoundIn(danger-sign-to-refer, [[Signe de danger à référer]], [[Danger sign to refer]], ml-referral-by-plan, Danger Sign to Refer, urgent)
* insert Gives(reasonCode, For Danger Sign)
* insert FoundIn(danger-sign-to-treat, [[Signe de danger à traiter]], [[Danger sign to treat]], ml-consultation-at-once, Danger Sign to Treat, urgent)
* insert FoundIn(pre-eclampsia-suspected, [[Suspicion de pré-éclampsie]], [[Pre-eclampsia suspected]], ml-evacuation, Pre-eclampsia Suspected, stat)
* insert Gives(reasonCode, For Eclampsia)
* insert FoundIn(severe-hypertension, [[Hypertension sévère]], [[Severe hypertension]], ml-evacuation, Severe Hypertension, stat)
* insert Gives(reasonCode, For Danger Sign)
* insert FoundIn(severe-anaemia, [[Anémie sévère]], [[Severe anaemia]], ml-evacuation, Severe Anaemia, stat)
* insert Gives(reasonCode, For Transfusion)
* insert FoundIn(hypertension, [[Hypertension]], [[Hypertension]], ml-referral-by-plan, Hypertension, urgent)
* insert Gives(reasonCode, For Opinion)
* insert FoundIn(refer-for-delivery, [[Référer pour l'accouchement]], [[Refer for the delivery]], ml-referral-by-plan, Refer for Delivery, urgent)
* insert Gives(reasonCode, For Opinion)
* insert FoundIn(blood-pressure-repeat, [[Reprendre la tension]], [[Take the blood pressure again]], ml-blood-pressure-again, Blood Pressure Repeat, urgent)
* insert FoundIn(anaemia, [[Traiter l'anémie]], [[Treat anaemia]], ml-iron-folic-acid, Anaemia, routine)
* insert FoundIn(anaemia-again, [[Contrôler l'anémie]], [[Check anaemia again]], ml-haemoglobin-again, Anaemia, routine)
* insert Found(iptp-due, [[TPI-SP]], [[IPTp-SP]], ml-iptp-request, IPTp Due, routine)
* insert Found(td-due, [[Vaccin Td]], [[Td vaccine]], ml-td, Td Due, routine)
* insert Found(hiv-test-due, [[Test VIH]], [[HIV test]], ml-hiv-test, HIV Test Due, routine)
* insert Found(syphilis-test-due, [[Test de la syphilis]], [[Syphilis test]], ml-syphilis-test, Syphilis Test Due, routine)
* insert Found(hepatitis-b-test-due, [[Test de l'hépatite B]], [[Hepatitis B test]], ml-hepatitis-b-test, Hepatitis B Test Due, routine)
* insert Scheduled(contact-12, [[Contact de 12 semaines]], [[Contact of 12 weeks]], ml-antenatal-contact, Contact 12)
* insert Scheduled(contact-20, [[Contact de 20 semaines]], [[Contact of 20 weeks]], ml-antenatal-contact, Contact 20)
* insert Scheduled(contact-26, [[Contact de 26 semaines]], [[Contact of 26 weeks]], ml-antenatal-contact, Contact 26)
* insert Scheduled(contact-30, [[Contact de 30 semaines]], [[Contact of 30 weeks]], ml-antenatal-contact, Contact 30)
* insert Scheduled(contact-34, [[Contact de 34 semaines]], [[Contact of 34 weeks]], ml-antenatal-contact, Contact 34)
* insert Scheduled(contact-36, [[Contact de 36 semaines]], [[Contact of 36 weeks]], ml-antenatal-contact, Contact 36)
* insert Scheduled(contact-38, [[Contact de 38 semaines]], [[Contact of 38 weeks]], ml-antenatal-contact, Contact 38)
* insert Scheduled(contact-40, [[Contact de 40 semaines]], [[Contact of 40 weeks]], ml-antenatal-contact, Contact 40)
* insert Scheduled(postnatal-contact-1, [[Premier contact postnatal]], [[First postnatal contact]], ml-postnatal-contact, Postnatal Contact 1)
* insert Scheduled(postnatal-contact-2, [[Deuxième contact postnatal]], [[Second postnatal contact]], ml-postnatal-contact, Postnatal Contact 2)
* insert Scheduled(postnatal-contact-3, [[Troisième contact postnatal]], [[Third postnatal contact]], ml-postnatal-contact, Postnatal Contact 3)
* insert Scheduled(postnatal-contact-4, [[Quatrième contact postnatal]], [[Fourth postnatal contact]], ml-postnatal-contact, Postnatal Contact 4)

Instance: ml-plan-apply
InstanceOf: OperationDefinition
Usage: #definition
* insert Operation(ml-plan-apply, apply, MlPlanApply, [[Plan d'une personne]], [[A person's plan]], [[Applique un plan du guide à une personne, aujourd'hui : un CarePlan qui contient toutes ses demandes, qui sont des propositions. Rien n'est enregistré. Pour ml-antenatal-care, qui peut demander Patient/$antenatal-follow-up le peut. Tout autre paramètre est refusé.]], [[Applies a plan of the guide to a person, today: a CarePlan that contains all its requests, which are proposals. Nothing is stored. For ml-antenatal-care, who may ask Patient/$antenatal-follow-up may. Any other parameter is refused.]])
* base = "http://hl7.org/fhir/OperationDefinition/PlanDefinition-apply"
* resource = #PlanDefinition
* system = false
* type = false
* instance = true
* insert Takes(parameter[0], subject, in, 1, 1, [[Le Patient, ainsi : Patient/123]], [[The Patient, such as Patient/123]])
* parameter[0].type = #string
* insert Takes(parameter[1], encounter, in, 0, 1, [[La rencontre où on le demande, ainsi : Encounter/123]], [[The encounter in which it is asked, such as Encounter/123]])
* parameter[1].type = #string
* insert Takes(parameter[2], practitioner, in, 0, 1, [[Qui le demande, ainsi : Practitioner/123]], [[Who asks, such as Practitioner/123]])
* parameter[2].type = #string
* insert Takes(parameter[3], organization, in, 0, 1, [[La structure, ainsi : Organization/123]], [[The facility, such as Organization/123]])
* parameter[3].type = #string
* insert Tells(parameter[4], return, 1, 1, CarePlan, [[Le plan ; activity.reference est le RequestGroup, dont chaque action s'applique aujourd'hui]], [[The plan; activity.reference is the RequestGroup, of which each action applies today]])
