package ml.keneya.storage.erasure;

import static java.util.stream.Collectors.toSet;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.jpa.dao.expunge.IResourceExpungeService;
import ca.uhn.fhir.jpa.dao.tx.IHapiTransactionService;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import ca.uhn.fhir.jpa.model.entity.ResourceHistoryTablePk;
import ca.uhn.fhir.jpa.model.entity.ResourceTable;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import ml.keneya.server.PatientCompartment;
import org.hibernate.search.mapper.orm.Search;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Removes a person: all that is about nobody else, every version of it, from rows, history and text index. What is also
 * about others stays without naming him, and loses its older versions, which named him.
 *
 * <p>A Patient that his is linked to, or that is linked to his, is the same person and goes with him: a survivor's file
 * that nobody could find any more by who she is would never be erased.
 *
 * <p>All in one transaction; whoever interrupts it finds the person as he was.
 */
final class Erasure {

    private static final String PATIENT = "Patient";
    private static final String WHY_ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    /** HAPI wants a limit to what it expunges. */
    private static final int MORE_THAN_ANYONE_HAS = 1_000_000;

    /** These are about what they point to, or hold copies of it. */
    private static final Set<String> NOTHING_BY_THEMSELVES = Set.of("Provenance", "Binary", "Bundle", "AuditEvent");

    /**
     * What an erasure did.
     *
     * @param removed how many resources of each type are gone
     * @param edited how many resources of each type name the person no more
     * @param left where something of the person still is, and how much of it; empty when nothing is left
     */
    record Report(Map<String, Integer> removed, Map<String, Integer> edited, Map<String, Long> left) {}

    /** @param persons the ids of his Patients */
    private record Plan(Set<String> persons, Set<Trace> removed, Set<Trace> edited, Set<String> identifiers) {}

    private final FhirContext fhir;
    private final PatientCompartment compartment;
    private final DaoRegistry store;
    private final IHapiTransactionService transactions;
    private final IResourceExpungeService<JpaPid, ResourceHistoryTablePk> versions;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Traces traces;

    Erasure(
            FhirContext fhir,
            DaoRegistry store,
            IHapiTransactionService transactions,
            IResourceExpungeService<JpaPid, ResourceHistoryTablePk> versions,
            EntityManager entities,
            JdbcClient jdbc) {
        this.fhir = fhir;
        this.compartment = new PatientCompartment(fhir);
        this.store = store;
        this.transactions = transactions;
        this.versions = versions;
        this.entities = entities;
        this.jdbc = jdbc;
        this.traces = new Traces(jdbc, entities);
    }

    /** Erases the patient; nothing if there is no such patient, and was none. */
    Optional<Report> erase(String patient, RequestPartitionId where) {
        Plan plan = in(where, () -> {
            Plan made = plan(persons(patient));
            if (made.removed().isEmpty() && made.edited().isEmpty()) {
                return made;
            }
            made.edited().forEach(record -> edit(record, made.removed()));
            made.removed().forEach(this::delete);
            entities.flush();
            expunge(made);
            made.persons().forEach(this::endLaunches);
            return made;
        });
        if (plan.removed().isEmpty() && plan.edited().isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> left = in(where, () -> traces.left(plan.persons(), plan.identifiers(), plan.removed()));
        return Optional.of(new Report(count(plan.removed()), count(plan.edited()), left));
    }

    private <T> T in(RequestPartitionId where, Callable<T> work) {
        return transactions
                .withRequest(SystemRequestDetails.forRequestPartitionId(where))
                .withRequestPartitionId(where)
                .execute(work);
    }

    /**
     * The ids of the Patients who are the same person, by what they last said.
     *
     * @see <a href="https://hl7.org/fhir/R4/patient-definitions.html#Patient.link">FHIR R4, Patient.link</a>
     */
    private Set<String> persons(String patient) {
        Set<String> persons = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(patient));
        while (!next.isEmpty()) {
            String each = next.remove();
            if (persons.add(each)) {
                next.addAll(traces.linkedTo(each));
            }
        }
        return persons;
    }

    private Plan plan(Set<String> persons) {
        Set<Trace> found = new LinkedHashSet<>();
        persons.forEach(person -> found.addAll(traces.of(person)));
        Set<Trace> removed = new LinkedHashSet<>();
        Set<Trace> edited = new LinkedHashSet<>();
        for (Trace record : found) {
            (isAboutHimAlone(record, persons) ? removed : edited).add(record);
        }
        Set<Trace> next = removed;
        while (!next.isEmpty()) {
            Set<Trace> more = new LinkedHashSet<>();
            for (Trace record : around(next)) {
                if (removed.contains(record) || edited.contains(record)) {
                    continue;
                }
                if (NOTHING_BY_THEMSELVES.contains(record.type())) {
                    more.add(record);
                } else {
                    edited.add(record);
                }
            }
            removed.addAll(more);
            next = more;
        }
        return new Plan(persons, removed, edited, identifiers(persons, found));
    }

    private boolean isAboutHimAlone(Trace record, Set<String> persons) {
        if (record.type().equals(PATIENT)) {
            return persons.contains(record.id());
        }
        if (NOTHING_BY_THEMSELVES.contains(record.type())) {
            return true;
        }
        Set<String> patients = new HashSet<>();
        versions(record).forEach(version -> patients.addAll(compartment.owners(version)));
        return !patients.isEmpty() && persons.containsAll(patients);
    }

    /** What refers to these, and the Binaries that they refer to by their address. */
    private List<Trace> around(Collection<Trace> records) {
        List<Trace> around = new ArrayList<>();
        for (Trace record : records) {
            around.addAll(jdbc.sql("""
                            SELECT DISTINCT r.res_id, r.res_type, r.fhir_id FROM hfj_resource r
                            JOIN hfj_res_link l ON l.src_resource_id = r.res_id WHERE l.target_resource_id = :target
                            UNION
                            SELECT b.res_id, b.res_type, b.fhir_id FROM hfj_res_ver v
                            CROSS JOIN LATERAL regexp_matches(v.res_text_vc, 'Binary/([A-Za-z0-9.-]{1,64})', 'g') m
                            JOIN hfj_resource b ON b.res_type = 'Binary' AND b.fhir_id = m[1]
                            WHERE v.res_id = :target""")
                    .param("target", record.number())
                    .query((row, number) -> new Trace(row.getLong(1), row.getString(2), row.getString(3)))
                    .list());
        }
        return around;
    }

    private List<IBaseResource> versions(Trace record) {
        return jdbc
                .sql("SELECT res_text_vc FROM hfj_res_ver WHERE res_id = :id AND res_text_vc IS NOT NULL")
                .param("id", record.number())
                .query(String.class)
                .list()
                .stream()
                .map(fhir.newJsonParser()::parseResource)
                .toList();
    }

    private Set<String> identifiers(Set<String> persons, Collection<Trace> found) {
        return found.stream()
                .filter(record -> record.type().equals(PATIENT) && persons.contains(record.id()))
                .flatMap(record -> versions(record).stream())
                .flatMap(version -> ((Patient) version).getIdentifier().stream())
                .filter(Identifier::hasValue)
                .map(Identifier::getValue)
                .collect(toSet());
    }

    private void edit(Trace record, Set<Trace> removed) {
        Set<String> gone =
                removed.stream().map(each -> each.reference().getValue()).collect(toSet());
        if (isDeleted(record)) {
            return;
        }
        IBaseResource resource =
                store.getResourceDao(record.type()).read(record.reference(), new SystemRequestDetails());
        for (Reference reference : fhir.newTerser().getAllPopulatedChildElementsOfType(resource, Reference.class)) {
            if (gone.contains(
                    reference.getReferenceElement().toUnqualifiedVersionless().getValue())) {
                reference.setReference(null).setDisplay(null).setIdentifier(null);
                reference.addExtension(WHY_ABSENT, new CodeType("masked"));
            }
        }
        update(resource);
    }

    private <T extends IBaseResource> void update(T resource) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) resource.getClass();
        store.getResourceDao(type).update(resource, new SystemRequestDetails());
    }

    private void delete(Trace record) {
        if (!isDeleted(record)) {
            // What refers to it is gone too, or names it no more: whatever conflicts HAPI sees are of this transaction.
            store.getResourceDao(record.type())
                    .delete(
                            record.reference(),
                            new DeleteConflictList(),
                            new SystemRequestDetails(),
                            new TransactionDetails());
        }
    }

    private boolean isDeleted(Trace record) {
        ResourceTable row = entities.find(ResourceTable.class, JpaPid.fromId(record.number()));
        return row == null || row.getDeleted() != null;
    }

    private void expunge(Plan plan) {
        SystemRequestDetails request = new SystemRequestDetails();
        AtomicInteger all = new AtomicInteger(MORE_THAN_ANYONE_HAS);
        List<JpaPid> removed = pids(plan.removed());
        versions.expungeHistoricalVersionsOfIds(request, pids(plan.edited()), all);
        versions.expungeHistoricalVersionsOfIds(request, removed, all);
        jdbc.sql("DELETE FROM hfj_res_search_url WHERE res_id IN (:removed)")
                .param("removed", plan.removed().stream().map(Trace::number).toList())
                .update();
        versions.expungeCurrentVersionOfResources(request, removed, all);
        // HAPI's expunge does not tell the text index.
        removed.forEach(each -> Search.session(entities).indexingPlan().purge(ResourceTable.class, each, null));
    }

    /** Ends what apps may do that were opened on that Patient: their tokens name him. */
    private void endLaunches(String person) {
        jdbc.sql("DELETE FROM keneya.oauth2_authorization WHERE attributes LIKE :what")
                .param("what", "%" + person + "%")
                .update();
    }

    private static List<JpaPid> pids(Collection<Trace> records) {
        return records.stream().map(each -> JpaPid.fromId(each.number())).toList();
    }

    private static Map<String, Integer> count(Collection<Trace> records) {
        Map<String, Integer> counts = new TreeMap<>();
        records.forEach(each -> counts.merge(each.type(), 1, Integer::sum));
        return counts;
    }
}
