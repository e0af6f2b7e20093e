package ml.keneya.pregnancy.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;
import ml.keneya.guidance.Source;
import ml.keneya.guidance.Urgency;
import ml.keneya.guidance.fhir.FindingParts;
import ml.keneya.guidance.fhir.PatientFile;
import ml.keneya.guidance.fhir.SentFile;
import ml.keneya.pregnancy.PregnancyFigure;
import ml.keneya.server.SourceLabels;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;

/** What is answered of a person on a day. */
record FollowUpReply(
        Figures<PregnancyFigure> figures,
        Episodes episodes,
        FollowUps followUps,
        FollowUpAnswer answers,
        FindingParts parts) {

    private static final Source FILE = new Source("ml-pregnancy-episode", true);

    /** Of who cannot be pregnant, no more than why; the records of others are read as the reader finds them. */
    Parameters to(Patient patient, PatientFile files, LocalDate day, RequestDetails reader, Locale language) {
        return of(patient, () -> WomanFile.of(files, patient, reader), day, language);
    }

    /** The same of records that were sent. */
    Parameters to(SentFile file, LocalDate day, Locale language) {
        return of(file.patient(), () -> WomanFile.sent(file), day, language);
    }

    private Parameters of(Patient patient, Supplier<WomanFile> records, LocalDate day, Locale language) {
        Parameters answer = new Parameters();
        answer.addParameter().setName("date").setValue(new DateType(day.toString()));
        answer.setMeta(SourceLabels.of(List.of(patient)));
        Woman woman = new Woman(patient, figures);
        Optional<Finding> obstacle = woman.obstacle(day);
        if (obstacle.isPresent()) {
            parts.add(answer, obstacle.get(), language);
            return answer;
        }
        WomanFile file = records.get();
        answer.setMeta(file.labels(patient));
        episodes.followedOn(day, file)
                .map(followed -> followUps.of(file, followed))
                .ifPresentOrElse(
                        followUp -> {
                            answers.add(answer, followUp, language);
                            woman.doubt(day).ifPresent(finding -> parts.add(answer, finding, language));
                        },
                        () -> parts.add(answer, noPregnancy(), language));
        return answer;
    }

    private static Finding noPregnancy() {
        return new Finding("no-pregnancy", Urgency.INFO, "pregnancy.no-pregnancy", List.of(), List.of(FILE), List.of());
    }
}
