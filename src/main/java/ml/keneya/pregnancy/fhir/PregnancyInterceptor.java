package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.time.LocalDate;
import java.util.Optional;
import ml.keneya.pregnancy.fhir.PregnancyClosing.Place;
import ml.keneya.server.Days;
import ml.keneya.server.PatientHere;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Lets a delivery close the pregnancy, in the transaction that tells of it, in whichever order the delivery, the number
 * born alive and the episode come.
 */
@Interceptor
public final class PregnancyInterceptor {

    /** When what may not be stored anyway has been refused, and before rules between records look. */
    private static final int AFTER_FILING = 500;

    private final PregnancyClosing closing;

    PregnancyInterceptor(PregnancyClosing closing) {
        this.closing = closing;
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED, order = AFTER_FILING)
    public void created(IBaseResource record, @Nullable RequestDetails writer) {
        follow(record, Optional.empty(), writer);
    }

    @Hook(value = Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED, order = AFTER_FILING)
    public void updated(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails writer) {
        Optional<LocalDate> moved = day(before).filter(day -> !day(after).equals(Optional.of(day)));
        follow(after, moved, writer);
    }

    private void follow(IBaseResource written, Optional<LocalDate> movedFrom, @Nullable RequestDetails writer) {
        if (writer == null || writer instanceof SystemRequestDetails) {
            return;
        }
        woman(written)
                .flatMap(woman -> RequestPartitionId.getPartitionIfAssigned(written)
                        .map(partition -> new Place(woman, partition)))
                .ifPresent(place -> closing.close(place, movedFrom));
    }

    /** When it says that she gave birth. */
    private static Optional<LocalDate> day(@Nullable IBaseResource record) {
        if (record instanceof Procedure procedure && WomanFile.isDelivery(procedure)) {
            return WomanFile.day(procedure);
        }
        return record instanceof Observation count && PregnancyCodes.LIVE_BORN_COUNT.are(count.getCode())
                ? Days.of(count.getEffective()).flatMap(Days::day)
                : Optional.empty();
    }

    /** Whose pregnancy it may close; nobody's, if it is of something else. */
    private static Optional<String> woman(IBaseResource written) {
        if (written instanceof Procedure procedure && WomanFile.isDelivery(procedure)) {
            return patient(procedure.getSubject());
        }
        if (written instanceof Observation count && PregnancyCodes.LIVE_BORN_COUNT.are(count.getCode())) {
            return patient(count.getSubject());
        }
        return written instanceof EpisodeOfCare record
                        && Episode.of(record).filter(PregnancyClosing::isOpen).isPresent()
                ? patient(record.getPatient())
                : Optional.empty();
    }

    private static Optional<String> patient(Reference reference) {
        return PatientHere.id(reference.getReferenceElement());
    }
}
