RuleSet: ScoredInSession(score)
* meta.security = $confidentiality#R
* status = #final
* category = $observationCategory#survey
* subject = Reference(aissata-resident)
* encounter = Reference(mh-third-session)
* effectiveDateTime = "2026-11-03T09:20:00Z"
* performer.display = "Agent psychosocial"
* valueInteger = {score}

Instance: gad7-eleven
InstanceOf: MlScore
Usage: #example
Title: "GAD-7 à 11"
Description: "GAD-7 of 11"
* insert ScoredInSession(11)
* code = $loinc#70274-6
* derivedFrom = Reference(answers-mental-health)

Instance: edinburgh-nine
InstanceOf: MlScore
Usage: #example
Title: "Échelle d'Édimbourg à 9"
Description: "Edinburgh scale of 9"
* insert ScoredInSession(9)
* code = $loinc#71354-5

Instance: cgi-severity-four
InstanceOf: MlScore
Usage: #example
Title: "CGI-S à 4 : modérément malade"
Description: "CGI-S of 4: moderately ill"
* insert ScoredInSession(4)
* code = $ml-obs#cgi-s

Instance: cgi-improvement-two
InstanceOf: MlScore
Usage: #example
Title: "CGI-I à 2 : bien mieux"
Description: "CGI-I of 2: much better"
* insert ScoredInSession(2)
* code = $ml-obs#cgi-i

Instance: whodas-twenty-six
InstanceOf: MlScore
Usage: #example
Title: "WHODAS à 26"
Description: "WHODAS of 26"
* insert ScoredInSession(26)
* code = $ml-obs#whodas-12

Instance: whodas-lowest
InstanceOf: MlScore
Usage: #example
Title: "WHODAS à 12, le plus bas, au plus court"
Description: "WHODAS of 12, the lowest, at its shortest"
* status = #final
* code = $ml-obs#whodas-12
* subject = Reference(kadidia-minimal)
* effectiveDateTime = "2026-11-03"
* valueInteger = 12
