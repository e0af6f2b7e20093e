package ml.keneya.growth.fhir;

import java.time.LocalDate;

/** What was measured of a child on one day. */
record Visit(LocalDate day, MeasuredDay measured) {}
