package ml.keneya.pregnancy;

import java.util.stream.Stream;
import ml.keneya.guidance.Finding;

/** A rule of the protocol. */
interface PregnancyRule {

    Stream<Finding> findings(Pregnancy pregnancy);
}
