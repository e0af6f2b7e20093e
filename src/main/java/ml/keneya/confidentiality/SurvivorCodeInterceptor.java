package ml.keneya.confidentiality;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ml.keneya.server.TransactionLock;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Refuses who may see survivors to give one the code of another, with the answer to an identifier that another patient
 * has.
 *
 * <p>Not an index, which would refuse the drop-box too and so tell it who is known: what it files is always taken
 * (docs/decisions/0015). It is looked for when all of the transaction is written, and under a lock, for of two at once
 * neither would find the other.
 */
@Interceptor
public final class SurvivorCodeInterceptor {

    /** By this number of HAPI's, which it gives to a violated unique index, the refusal gets the words of one. */
    private static final String SAME_IDENTIFIER = Msg.code(824);

    private final DaoRegistry store;
    private final TransactionLock lock;

    SurvivorCodeInterceptor(DaoRegistry store, TransactionLock lock) {
        this.store = store;
        this.lock = lock;
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource record, @Nullable RequestDetails request) {
        refuseTaken(record, Set.of(), request);
    }

    /** A code that she had is hers still, though a drop-box may have filed it again. */
    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        Set<Code> had = before instanceof Patient survivor
                ? SurvivorRecord.codes(survivor).map(Code::of).collect(toUnmodifiableSet())
                : Set.of();
        refuseTaken(after, had, request);
    }

    private void refuseTaken(IBaseResource record, Set<Code> had, @Nullable RequestDetails request) {
        if (!(record instanceof Patient survivor)
                || !VaultId.is(survivor.getIdElement())
                || !Clearance.of(request, survivor.fhirType()).sees()) {
            return;
        }
        // In order: transactions that take the same locks take them alike.
        NavigableSet<Code> given = SurvivorRecord.codes(survivor).map(Code::of).collect(toCollection(TreeSet::new));
        given.removeAll(had);
        for (Code code : given) {
            lock.take("code " + code.system() + '|' + code.value());
            if (isOfAnother(code, survivor.getIdElement().getIdPart())) {
                throw new ResourceVersionConflictException(SAME_IDENTIFIER);
            }
        }
    }

    private boolean isOfAnother(Code code, String survivor) {
        int herselfAndOneMore = 2;
        SearchParameterMap search = SearchParameterMap.newSynchronous();
        search.add("identifier", new TokenParam(code.system(), code.value()));
        search.setLoadSynchronousUpTo(herselfAndOneMore);
        return store
                .getResourceDao(Patient.class)
                .searchForResourceIds(search, SystemRequestDetails.forRequestPartitionId(Partition.VAULT.request()))
                .stream()
                .anyMatch(found -> !survivor.equals(found.getIdPart()));
    }

    /**
     * A code.
     *
     * @param system empty if it names none
     */
    private record Code(String system, String value) implements Comparable<Code> {

        private static final Comparator<Code> ORDER =
                Comparator.comparing(Code::system).thenComparing(Code::value);

        static Code of(Identifier identifier) {
            return new Code(Optional.ofNullable(identifier.getSystem()).orElse(""), identifier.getValue());
        }

        @Override
        public int compareTo(Code other) {
            return ORDER.compare(this, other);
        }
    }
}
