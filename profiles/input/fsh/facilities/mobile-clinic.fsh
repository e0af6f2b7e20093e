Profile: MlMobileClinicLocation
Parent: Location
Id: ml-mobile-clinic-location
Title: "Clinique mobile"
Description: "Le véhicule d'une équipe mobile. Il n'a pas de position : ce sont ses arrêts qui disent où elle soigne."
* insert InEnglish([[Mobile clinic]], [[The vehicle of a mobile team. It has no position: its stops tell where it cares.]])
* ^purpose = "Compter ce que fait l'équipe mobile, arrêt par arrêt, sans permettre de suivre le véhicule."
* insert English(purpose, [[To count what the mobile team does, stop by stop, without letting anyone follow the vehicle.]])
* insert Registered
* identifier contains SNIS 1..1 MS
* insert NumberIn(SNIS, https://keneya.ml/sid/facility, [[Numéro de la clinique mobile]], [[Number of the mobile clinic]])
* status 1..1 MS
* status insert Label([[En service, suspendue ou retirée]], [[In service, suspended or withdrawn]])
* name 1..1 MS
* name insert Label([[Nom de l'équipe ou du véhicule]], [[Name of the team or the vehicle]])
* mode 1..1 MS
* mode = #instance
* mode insert Label([[Un véhicule précis]], [[A given vehicle]])
* type 1..* MS
* type ^slicing.discriminator.type = #pattern
* type ^slicing.discriminator.path = "$this"
* type ^slicing.rules = #open
* type contains mobile 1..1 MS
* type insert Label([[Unité mobile, et autres types]], [[Mobile unit, and other types]])
* type[mobile] = $roleCode#MOBL
* type[mobile] insert Label([[Unité mobile]], [[Mobile unit]])
* physicalType 1..1 MS
* physicalType = $physicalType#ve
* physicalType insert Label([[Un véhicule]], [[A vehicle]])
* position 0..0
* position insert Label([[Aucune : le véhicule ne se suit pas]], [[None: the vehicle is not to be followed]])
* managingOrganization 1..1 MS
* managingOrganization insert Label([[La structure qui envoie l'équipe]], [[The facility that sends the team]])

Profile: MlOutreachSite
Parent: Location
Id: ml-outreach-site
Title: "Arrêt, site d'accueil ou campement"
Description: "Où une équipe s'arrête et où vivent des personnes déplacées ou nomades : un village, un site, un campement, connu par son unité administrative et son nom."
* insert InEnglish([[Stop, host site or camp]], [[Where a team stops and where displaced or nomadic people live: a village, a site, a camp, known by its administrative unit and its name.]])
* ^purpose = "Dire où le soin a lieu sans publier de coordonnées qui mettraient un campement ou un site en danger."
* insert English(purpose, [[To tell where care takes place without publishing coordinates that would endanger a camp or a site.]])
* extension contains MlAdminUnit named adminUnit 1..* MS
* extension[adminUnit] insert Label([[Région et, si possible, cercle]], [[Region and, if possible, cercle]])
* identifier insert Label([[Numéro du site]], [[Number of the site]])
* status MS
* status insert Label([[En usage, ou quitté]], [[In use, or left]])
* name 1..1 MS
* name insert Label([[Nom du village, du site ou du campement]], [[Name of the village, site or camp]])
* address.line insert Label([[Village, quartier, fraction]], [[Village, quarter, fraction]])
* physicalType MS
* physicalType insert Label([[Site, bâtiment ou aire]], [[Site, building or area]])
* position 0..0
* position insert Label([[Aucune : les coordonnées d'un campement l'exposent]], [[None: the coordinates of a camp expose it]])
* partOf insert Label([[Le cercle]], [[The cercle]])
