package ml.keneya.growth;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** From the least to the most of the z-scores that a child may have, who may have several ages. */
public record ZScoreRange(ZScore least, ZScore most) implements Score {

    /** One z-score, if all are the same. */
    static Score of(List<ZScore> scores) {
        Comparator<ZScore> byValue = Comparator.comparingDouble(ZScore::value);
        ZScore least = Collections.min(scores, byValue);
        ZScore most = Collections.max(scores, byValue);
        return least.equals(most) ? least : new ZScoreRange(least, most);
    }
}
