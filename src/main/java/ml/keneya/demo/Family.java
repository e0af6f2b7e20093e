package ml.keneya.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ml.keneya.growth.GrowthStandards;
import ml.keneya.guidance.Figures;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/** A mother, her children and what is written of them. */
final class Family {

    private static final List<String> NAMES = List.of(
            "Maïga",
            "Touré",
            "Cissé",
            "Dicko",
            "Haïdara",
            "Traoré",
            "Diallo",
            "Arby",
            "Coulibaly",
            "Walet",
            "Alhousseini",
            "Sangaré");
    private static final List<String> GIRLS = List.of(
            "Aïssata",
            "Fatoumata",
            "Mariam",
            "Zeïnabou",
            "Salimata",
            "Hawa",
            "Oumou",
            "Bintou",
            "Djénéba",
            "Tinhinan",
            "Kadidia",
            "Nana");
    private static final List<String> BOYS = List.of(
            "Ibrahim",
            "Boubacar",
            "Alhousseyni",
            "Amadou",
            "Moussa",
            "Adama",
            "Mohamed",
            "Issa",
            "Ousmane",
            "Attaher",
            "Yacouba",
            "Seydou");
    private static final double BOYS_OF_BIRTHS = 0.512;
    static final int CHILD_YEARS = 5;
    private static final int DAYS_TO_TERM = 280;

    private final Assumed assumed;
    private final int number;
    private final Span span;
    private final Chance chance;
    private final Place home;
    private final String name;
    private final boolean displaced;
    private int members;

    /** What all families share. */
    record Assumed(Figures<Assumption> figures, Seasons seasons, GrowthStandards standards, Cercle cercle) {

        double value(Assumption assumption) {
            return figures.of(assumption).value().doubleValue();
        }
    }

    Family(Assumed assumed, long seed, int number, Span span) {
        this.assumed = assumed;
        this.number = number;
        this.span = span;
        this.chance = new Chance(seed, number);
        this.home = chance.happens(assumed.value(Assumption.MOBILE_CLINIC))
                ? chance.oneOf(assumed.cercle().stops())
                : chance.oneOf(assumed.cercle().centres());
        this.name = chance.oneOf(NAMES);
        this.displaced = chance.happens(assumed.value(Assumption.DISPLACED));
    }

    /** What is written of it, in the order of time: a transaction each. */
    List<Bundle> transactions() {
        List<Event> events = new ArrayList<>();
        LocalDate next = span.last().plusDays(DAYS_TO_TERM - chance.whole(0, spacing()));
        double years = Math.max(
                chance.normal(
                        assumed.value(Assumption.MOTHER_YEARS_AT_BIRTH),
                        assumed.value(Assumption.MOTHER_YEARS_DEVIATION)),
                assumed.value(Assumption.YOUNGEST_MOTHER_YEARS) + CHILD_YEARS + 1);
        Person mother = person(
                AdministrativeGender.FEMALE,
                next.minusDays(Math.round(years * 365.25)),
                Optional.empty(),
                Optional.empty());
        for (LocalDate day = next; day.isAfter(span.first().minusYears(CHILD_YEARS)); day = day.minusDays(spacing())) {
            Birth birth = birth(day, mother);
            events.addAll(new Pregnancies(assumed.figures()).of(mother, birth, span, chance));
            if (!day.isAfter(span.last())) {
                birth.alive().forEach(child -> events.addAll(care(child)));
            }
        }
        events.sort(Comparator.comparing(Event::at));
        return written(events);
    }

    private int spacing() {
        double months = chance.normal(
                assumed.value(Assumption.BIRTH_SPACING_MONTHS), assumed.value(Assumption.BIRTH_SPACING_DEVIATION));
        return (int) Math.round(Math.max(months, 14) * 30.4);
    }

    private Birth birth(LocalDate day, Person mother) {
        long gestation = Math.round(chance.normal(
                assumed.value(Assumption.GESTATION_DAYS), assumed.value(Assumption.GESTATION_DEVIATION), 200, 300));
        boolean twins = chance.happens(assumed.value(Assumption.TWIN_BIRTHS));
        List<Person> children = new ArrayList<>();
        int stillborn = 0;
        for (int rank = 1; rank <= (twins ? 2 : 1); rank++) {
            AdministrativeGender gender =
                    chance.happens(BOYS_OF_BIRTHS) ? AdministrativeGender.MALE : AdministrativeGender.FEMALE;
            children.add(person(gender, day, twins ? Optional.of(rank) : Optional.empty(), Optional.of(mother)));
            stillborn += chance.happens(assumed.value(Assumption.STILLBIRTHS)) ? 1 : 0;
        }
        return new Birth(day.minusDays(gestation), day, children, stillborn);
    }

    private Person person(
            AdministrativeGender gender, LocalDate born, Optional<Integer> rank, Optional<Person> mother) {
        members++;
        return new Person(
                chance.id(),
                "%d-%d".formatted(number, members),
                name,
                chance.oneOf(gender == AdministrativeGender.MALE ? BOYS : GIRLS),
                gender,
                born,
                displaced,
                home,
                rank,
                mother);
    }

    private List<Event> care(Person child) {
        Measured measured = new Measured(
                assumed.standards(),
                child,
                chance.normal(
                        assumed.value(Assumption.HEIGHT_FOR_AGE),
                        assumed.value(Assumption.HEIGHT_FOR_AGE_DEVIATION),
                        -4.5,
                        3));
        double weightForHeight = chance.normal(
                assumed.value(Assumption.WEIGHT_FOR_HEIGHT),
                assumed.value(Assumption.WEIGHT_FOR_HEIGHT_DEVIATION),
                -2,
                3);
        List<Event> events = new ArrayList<>();
        events.addAll(new Vaccinations(assumed.figures()).of(measured, weightForHeight, span, chance));
        List<Event> treated = new Treatments(assumed.figures(), assumed.seasons()).of(measured, span, chance);
        Optional<LocalDate> died = treated.stream()
                .filter(event -> event.records().stream().anyMatch(record -> record instanceof Patient))
                .map(event -> event.at().toLocalDate())
                .findFirst();
        events.addAll(treated);
        events.addAll(new Consultations(assumed.figures(), assumed.seasons()).of(measured, span, chance));
        return events.stream()
                .filter(event -> died.filter(
                                day -> ChronoUnit.DAYS.between(day, event.at().toLocalDate()) > 0)
                        .isEmpty())
                .toList();
    }

    /** Whoever appears first is registered. */
    private List<Bundle> written(List<Event> events) {
        Set<Person> known = new HashSet<>();
        List<Bundle> bundles = new ArrayList<>();
        for (Event event : events) {
            List<Resource> records = new ArrayList<>();
            for (Person person : event.people()) {
                if (known.add(person)) {
                    records.add(person.patient());
                    person.motherOf(chance.id()).ifPresent(records::add);
                }
            }
            records.addAll(event.records());
            bundles.add(transaction(records));
        }
        return bundles;
    }

    /** Sent twice it changes nothing: each record is put under its id. */
    static Bundle transaction(List<Resource> records) {
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        // Of one that changes in its first transaction, what it is in the end.
        List<Resource> last = new ArrayList<>();
        for (Resource record : records) {
            last.removeIf(each -> each.fhirType().equals(record.fhirType())
                    && each.getIdPart().equals(record.getIdPart()));
            last.add(record);
        }
        last.forEach(record -> bundle.addEntry()
                .setFullUrl("https://keneya.ml/demo/" + record.fhirType() + "/" + record.getIdPart())
                .setResource(record)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(record.fhirType() + "/" + record.getIdPart()));
        return bundle;
    }
}
