package ml.keneya.growth.fhir;

import java.util.List;

/** What follows from measurements of one day. */
sealed interface Derived permits DerivedScore, DerivedClass {

    /** What it is, a code of {@code ml-obs}. */
    String code();

    /** The measurement that it is of, and what it takes beside that. */
    List<Measurement> from();
}
