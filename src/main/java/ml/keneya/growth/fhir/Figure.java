package ml.keneya.growth.fhir;

import java.util.List;
import ml.keneya.growth.Score;

/** A score of a child, or why there is none. */
record Figure(GrowthIndex index, Score score, List<Measurement> from) {

    Figure {
        from = List.copyOf(from);
    }
}
