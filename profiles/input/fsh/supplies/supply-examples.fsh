Instance: supply-request-rutf
InstanceOf: MlSupplyRequest
Usage: #example
Title: "Demande d'ATPE"
Description: "Request for RUTF"
* status = #active
* priority = #urgent
* itemCodeableConcept = $ml-supply-item#atpe
* quantity.value = 1500
* quantity.unit = "sachet"
* occurrenceDateTime = "2026-11-12"
* authoredOn = "2026-11-02"
* requester.display = "CSCom de Tonka"
* supplier.display = "Dépôt répartiteur du cercle de Niafunké"
* deliverTo.display = "CSCom de Tonka"

Instance: supply-request-minimal
InstanceOf: MlSupplyRequest
Usage: #example
Title: "Demande de TDR, au plus court"
Description: "Request for rapid tests, at its shortest"
* status = #active
* itemCodeableConcept = $ml-supply-item#tdr
* quantity.value = 200
* authoredOn = "2026-11-02"
* requester.display = "CSCom de Tonka"

Instance: supply-delivery-rutf
InstanceOf: MlSupplyDelivery
Usage: #example
Title: "Livraison d'ATPE, en un lot"
Description: "Delivery of RUTF, in one lot"
* basedOn = Reference(supply-request-rutf)
* status = #completed
* suppliedItem.quantity.value = 1500
* suppliedItem.quantity.unit = "sachet"
* suppliedItem.itemCodeableConcept = $ml-supply-item#atpe
* suppliedItem.extension[lot].extension[number].valueString = "PN-2604-118"
* suppliedItem.extension[lot].extension[expiry].valueDate = "2028-04"
* occurrenceDateTime = "2026-11-09"
* supplier.display = "Dépôt répartiteur du cercle de Niafunké"
* destination.display = "CSCom de Tonka"
* receiver.display = "Gérant de dépôt"

Instance: supply-delivery-under-way
InstanceOf: MlSupplyDelivery
Usage: #example
Title: "Livraison en route, au plus court"
Description: "Delivery on its way, at its shortest"
* status = #in-progress
* suppliedItem.itemCodeableConcept = $ml-supply-item#tdr
* occurrenceDateTime = "2026-11-09"
