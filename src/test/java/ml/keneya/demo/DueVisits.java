package ml.keneya.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * Whom the server should expect and until when, read off the records that were sent, by nothing of the server's own
 * code: of a treatment seven days after the last time in URENAS, fourteen in URENAM, one in URENI, and a default after
 * twice that; of a pregnancy the appointment that was made, and a week. For children see {@link DueVaccines}.
 */
final class DueVisits {

    private static final Map<String, Integer> INTERVALS = Map.of("urenas", 7, "urenam", 14, "ureni", 1);
    private static final Set<String> SEEN = Set.of("29463-7", "muac", "oedema-bilateral");

    /** As they are once all is sent. */
    private final Map<String, Resource> records = new HashMap<>();

    void sent(Bundle transaction) {
        transaction.getEntry().forEach(entry -> {
            Resource record = entry.getResource();
            records.put(record.fhirType() + '/' + record.getIdPart(), record);
        });
    }

    /** By episode: the day due and the last day of its time. */
    Map<String, String> expected() {
        Map<String, String> expected = new TreeMap<>();
        of(EpisodeOfCare.class)
                .filter(episode -> episode.getStatus() == EpisodeOfCareStatus.ACTIVE)
                .forEach(episode ->
                        due(episode).ifPresent(due -> expected.put("EpisodeOfCare/" + episode.getIdPart(), due)));
        return expected;
    }

    /** By child: the day on which he is due a vaccine, the last day of its time, and where that is. */
    Map<String, String> vaccines(LocalDate today) {
        Map<String, String> expected = new TreeMap<>();
        of(Patient.class).filter(patient -> !patient.hasDeceased()).forEach(patient -> {
            String child = "Patient/" + patient.getIdPart();
            List<Immunization> given = of(Immunization.class)
                    .filter(dose -> dose.getPatient().getReference().equals(child))
                    .toList();
            new DueVaccines(patient, given, today)
                    .next()
                    .ifPresent(day -> expected.put(child, day + " " + day.plusDays(27) + where(patient, given)));
        });
        return expected;
    }

    /** Where the last dose was given, else where his file is. */
    private String where(Patient patient, List<Immunization> given) {
        return given.stream()
                .max(Comparator.comparing(
                        dose -> dose.getOccurrenceDateTimeType().getValueAsString()))
                .map(dose -> (Encounter) records.get(dose.getEncounter().getReference()))
                .map(session -> ' '
                        + session.getServiceProvider().getReference()
                        + ' '
                        + session.getLocationFirstRep().getLocation().getReference())
                .orElseGet(() ->
                        ' ' + patient.getIdentifierFirstRep().getAssigner().getReference());
    }

    /** What the server keeps of them. */
    static Map<String, String> storedVaccines(List<Appointment> due) {
        Map<String, String> stored = new TreeMap<>();
        due.stream()
                .filter(each -> each.getServiceTypeFirstRep()
                        .getCodingFirstRep()
                        .getCode()
                        .equals("vaccination"))
                .forEach(each -> stored.put(
                        each.getParticipantFirstRep().getActor().getReference(),
                        Stream.of(
                                        Stream.of(period(each)),
                                        each.getSupportingInformation().stream().map(Reference::getReference),
                                        each.getParticipant().stream()
                                                .skip(1)
                                                .map(who -> who.getActor().getReference()))
                                .flatMap(part -> part)
                                .collect(Collectors.joining(" "))));
        return stored;
    }

    private Optional<String> due(EpisodeOfCare episode) {
        String care = episode.getTypeFirstRep().getCodingFirstRep().getCode();
        LocalDate last = lastVisit(episode);
        if (INTERVALS.containsKey(care)) {
            int interval = INTERVALS.get(care);
            LocalDate seen = Stream.concat(
                            Stream.of(last), measured(episode.getPatient().getReference()))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return Optional.of(seen.plusDays(interval) + " " + seen.plusDays(2L * interval));
        }
        return of(Appointment.class)
                .filter(each -> each.getStatus() == AppointmentStatus.BOOKED
                        && each.getServiceTypeFirstRep()
                                .getCodingFirstRep()
                                .getCode()
                                .equals(care)
                        && each.getParticipantFirstRep()
                                .getActor()
                                .getReference()
                                .equals(episode.getPatient().getReference()))
                .map(each -> day(each.getStartElement().getValueAsString()))
                .filter(day -> day.isAfter(last))
                .min(LocalDate::compareTo)
                .map(day -> day + " " + day.plusDays(6));
    }

    private LocalDate lastVisit(EpisodeOfCare episode) {
        return Stream.concat(
                        Stream.of(day(episode.getPeriod().getStartElement().getValueAsString())),
                        of(Encounter.class)
                                .filter(visit -> visit.getStatus() == EncounterStatus.FINISHED
                                        && visit.getEpisodeOfCare().stream()
                                                .anyMatch(of -> of.getReference()
                                                        .equals("EpisodeOfCare/" + episode.getIdPart())))
                                .map(visit ->
                                        day(visit.getPeriod().getStartElement().getValueAsString())))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private Stream<LocalDate> measured(String patient) {
        return of(Observation.class)
                .filter(each -> each.getSubject().getReference().equals(patient)
                        && SEEN.contains(each.getCode().getCodingFirstRep().getCode()))
                .map(each -> day(each.getEffectiveDateTimeType().getValueAsString()));
    }

    private <T extends Resource> Stream<T> of(Class<T> type) {
        return records.values().stream().filter(type::isInstance).map(type::cast);
    }

    /** Of those episodes what the server keeps. */
    static Map<String, String> stored(List<Appointment> due, Set<String> episodes) {
        Map<String, String> stored = new TreeMap<>();
        due.forEach(each -> each.getSupportingInformation().stream()
                .map(reference -> reference.getReference())
                .filter(episodes::contains)
                .forEach(episode -> stored.put(episode, period(each))));
        return stored;
    }

    private static String period(Appointment due) {
        Period period = due.getRequestedPeriodFirstRep();
        return period.getStartElement().getValueAsString() + " "
                + period.getEndElement().getValueAsString();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date.substring(0, 10));
    }
}
