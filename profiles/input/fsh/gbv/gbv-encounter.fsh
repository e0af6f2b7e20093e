Profile: MlGbvEncounter
Parent: MlEncounter
Id: ml-gbv-encounter
Title: "Rencontre de soins après une violence basée sur le genre"
Description: "Un contact de soins ou d'écoute d'une survivante, sous une confidentialité très restreinte et sans texte libre."
* insert InEnglish([[Encounter after gender-based violence]], [[A contact for care or support of a survivor, under very restricted confidentiality and without free text.]])
* ^purpose = "Soigner et accompagner sans jamais exposer : la fiche ne sort pas du coffre et ne contient que des codes."
* insert English(purpose, [[To care and to stand by without ever exposing: the record does not leave the vault and holds codes only.]])
* insert Vault
* insert OfSurvivor(subject)
* type insert Label([[Prise en charge clinique ou psychosociale]], [[Clinical or psychosocial care]])
* serviceProvider insert Remark([[L'alias confidentiel du service, jamais le nom d'un espace sûr.]], [[The confidential alias of the service, never the name of a safe space.]])
* serviceProvider insert Label([[Le service, sous son alias]], [[The service, under its alias]])
* location insert Remark([[Jamais un lieu qui porte des coordonnées.]], [[Never a place that carries coordinates.]])
* location insert Label([[Un lieu sans coordonnées, ou rien]], [[A place without coordinates, or nothing]])
