package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * An episode in which a pregnancy is or was followed.
 *
 * @param start when it began; of a month or a year, its first day
 */
record Episode(EpisodeOfCare record, LocalDate start) {

    static final String CLOSURE = "https://keneya.ml/fhir/StructureDefinition/ml-anc-closure";

    private static final Set<EpisodeOfCareStatus> BEGUN =
            EnumSet.of(EpisodeOfCareStatus.ACTIVE, EpisodeOfCareStatus.ONHOLD, EpisodeOfCareStatus.FINISHED);

    /** There was no pregnancy. */
    private static final Set<String> NONE = Set.of("false-pregnancy", "wrong-entry");

    static Optional<Episode> of(EpisodeOfCare record) {
        return BEGUN.contains(record.getStatus())
                        && Codes.ANTENATAL_CARE.are(record.getType())
                        && closure(record).filter(NONE::contains).isEmpty()
                ? Days.of(record.getPeriod().getStartElement()).map(days -> new Episode(record, days.first()))
                : Optional.empty();
    }

    private static Optional<String> closure(EpisodeOfCare record) {
        Extension extension = record.getExtensionByUrl(CLOSURE);
        return extension != null && extension.getValue() instanceof PrimitiveType<?> code && code.hasValue()
                ? Optional.of(code.getValueAsString())
                : Optional.empty();
    }

    String id() {
        return record.getIdElement().getIdPart();
    }

    String fact() {
        return "EpisodeOfCare/" + id();
    }

    Optional<String> closure() {
        return closure(record);
    }

    /** When it was closed, where that is said. */
    Optional<LocalDate> closed() {
        return Days.of(record.getPeriod().getEndElement()).map(Days::first);
    }

    /** Whether it is closed by that day. What is finished without a date is closed whenever it is asked for. */
    boolean isClosedBy(LocalDate day) {
        return closed().map(end -> !end.isAfter(day)).orElse(record.getStatus() == EpisodeOfCareStatus.FINISHED);
    }
}
