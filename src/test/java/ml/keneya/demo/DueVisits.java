package ml.keneya.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;

/**
 * Whom the server should expect and until when, read off the records that were sent, by nothing of the server's own
 * code: of a treatment seven days after the last time in URENAS, fourteen in URENAM, one in URENI, and a default after
 * twice that; of a pregnancy the appointment that was made, and a week. After it see {@link DuePostnatal}, for children
 * {@link DueVaccines}.
 */
record DueVisits(Sent sent) {

    private static final Map<String, Integer> INTERVALS = Map.of("urenas", 7, "urenam", 14, "ureni", 1);
    private static final Set<String> SEEN = Set.of("29463-7", "muac", "oedema-bilateral");

    /** By episode, or the child where it is of none: for what, the day due and the last day of its time. */
    Map<String, String> expected(LocalDate today) {
        Map<String, String> expected = new TreeMap<>();
        DuePostnatal postnatal = new DuePostnatal(sent, today);
        sent.of(EpisodeOfCare.class).forEach(episode -> {
            String reference = "EpisodeOfCare/" + episode.getIdPart();
            if (episode.getStatus() == EpisodeOfCareStatus.ACTIVE) {
                due(episode).ifPresent(due -> expected.put(reference, service(episode.getTypeFirstRep()) + ' ' + due));
            } else {
                postnatal.of(episode).ifPresent(due -> expected.put(reference, "cpon " + due));
            }
        });
        sent.of(Patient.class)
                .filter(patient -> !patient.hasDeceased())
                .forEach(patient -> postnatal
                        .ofNewborn(Sent.day(patient.getBirthDateElement().getValueAsString()))
                        .ifPresent(due -> expected.put("Patient/" + patient.getIdPart(), "cpon " + due)));
        return expected;
    }

    /** By child: the day on which he is due a vaccine, the last day of its time, and where that is. */
    Map<String, String> vaccines(LocalDate today) {
        Map<String, String> expected = new TreeMap<>();
        sent.of(Patient.class).filter(patient -> !patient.hasDeceased()).forEach(patient -> {
            String child = "Patient/" + patient.getIdPart();
            List<Immunization> given = sent.of(Immunization.class)
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
                .map(dose -> sent.read(Encounter.class, dose.getEncounter().getReference()))
                .map(session -> ' '
                        + session.getServiceProvider().getReference()
                        + ' '
                        + session.getLocationFirstRep().getLocation().getReference())
                .orElseGet(() ->
                        ' ' + patient.getIdentifierFirstRep().getAssigner().getReference());
    }

    /** What the server keeps of them. */
    static Map<String, String> storedVaccines(List<Appointment> due) {
        return due.stream()
                .filter(DueVisits::isOfVaccines)
                .collect(Collectors.toMap(
                        each -> each.getParticipantFirstRep().getActor().getReference(),
                        each -> Stream.of(
                                        Stream.of(period(each)),
                                        each.getSupportingInformation().stream().map(Reference::getReference),
                                        each.getParticipant().stream()
                                                .skip(1)
                                                .map(who -> who.getActor().getReference()))
                                .flatMap(part -> part)
                                .collect(Collectors.joining(" "))));
    }

    private Optional<String> due(EpisodeOfCare episode) {
        String care = service(episode.getTypeFirstRep());
        LocalDate last = lastVisit(episode);
        if (INTERVALS.containsKey(care)) {
            int interval = INTERVALS.get(care);
            LocalDate seen = Stream.concat(
                            Stream.of(last), measured(episode.getPatient().getReference()))
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return Optional.of(seen.plusDays(interval) + " " + seen.plusDays(2L * interval));
        }
        return sent.of(Appointment.class)
                .filter(each -> each.getStatus() == AppointmentStatus.BOOKED
                        && service(each.getServiceTypeFirstRep()).equals(care)
                        && each.getParticipantFirstRep()
                                .getActor()
                                .getReference()
                                .equals(episode.getPatient().getReference()))
                .map(each -> Sent.day(each.getStartElement().getValueAsString()))
                .filter(day -> day.isAfter(last))
                .min(LocalDate::compareTo)
                .map(day -> day + " " + day.plusDays(6));
    }

    private LocalDate lastVisit(EpisodeOfCare episode) {
        return Stream.concat(
                        Stream.of(Sent.day(episode.getPeriod().getStartElement().getValueAsString())),
                        sent.of(Encounter.class)
                                .filter(visit -> visit.getStatus() == EncounterStatus.FINISHED
                                        && visit.getEpisodeOfCare().stream()
                                                .anyMatch(of -> of.getReference()
                                                        .equals("EpisodeOfCare/" + episode.getIdPart())))
                                .map(visit -> Sent.day(
                                        visit.getPeriod().getStartElement().getValueAsString())))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private Stream<LocalDate> measured(String patient) {
        return sent.of(Observation.class)
                .filter(each -> each.getSubject().getReference().equals(patient)
                        && SEEN.contains(each.getCode().getCodingFirstRep().getCode()))
                .map(each -> Sent.day(each.getEffectiveDateTimeType().getValueAsString()));
    }

    /**
     * What the server keeps but for vaccines.
     *
     * @throws IllegalStateException if there are two for one
     */
    static Map<String, String> stored(List<Appointment> due) {
        return due.stream()
                .filter(each -> !isOfVaccines(each))
                .collect(Collectors.toMap(
                        each -> each.getSupportingInformation().stream()
                                .map(Reference::getReference)
                                .filter(reference -> reference.startsWith("EpisodeOfCare/"))
                                .findFirst()
                                .orElse(each.getParticipantFirstRep().getActor().getReference()),
                        each -> service(each.getServiceTypeFirstRep()) + ' ' + period(each)));
    }

    private static boolean isOfVaccines(Appointment due) {
        return service(due.getServiceTypeFirstRep()).equals("vaccination");
    }

    private static String service(CodeableConcept service) {
        return service.getCodingFirstRep().getCode();
    }

    private static String period(Appointment due) {
        Period period = due.getRequestedPeriodFirstRep();
        return period.getStartElement().getValueAsString() + " "
                + period.getEndElement().getValueAsString();
    }
}
