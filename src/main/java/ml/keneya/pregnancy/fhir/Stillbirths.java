package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import ml.keneya.guidance.Figures;
import ml.keneya.pregnancy.DatingRule;
import ml.keneya.pregnancy.PregnancyFigure;

/** Whether a pregnancy was old enough for a child born dead to be a stillbirth; before that it was a loss. */
final class Stillbirths {

    private final Episodes pregnancies;
    private final DatingRecords evidence;
    private final DatingRule dates;
    private final int from;

    Stillbirths(Figures<PregnancyFigure> figures, DatingRule dates) {
        this.pregnancies = new Episodes(figures);
        this.evidence = new DatingRecords(figures);
        this.dates = dates;
        this.from = figures.of(PregnancyFigure.STILLBIRTH_DAYS).whole();
    }

    /** Surely: of one that nobody dated it is not known. */
    boolean areOf(Episode episode, LocalDate delivered, WomanFile file) {
        return pregnancies
                .followedOn(delivered, file)
                .filter(followed -> followed.episode().id().equals(episode.id()))
                .flatMap(followed -> dates.dating(evidence.of(file, followed)))
                .filter(dating -> dating.leastOn(delivered) >= from)
                .isPresent();
    }
}
