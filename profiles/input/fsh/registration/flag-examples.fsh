Instance: flag-separated-child
InstanceOf: MlFlag
Usage: #example
Title: "Enfant séparé, famille retrouvée"
Description: "Separated child, family found again"
* meta.security = $confidentiality#R
* status = #inactive
* code = $ml-child-protection#separated-child
* subject = Reference(ibrahim-nomad)
* period.start = "2026-10-02"
* period.end = "2026-10-19"
* author = Reference(cscom-koreytondo)

Instance: flag-minimal
InstanceOf: MlFlag
Usage: #example
Title: "Enfant non accompagné, au plus court"
Description: "Unaccompanied child, at its shortest"
* meta.security = $confidentiality#R
* status = #active
* code = $ml-child-protection#unaccompanied-minor
* subject = Reference(oumou-child)
