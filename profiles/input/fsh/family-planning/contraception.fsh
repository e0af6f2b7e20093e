Profile: MlContraception
Parent: Observation
Id: ml-contraception
Title: "Contraception"
Description: "La méthode qu'une personne choisit, commence, poursuit, change ou arrête, et si elle est nouvelle ou ancienne utilisatrice. Le serveur restreint lui-même l'accès à cette information."
* insert InEnglish([[Contraception]], [[The method that a person chooses, starts, continues, changes or stops, and whether a new or continuing user. The server itself restricts access to this information.]])
* ^purpose = "Compter les utilisateurs nouveaux et anciens par méthode, sans que personne d'autre que le service ne sache qui."
* insert English(purpose, [[To count new and continuing users by method, without anyone but the service knowing who.]])
* insert Measured
* insert MapsToWho
* obeys ml-fp-1 and ml-fp-2 and ml-fp-3
* code = $ml-obs#contraception-status
* insert Chosen(ml-fp-method, required, [[Méthode choisie, ou arrêtée]], [[Method chosen, or stopped]])
* value[x] insert Who(ANC.B10.DE145)
* component 1..* MS
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component contains userType 1..1 MS and action 0..1 MS and previous 0..1 MS and origin 0..1 MS and heardFrom 0..* MS and eligibility 0..1 MS and notPregnant 0..1 MS
* component[userType] insert Part($ml-obs#fp-user-type, ml-fp-user, [[Nouvel ou ancien utilisateur]], [[New or continuing user]])
* component[action] insert Part($ml-obs#fp-action, ml-fp-action, [[Début, poursuite, changement, arrêt ou retrait]], [[Start, continuation, switch, stop or removal]])
* component[previous] insert Part($ml-obs#fp-previous-method, ml-fp-method, [[Méthode d'avant]], [[Method before]])
* component[origin] insert Part($ml-obs#fp-origin, ml-fp-origin, [[D'où vient la personne ; après un avortement : PF du post-abortum]], [[Where the person comes from; after an abortion: post-abortion family planning]])
* component[heardFrom] insert Part($ml-obs#fp-information, ml-fp-information, [[Par qui ou par quoi elle a entendu parler de la PF]], [[By whom or what the person heard of family planning]])
* component[eligibility] insert Label([[Catégorie d'éligibilité de l'OMS pour cette méthode]], [[WHO's eligibility category for this method]])
* component[eligibility].code = $ml-obs#mec-category
* component[eligibility].code insert Label([[Catégorie d'éligibilité]], [[Eligibility category]])
* component[eligibility].value[x] 1..1 MS
* component[eligibility].value[x] only integer
* component[eligibility].value[x] insert Label([[De 1 à 4 ; à 4 la méthode ne se donne pas]], [[From 1 to 4; at 4 the method is not given]])
* component[eligibility].value[x] insert Remark([[Les critères de l'OMS, tels que le Mali les applique, sont à confirmer [M].]], [[WHO's criteria, as Mali applies them, are to be confirmed [M].]])
* component[notPregnant] insert Label([[Grossesse écartée, par les questions ou par un test]], [[Pregnancy ruled out, by the questions or by a test]])
* component[notPregnant].code = $ml-obs#pregnancy-ruled-out
* component[notPregnant].code insert Label([[Grossesse écartée]], [[Pregnancy ruled out]])
* component[notPregnant].value[x] 1..1 MS
* component[notPregnant].value[x] only boolean
* component[notPregnant].value[x] insert Label([[Vrai : écartée]], [[True: ruled out]])
* component[notPregnant].value[x] insert Remark([[Les questions qui tiennent lieu de test : à confirmer avec le protocole national [M].]], [[The questions that stand for a test: to be confirmed with the national protocol [M].]])
* note MS
* note insert Label([[Raison du changement, de l'arrêt ou du retrait]], [[Reason for the switch, stop or removal]])

RuleSet: Part(code, list, french, english)
* insert Label([[{french}]], [[{english}]])
* code = {code}
* code insert Label([[Ce que dit ce composant]], [[What this component tells]])
* value[x] 1..1 MS
* value[x] only CodeableConcept
* value[x] from https://keneya.ml/fhir/ValueSet/{list} (required)
* value[x] insert Label([[{french}]], [[{english}]])

Invariant: ml-fp-1
Description: "Un changement dit la méthode d'avant, autre que la nouvelle."
Severity: #error
Expression: "component.value.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-fp-action' and code = 'changement').empty() or component.where(code.coding.where(code = 'fp-previous-method').exists()).value.coding.where(code in %resource.value.coding.code).empty() and component.where(code.coding.where(code = 'fp-previous-method').exists()).exists()"
* insert Human([[A switch tells the method before, other than the new one.]])

// Of who stops or gives a method back, category 4 is the reason.
Invariant: ml-fp-2
Description: "Une méthode de catégorie 4 ne se donne pas : choisir une autre méthode, ou l'arrêter."
Severity: #error
Expression: "component.where(code.coding.where(code = 'mec-category').exists()).value.ofType(integer).where($this > 3).empty() or component.value.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-fp-action' and (code = 'arret' or code = 'retrait')).exists()"
* insert Human([[A method of category 4 is not given: choose another method, or stop it.]])

Invariant: ml-fp-3
Description: "Méthode de catégorie 3 : seulement si aucune autre n'est acceptable, et avec un suivi."
Severity: #warning
Expression: "component.where(code.coding.where(code = 'mec-category').exists()).value.ofType(integer).where($this = 3).empty() or component.value.coding.where(system = 'https://keneya.ml/fhir/CodeSystem/ml-fp-action' and (code = 'arret' or code = 'retrait')).exists()"
* insert Human([[A method of category 3: only if no other is acceptable, and with follow-up.]])

Profile: MlMecCategory
Parent: Observation
Id: ml-mec-category
Title: "Critères d'éligibilité (OMS)"
Description: "La catégorie d'éligibilité de l'OMS, de 1 à 4, d'une personne pour une méthode."
* insert InEnglish([[Medical eligibility (WHO)]], [[WHO's eligibility category, 1 to 4, of a person for one method.]])
* ^purpose = "Ne refuser une méthode que pour une raison médicale, et ne pas en donner une qui nuit."
* insert English(purpose, [[To refuse a method for a medical reason only, and not to give one that harms.]])
* insert Measured
* obeys ml-mec-1
* code = $ml-obs#mec-category
* insert Counted([[Catégorie ; 3 : prudence, 4 : méthode à ne pas donner]], [[Category; 3: caution, 4: method not to be given]])
* value[x] insert Remark([[Les critères de l'OMS, tels que le Mali les applique, sont à confirmer [M].]], [[WHO's criteria, as Mali applies them, are to be confirmed [M].]])
* component 1..1 MS
* component insert Part($ml-obs#contraception-status, ml-fp-method, [[Pour quelle méthode]], [[For which method]])

Invariant: ml-mec-1
Description: "La catégorie d'éligibilité est de 1 à 4."
Severity: #error
Expression: "value.empty() or (value >= 1 and value <= 4)"
* insert Human([[The eligibility category is 1 to 4.]])

Profile: MlFpDispense
Parent: MlMedicationDispense
Id: ml-fp-dispense
Title: "Contraceptif remis"
Description: "Un contraceptif remis, injecté ou posé : lequel et combien, en plaquettes, doses ou pièces."
* insert InEnglish([[Contraceptive handed over]], [[A contraceptive handed over, injected or placed: which and how much, in cycles, doses or pieces.]])
* ^purpose = "Compter les quantités dont viennent les couples-années de protection."
* insert English(purpose, [[To count the quantities that couple-years of protection come from.]])
* medicationCodeableConcept from https://keneya.ml/fhir/ValueSet/ml-fp-product (required)
* medicationCodeableConcept insert Label([[Produit]], [[Product]])
* quantity 1..1
* quantity.value 1..1
* quantity.value insert Label([[Le nombre]], [[The number]])
* quantity insert Label([[Plaquettes, doses ou pièces]], [[Cycles, doses or pieces]])
* daysSupply insert Label([[Jours de protection (d) : 91 pour une dose de DMPA]], [[Days of protection (d): 91 for a dose of DMPA]])
* daysSupply insert Remark([[Treize semaines entre deux doses de DMPA, deux plus tôt ou quatre plus tard au plus : à confirmer avec le protocole national [M].]], [[Thirteen weeks between two doses of DMPA, two earlier or four later at most: to be confirmed with the national protocol [M].]])
