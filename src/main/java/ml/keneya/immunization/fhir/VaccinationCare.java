package ml.keneya.immunization.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ml.keneya.immunization.Child;
import ml.keneya.immunization.GivenDose;
import ml.keneya.immunization.ImmunizationForecast;
import ml.keneya.immunization.NextDose;
import ml.keneya.server.Codes;
import ml.keneya.server.Days;
import ml.keneya.server.PartitionFile;
import ml.keneya.visits.AgeCare;
import ml.keneya.visits.ExpectedOf;
import ml.keneya.visits.NextVisit;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * Children who are to be vaccinated by the national calendar: expected on the day of the first dose that they lack,
 * however long ago that was, for as long as it is given at their age.
 */
record VaccinationCare(ImmunizationForecast forecast, Set<String> vaccines, Clock clock) implements AgeCare {

    private static final Codes VACCINATION = new Codes(Codes.KENEYA + "ml-service", Set.of("vaccination"));

    @Override
    public Coding service() {
        return new Coding().setSystem(VACCINATION.system()).setCode("vaccination");
    }

    /** A session moves where he is expected. */
    @Override
    public boolean isMovedBy(Resource record) {
        return record instanceof Immunization dose
                ? codes().are(dose.getVaccineCode())
                : record instanceof Encounter session && VACCINATION.areOf(session);
    }

    @Override
    public boolean isFor(Patient who, LocalDate day) {
        // Some write a day far off for one that nobody knows.
        return child(who)
                .filter(child -> !child.first().isAfter(day.plusDays(1)))
                .flatMap(child -> forecast.changesAfter(child, day))
                .isPresent();
    }

    @Override
    public Optional<NextVisit> next(Patient who, PartitionFile file) {
        Child child = child(who).orElseThrow();
        LocalDate today = LocalDate.now(clock);
        // Of a dose whose month or year alone is known, the first day that it may have been: by the last the others
        // would be before it.
        Map<GivenDose, Immunization> given =
                new TreeMap<>(Comparator.comparing(GivenDose::first).thenComparing(GivenDose::fact));
        file.coded(Immunization.class, "vaccine-code", List.of(codes()))
                .forEach(record -> DoseRecords.given(record)
                        .filter(dose -> !dose.first().isAfter(today.plusDays(1)))
                        .ifPresent(dose -> given.put(dose, record)));
        List<GivenDose> doses = List.copyOf(given.keySet());
        Optional<GivenDose> last = doses.stream().reduce((one, later) -> later);
        // On the day of a live vaccine another may still be given; what is kept must hold after it too.
        LocalDate day = last.filter(dose -> !dose.first().isBefore(today)).isPresent() ? today.plusDays(1) : today;
        return forecast.expected(child, doses, day).stream()
                .min(Comparator.comparing(NextDose::due).thenComparing(NextDose::overdue))
                .map(next -> new NextVisit(
                        new ExpectedOf.Age(who),
                        service(),
                        new Session(file)
                                .seen(
                                        last.map(GivenDose::first).orElse(child.first()),
                                        last.map(given::get),
                                        List.copyOf(given.values())),
                        Optional.of(next.due()),
                        (int) ChronoUnit.DAYS.between(next.due(), next.overdue()) - 1,
                        forecast.changesAfter(child, day)));
    }

    private Codes codes() {
        return new Codes(DoseRecords.SYSTEM, vaccines);
    }

    /** Only of a birth that is known to the day a day follows. */
    private static Optional<Child> child(Patient who) {
        return Days.of(who.getBirthDateElement())
                .flatMap(Days::day)
                .map(birth -> new Child(birth, birth, who.getGender() == AdministrativeGender.FEMALE));
    }
}
