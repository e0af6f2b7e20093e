Profile: MlMeasureReport
Parent: MeasureReport
Id: ml-measure-report
Title: "Rapport agrégé"
Description: "Les chiffres d'un lieu pour une période : rapport mensuel d'activités, rapport journalier d'une équipe mobile, séances et formations. Jamais une personne."
* insert InEnglish([[Aggregate report]], [[The figures of a place for a period: monthly activity report, daily report of a mobile team, sessions and trainings. Never a person.]])
* ^purpose = "Rapporter ce qui a été fait sans que le rapport permette de retrouver quelqu'un, sous la forme qu'IHE mADX transmet à DHIS2."
* insert English(purpose, [[To report what was done without the report letting anyone be found, in the shape that IHE mADX takes to DHIS2.]])
* obeys ml-mr-1
* status MS
* status insert Label([[Achevé, en attente ou en erreur]], [[Complete, pending or in error]])
* type MS
* type insert Label([[Toujours « summary »]], [[Always a summary]])
* measure 1..1 MS
* measure insert Label([[L'indicateur rapporté]], [[The indicator reported]])
* subject 1..1 MS
* subject only Reference(Location)
* subject insert Label([[Le lieu dont parle le rapport]], [[The place the report is about]])
* date MS
* date insert Label([[Date du rapport]], [[Date of the report]])
* reporter MS
* reporter only Reference(Organization or Practitioner or PractitionerRole or Location)
* reporter insert Label([[Qui rapporte]], [[Who reports]])
* period MS
* period insert Label([[Jour, semaine, mois ou trimestre]], [[Day, week, month or quarter]])
* group MS
* group insert Label([[Un chiffre du rapport, et ses ventilations]], [[A figure of the report, and its breakdowns]])
* group.code 1..1 MS
* group.code from https://keneya.ml/fhir/ValueSet/ml-measure (extensible)
* group.code insert Label([[L'indicateur]], [[The indicator]])
* group.population MS
* group.population insert Label([[Ce qui est compté]], [[What is counted]])
* group.population.code 1..1 MS
* group.population.code insert Label([[Population initiale, dénominateur ou numérateur]], [[Initial population, denominator or numerator]])
* group.population.count 1..1 MS
* group.population.count insert Label([[Nombre]], [[Count]])
* group.stratifier MS
* group.stratifier insert Label([[Une ventilation]], [[A breakdown]])
* group.stratifier.code 1..1 MS
* group.stratifier.code from https://keneya.ml/fhir/ValueSet/ml-stratifier (extensible)
* group.stratifier.code insert Label([[Ventilation, comme l'indicateur la nomme]], [[Breakdown, as the indicator names it]])
* group.stratifier.stratum MS
* group.stratifier.stratum insert Label([[Une classe et son chiffre]], [[A class and its figure]])
* group.stratifier.stratum.component 1..* MS
* group.stratifier.stratum.component insert Label([[De quelle classe il s'agit]], [[Which class it is]])
* group.stratifier.stratum.component.code from https://keneya.ml/fhir/ValueSet/ml-stratifier (extensible)
* group.stratifier.stratum.component.code insert Label([[Ventilation]], [[Breakdown]])
* group.stratifier.stratum.component.value insert Label([[Classe]], [[Class]])
* group.stratifier.stratum.measureScore MS
* group.stratifier.stratum.measureScore insert Label([[Valeur, pour un taux ; un nombre se met dans population]], [[Value, for a rate; a count goes into population]])

Invariant: ml-mr-1
Description: "Un rapport agrégé ne désigne personne : ni patient, ni liste, ni dossiers évalués."
Severity: #error
Expression: "type = 'summary' and evaluatedResource.empty() and group.population.subjectResults.empty() and group.stratifier.stratum.population.subjectResults.empty() and subject.reference.where(startsWith('Patient/')).empty()"
* insert Human([[An aggregate report points to nobody: no patient, no list, no evaluated records.]])

Profile: MlGbvMeasureReport
Parent: MlMeasureReport
Id: ml-gbv-measure-report
Title: "Rapport agrégé sur la violence basée sur le genre"
Description: "Des nombres par région et par trimestre, sans site ni récit ; une case de 1 à 4 ne s'écrit pas."
* insert InEnglish([[Aggregate report on gender-based violence]], [[Counts by region and quarter, without site or story; a cell of 1 to 4 is not written.]])
* ^purpose = "Montrer le besoin de services sans que les chiffres, même soustraits l'un de l'autre, désignent une survivante."
* insert English(purpose, [[To show the need for services without figures, even subtracted from each other, pointing to a survivor.]])
* obeys ml-mr-2 and ml-gbv-sec and ml-gbv-txt
* meta.security MS
* meta.security insert Label([[V (très restreint) et SDV (violence sexuelle ou domestique)]], [[V (very restricted) and SDV (sexual or domestic violence)]])
* subject insert Label([[La région dont parle le rapport]], [[The region the report is about]])
* subject insert Remark([[Une région, jamais un site ni un espace sûr.]], [[A region, never a site or a safe space.]])
* group.population.count insert Label([[Nombre, jamais de 1 à 4]], [[Count, never 1 to 4]])
* group.population.count insert Remark([[Absent, avec data-absent-reason « masked », quand il vaut de 1 à 4, et dans une seconde case si le total permettait de le retrouver.]], [[Absent, with data-absent-reason masked, when it is 1 to 4, and in a second cell if the total would give it away.]])

// The threshold of five is the least; a programme may hold more back.
Invariant: ml-mr-2
Description: "Aucune case d'un rapport de VBG ne vaut de 1 à 4 : elle est masquée."
Severity: #error
Expression: "group.population.count.where(hasValue()).where($this > 0 and $this < 5).empty() and group.stratifier.stratum.population.count.where(hasValue()).where($this > 0 and $this < 5).empty() and group.stratifier.stratum.measureScore.value.where(hasValue()).where($this > 0 and $this < 5).empty()"
* insert Human([[No cell of a report on gender-based violence is 1 to 4: it is masked.]])

Mapping: MlMeasureReportMadx
Source: MlMeasureReport
Target: "https://profiles.ihe.net/QRPH/mADX/StructureDefinition/IHE.mADX.MeasureReport"
Id: madx
Title: "IHE mADX"
* -> "MeasureReport"
* subject -> "MeasureReport.subject"
* group.code -> "MeasureReport.group.code"
* group.population.count -> "MeasureReport.group.population.count"
* group.stratifier.stratum.component -> "MeasureReport.group.stratifier.stratum.component"
