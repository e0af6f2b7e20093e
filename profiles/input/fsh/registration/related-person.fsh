Profile: MlRelatedPerson
Parent: RelatedPerson
Id: ml-related-person
Title: "Mère, père ou accompagnant"
Description: "Qui est lié à la personne soignée : sa mère, son père, qui la garde ou l'accompagne, l'agent de santé communautaire qui la suit."
* insert InEnglish([[Mother, father or carer]], [[Who is related to the person in care: mother, father, who looks after or accompanies them, the community health worker who follows them.]])
* ^purpose = "Retrouver la mère d'un enfant et savoir à qui parler, sans jamais confondre deux dossiers : un parent n'est pas un lien de Patient."
* insert English(purpose, [[To find a child's mother and to know whom to speak to, without ever mixing two records: a relative is no link of Patient.]])
* obeys ml-rel-1
* extension contains
    MlEducationLevel named educationLevel 0..1 and
    MlProfession named profession 0..1
* extension[educationLevel] insert Label([[Niveau d'instruction]], [[Education level]])
* extension[profession] insert Label([[Profession]], [[Occupation]])
* identifier insert Label([[Numéro de dossier de cette personne, si elle est soignée aussi]], [[Record number of this person, if in care too]])
* active insert Label([[Faux quand le lien n'a plus cours]], [[False when the relationship has ended]])
* patient MS
* patient insert Label([[Personne soignée]], [[Person in care]])
* patient insert Remark([[Pour un enfant né dans la structure, la mère s'inscrit toujours.]], [[For a child born in the facility the mother is always registered.]])
* relationship 1..* MS
* relationship from https://keneya.ml/fhir/ValueSet/ml-relationship (extensible)
* relationship insert Label([[Lien avec la personne soignée]], [[Relationship to the person in care]])
* name MS
* name insert Label([[Nom et prénoms]], [[Name]])
* telecom MS
* telecom insert Label([[Téléphone]], [[Telephone]])
* gender insert Label([[Sexe]], [[Sex]])
* birthDate insert Label([[Date de naissance, même partielle]], [[Date of birth, even if partial]])
* period insert Label([[De quand à quand]], [[From when to when]])

Invariant: ml-rel-1
Description: "Il faut le nom de cette personne, ou son numéro de dossier."
Severity: #error
Expression: "name.where(text.exists() or family.exists() or given.exists()).exists() or identifier.value.exists()"
* insert Human([[The name of this person is needed, or their record number.]])
