Profile: MlDangerSigns
Parent: Observation
Id: ml-danger-signs
Title: "Signes de danger de la grossesse"
Description: "Le contrôle rapide à l'arrivée : aucun signe, ou un seul, dans la valeur ; plusieurs, chacun dans un composant."
* insert InEnglish([[Danger signs in pregnancy]], [[The quick check on arrival: no sign, or one only, in the value; several, each in a component.]])
* ^purpose = "Savoir que les signes de danger ont été cherchés, et ne pas laisser attendre celle qui en a un."
* insert English(purpose, [[To know that danger signs were looked for, and to keep no woman waiting who has one.]])
* insert Measured
* insert MapsToWho
* insert Signs(danger-signs, ml-danger-sign)
* value[x] insert Who(ANC.B5.DE48)

RuleSet: Signs(code, list)
* obeys ml-danger-1
* code = $ml-obs#{code}
* insert Chosen({list}, required, [[Aucun, ou le seul signe trouvé]], [[None, or the only sign found]])
* component MS
* component insert Label([[Plusieurs signes : un composant pour chacun]], [[Several signs: one component for each]])
* component.code = $ml-obs#{code}
* component.code insert Label([[Le même code que l'observation]], [[The same code as the observation]])
* component.value[x] 1..1 MS
* component.value[x] only CodeableConcept
* component.value[x] from https://keneya.ml/fhir/ValueSet/{list} (required)
* component.value[x] insert Label([[Un des signes trouvés, jamais « aucun »]], [[One of the signs found, never none]])

Invariant: ml-danger-1
Description: "« Aucun signe » exclut tout autre signe : il se tient dans la valeur, seul."
Severity: #error
Expression: "component.value.coding.where(code = 'none' or code = 'aucun').empty() and (component.empty() or value.coding.where(code = 'none' or code = 'aucun').empty())"
* insert Human([[No sign excludes every other sign: it stands in the value, alone.]])
