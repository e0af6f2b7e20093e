/**
 * Visits: who is expected, on which day and where. Each care that follows people, by episodes or by their age, says
 * when it expects them next; the server keeps that as an Appointment, so that the list of a day is a search.
 */
@ApplicationModule(allowedDependencies = {"server", "guidance", "guidance::fhir"})
@NullMarked
package ml.keneya.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
