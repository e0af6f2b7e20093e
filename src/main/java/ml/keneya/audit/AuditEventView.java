package ml.keneya.audit;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntrySearchModeEnum;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ml.keneya.audit.AuditRecord.Access;
import ml.keneya.audit.AuditRecord.Agent;
import ml.keneya.security.Caller;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * A row of the log as an AuditEvent, in the shapes of IHE BALP 1.1.
 *
 * <p>Each claims the guide's {@code ml-audit-event}. A profile of BALP is claimed by what fulfils it: a success, of a
 * known client, about one resource. A search that showed the records of several patients is one event here where BALP
 * would make one for each, and so claims to be a query only.
 *
 * @see <a href="https://profiles.ihe.net/ITI/BALP/content.html">IHE ITI, Basic Audit Log Patterns</a>
 */
final class AuditEventView {

    /** The roles of callers. */
    static final String ROLES = "https://keneya.ml/fhir/CodeSystem/ml-access-role";

    private static final String PROFILE = "https://keneya.ml/fhir/StructureDefinition/ml-audit-event";
    private static final String PROFILES = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String PARTICIPATION = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";
    private static final String ENTITY_TYPES = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    private static final String ENTITY_ROLES = "http://terminology.hl7.org/CodeSystem/object-role";

    private final Supplier<String> server;

    /** @param server the address of the FHIR endpoint, known once the server listens */
    AuditEventView(Supplier<String> server) {
        this.server = server;
    }

    AuditEvent of(AuditTable.Row row) {
        AuditRecord event = row.record();
        AuditEvent audit = common(row);
        audit.getMeta().addProfile(PROFILE);
        profile(event).ifPresent(name -> audit.getMeta().addProfile(PROFILES + name));
        audit.setOutcomeDesc(event.reason().orElse("HTTP " + event.status()));
        client(audit, event);
        server(audit, event);
        user(audit, event);
        entities(audit, event);
        return audit;
    }

    /**
     * The row as the patient may be told it: what was done, when, in which role and at which facility, and nobody's
     * name or address. Of what else the request was about, other patients above all, nothing.
     */
    AuditEvent disclosed(AuditTable.Row row, String patient) {
        AuditEvent audit = common(row);
        AuditEventAgentComponent agent = audit.addAgent().setRequestor(true);
        agent.setType(concept(DICOM, "110150", "Application"));
        standing(agent, row.record().agent());
        patient(audit, patient);
        return audit;
    }

    private AuditEvent common(AuditTable.Row row) {
        AuditRecord event = row.record();
        AuditEvent audit = new AuditEvent();
        audit.setId(event.id().toString());
        audit.getMeta().setVersionId("1").setLastUpdated(Date.from(event.recorded()));
        if (row.chain() == Chain.VAULT) {
            audit.getMeta()
                    .addSecurity()
                    .setSystem("http://terminology.hl7.org/CodeSystem/v3-Confidentiality")
                    .setCode("V");
        }
        audit.setType(event.interaction().type());
        audit.setSubtype(event.interaction().subtype());
        audit.setAction(event.interaction().action());
        audit.setRecorded(Date.from(event.recorded()));
        audit.setOutcome(outcome(event.status()));
        event.agent()
                .purpose()
                .ifPresent(purpose -> audit.addPurposeOfEvent(
                        concept("http://terminology.hl7.org/CodeSystem/v3-ActReason", purpose, purpose)));
        audit.getSource().getObserver().setDisplay(server.get());
        return audit;
    }

    private static AuditEventOutcome outcome(int status) {
        if (status < 400) {
            return AuditEventOutcome._0;
        }
        return status < 500 ? AuditEventOutcome._4 : AuditEventOutcome._8;
    }

    /** Which profile of BALP the event fulfils. */
    private static Optional<String> profile(AuditRecord event) {
        if (event.status() >= 400 || event.agent().client().isEmpty()) {
            return Optional.empty();
        }
        String patient = event.patients().size() == 1 ? "Patient" : "";
        if (event.interaction().isSearch()) {
            return event.query().filter(query -> event.entities().isEmpty()).map(query -> patient + "Query");
        }
        if (event.entities().size() != 1 || event.query().isPresent()) {
            return Optional.empty();
        }
        return switch (event.interaction()) {
            case READ, VREAD -> Optional.of(patient + "Read");
            case CREATE -> Optional.of(patient + "Create");
            case UPDATE, PATCH -> Optional.of(patient + "Update");
            case DELETE -> Optional.of(patient + "Delete");
            default -> Optional.empty();
        };
    }

    private static void client(AuditEvent audit, AuditRecord event) {
        AuditEventAgentComponent client = audit.addAgent();
        client.setType(
                switch (event.interaction()) {
                    case DELETE, TOKEN, LOGIN, LOGOUT, ADMIN, ADMIN_READ, EMERGENCY ->
                        concept(DICOM, "110150", "Application");
                    case READ, VREAD -> concept(DICOM, "110152", "Destination Role ID");
                    default -> concept(DICOM, "110153", "Source Role ID");
                });
        event.agent()
                .client()
                .ifPresent(id -> client.setWho(new Reference().setIdentifier(new Identifier().setValue(id)))
                        .setAltId(id));
        client.setRequestor(person(event.agent()).isEmpty());
        client.getNetwork().setAddress(event.source()).setType(AuditEventAgentNetworkType._2);
        if (person(event.agent()).isEmpty()) {
            standing(client, event.agent());
        }
    }

    private void server(AuditEvent audit, AuditRecord event) {
        AuditEventAgentComponent agent = audit.addAgent().setRequestor(false);
        agent.setType(
                switch (event.interaction()) {
                    case DELETE ->
                        concept(
                                "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
                                "custodian",
                                "Custodian");
                    case READ, VREAD -> concept(DICOM, "110153", "Source Role ID");
                    default -> concept(DICOM, "110152", "Destination Role ID");
                });
        agent.getWho().setDisplay(server.get());
        agent.getNetwork().setAddress(server.get()).setType(AuditEventAgentNetworkType._5);
    }

    private static void user(AuditEvent audit, AuditRecord event) {
        person(event.agent()).ifPresent(who -> {
            AuditEventAgentComponent user = audit.addAgent().setRequestor(true).setWho(who);
            user.setType(
                    switch (event.interaction()) {
                        case CREATE, UPDATE, PATCH, DELETE -> concept(PARTICIPATION, "AUT", "author (originator)");
                        default -> concept(PARTICIPATION, "IRCP", "information recipient");
                    });
            event.agent().user().ifPresent(user::setAltId);
            standing(user, event.agent());
        });
    }

    private static Optional<Reference> person(Agent agent) {
        return agent.fhirUser()
                .map(Reference::new)
                .or(() -> agent.user().map(id -> new Reference().setIdentifier(new Identifier().setValue(id))));
    }

    /** In which role, where and for what someone acts. */
    private static void standing(AuditEventAgentComponent agent, Agent who) {
        who.role().ifPresent(role -> agent.addRole(concept(ROLES, role, role)));
        who.facility()
                .ifPresent(facility -> agent.setLocation(new Reference()
                        .setType("Location")
                        .setIdentifier(
                                new Identifier().setSystem(Caller.FACILITIES).setValue(facility))));
        who.purpose()
                .ifPresent(purpose -> agent.addPurposeOfUse(
                        concept("http://terminology.hl7.org/CodeSystem/v3-ActReason", purpose, purpose)));
    }

    private static void entities(AuditEvent audit, AuditRecord event) {
        for (String reference : event.entities()) {
            AuditEventEntityComponent data = data(audit).setWhat(new Reference(reference));
            if (event.refused().contains(reference)) {
                refused(data);
            }
        }
        event.refused().stream()
                .filter(refused -> !event.entities().contains(refused))
                .forEach(refused -> refused(data(audit)
                        .setWhat(refused.contains("/") ? new Reference(refused) : new Reference().setType(refused))));
        event.patients().forEach(patient -> patient(audit, patient));
        event.access().ifPresent(access -> access(audit, access));
        event.query()
                .ifPresent(query -> audit.addEntity()
                        .setType(new Coding(ENTITY_TYPES, "2", "System Object"))
                        .setRole(new Coding(ENTITY_ROLES, "24", "Query"))
                        .setQuery(query.getBytes(StandardCharsets.UTF_8)));
        event.requestId()
                .ifPresent(id -> audit.addEntity()
                        .setType(new Coding(
                                "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType",
                                "XrequestId",
                                null))
                        .setWhat(new Reference().setIdentifier(new Identifier().setValue(id))));
    }

    private static AuditEventEntityComponent data(AuditEvent audit) {
        return audit.addEntity()
                .setType(new Coding(ENTITY_TYPES, "2", "System Object"))
                .setRole(new Coding(ENTITY_ROLES, "4", "Domain Resource"));
    }

    private static void patient(AuditEvent audit, String patient) {
        audit.addEntity()
                .setType(new Coding(ENTITY_TYPES, "1", "Person"))
                .setRole(new Coding(ENTITY_ROLES, "1", "Patient"))
                .setWhat(new Reference(patient));
    }

    /** Whose access was changed, and what it is since. */
    private static void access(AuditEvent audit, Access access) {
        AuditEventEntityComponent subject = audit.addEntity()
                .setType(
                        access.type().equals(Access.USER)
                                ? new Coding(ENTITY_TYPES, "1", "Person")
                                : new Coding(ENTITY_TYPES, "2", "System Object"))
                .setRole(new Coding(ENTITY_ROLES, "11", "Security User Entity"))
                .setWhat(new Reference().setIdentifier(new Identifier().setValue(access.id())));
        detail(subject, "change", access.change());
        detail(subject, "role", access.role());
        access.facility().ifPresent(facility -> detail(subject, "facility", facility));
        detail(subject, "very-restricted", access.veryRestricted());
        detail(subject, "break-the-glass", String.valueOf(access.breaksTheGlass()));
    }

    private static void refused(AuditEventEntityComponent data) {
        detail(data, "outcome", "refused");
    }

    private static void detail(AuditEventEntityComponent entity, String type, String value) {
        entity.addDetail().setType(type).setValue(new StringType(value));
    }

    private static CodeableConcept concept(String system, String code, String display) {
        return new CodeableConcept(new Coding(system, code, display));
    }

    /** The events of a page, each of which was looked for. */
    List<AuditEvent> of(List<AuditTable.Row> rows) {
        List<AuditEvent> events = rows.stream().map(this::of).toList();
        events.forEach(event -> ResourceMetadataKeyEnum.ENTRY_SEARCH_MODE.put(event, BundleEntrySearchModeEnum.MATCH));
        return events;
    }
}
