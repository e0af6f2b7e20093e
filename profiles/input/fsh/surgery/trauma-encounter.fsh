Profile: MlTraumaEncounter
Parent: MlEncounter
Id: ml-trauma-encounter
Title: "Prise en charge d'un blessé"
Description: "L'arrivée et le séjour d'une personne blessée. Rien n'y dit qui elle est dans le conflit : un blessé est un patient. Le serveur la restreint (R)."
* insert InEnglish([[Care of an injured person]], [[The arrival and stay of an injured person. Nothing in it tells who they are in the conflict: an injured person is a patient. The server restricts it (R).]])
* ^purpose = "Soigner sans demander de quel côté. Un registre qui désigne des combattants met en danger les blessés et l'hôpital."
* insert English(purpose, [[To care without asking for which side. A register that points out fighters endangers the injured and the hospital.]])
* insert Serves(traumatologie)
* period 1..1 MS
* period insert Label([[De l'arrivée à la sortie]], [[From arrival to discharge]])
* period.start 1..1
* period.start insert Label([[Heure d'arrivée]], [[Time of arrival]])
* reasonCode.text 0..0
* reasonCode insert Label([[Motif, en code]], [[Reason, as a code]])
* reasonCode.text insert Label([[Fermé : pas de texte libre]], [[Closed: no free text]])
* reasonCode insert Remark([[Sans texte libre : ni camp, ni groupe, ni propriétaire d'une arme.]], [[Without free text: neither side, nor group, nor owner of a weapon.]])
* location insert Label([[Le lieu du soin]], [[The place of care]])
* location insert Remark([[Le lieu du soin. Celui de la blessure ne se note pas plus finement que le cercle.]], [[The place of care. That of the injury is not noted more finely than the cercle.]])
