Instance: outreach-mobile-clinic-stop
InstanceOf: MlOutreachEncounter
Usage: #example
Title: "Consultation à un arrêt de la clinique mobile"
Description: "Consultation at a stop of the mobile clinic"
* status = #finished
* class = $actCode#FLD
* type = $ml-service#clinique-mobile
* subject = Reference(ahmed-nomad)
* participant.individual.display = "Équipe mobile de Niafunké"
* period.start = "2026-11-04T09:20:00Z"
* period.end = "2026-11-04T09:40:00Z"
* location.location.display = "Puits de Tin Aïcha"
* location.period.start = "2026-11-04T09:00:00Z"
* location.period.end = "2026-11-04T12:30:00Z"
* serviceProvider.display = "CSRéf de Niafunké"
* extension[strategy].valueCode = #mobile
* extension[paymentExemption].valueCode = #gratuite-ong
* extension[ncAc].valueCode = #nc
* extension[disposition].valueCode = #traite

Instance: outreach-minimal
InstanceOf: MlOutreachEncounter
Usage: #example
Title: "Stratégie avancée, au plus court"
Description: "Outreach, at its shortest"
* status = #in-progress
* class = $actCode#FLD
* type = $ml-service#vaccination
* subject = Reference(kadidia-minimal)
* location.location.display = "École de Salakoira"
* serviceProvider.display = "CSCom de Tonka"
* extension[strategy].valueCode = #avancee

Instance: iccm-fever-and-cough
InstanceOf: MlIccmEncounter
Usage: #example
Title: "Enfant vu par l'ASC pour fièvre et toux, référé"
Description: "Child seen by the community health worker for fever and cough, referred"
* status = #finished
* class = $actCode#FLD
* subject = Reference(kadidia-minimal)
* participant.individual.display = "ASC de Salakoira"
* reasonCode[0] = $ml-iccm-reason#fievre
* reasonCode[1] = $ml-iccm-reason#toux
* period.start = "2026-11-03T08:00:00Z"
* period.end = "2026-11-03T08:25:00Z"
* location.location.display = "Salakoira"
* serviceProvider.display = "CSCom de Tonka"
* extension[strategy].valueCode = #avancee
* extension[disposition].valueCode = #refere
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[ncAc].valueCode = #nc

Instance: iccm-minimal
InstanceOf: MlIccmEncounter
Usage: #example
Title: "Enfant vu par l'ASC pour diarrhée, au plus court"
Description: "Child seen by the community health worker for diarrhoea, at its shortest"
* status = #in-progress
* class = $actCode#FLD
* subject = Reference(kadidia-minimal)
* reasonCode = $ml-iccm-reason#diarrhee
* location.location.display = "Salakoira"
* serviceProvider.display = "CSCom de Tonka"
* extension[strategy].valueCode = #avancee

Instance: home-visit-newborn
InstanceOf: MlHomeVisitEncounter
Usage: #example
Title: "Visite au troisième jour après la naissance"
Description: "Visit on the third day after birth"
* status = #finished
* class = $actCode#HH
* subject = Reference(aissata-resident)
* participant.individual.display = "ASC de Salakoira"
* reasonCode = $ml-home-visit-reason#accouchee-nouveau-ne
* period.start = "2026-11-05T10:00:00Z"
* period.end = "2026-11-05T10:30:00Z"
* location.location.display = "Salakoira"
* serviceProvider.display = "CSCom de Tonka"
* extension[strategy].valueCode = #avancee
* extension[paymentExemption].valueCode = #gratuite-ciblee
* extension[ncAc].valueCode = #ac
* extension[disposition].valueCode = #traite

Instance: home-visit-minimal
InstanceOf: MlHomeVisitEncounter
Usage: #example
Title: "Recherche d'un enfant perdu de vue, au plus court"
Description: "Search for a child lost to follow-up, at its shortest"
* status = #in-progress
* class = $actCode#HH
* subject = Reference(kadidia-minimal)
* reasonCode = $ml-home-visit-reason#perdu-de-vue
* location.location.display = "Salakoira"
* serviceProvider.display = "CSCom de Tonka"
* extension[strategy].valueCode = #avancee
