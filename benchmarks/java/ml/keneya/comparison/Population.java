package ml.keneya.comparison;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import ml.keneya.demo.Demo;
import ml.keneya.demo.Span;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;

/**
 * The month of an invented cercle: what is loaded before, and the visits that come afterwards, each of another family.
 *
 * @param places sent first
 * @param load the files of what is loaded, each sent within the life of a token
 * @param transactions how many that are
 * @param resources how many are stored by them; what a server makes of them comes on top
 * @param people some of those whose files are loaded
 * @param visits that come afterwards, in no order
 */
record Population(
        List<Request> places,
        List<Path> load,
        int transactions,
        int resources,
        List<Someone> people,
        List<Request> visits) {

    static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    static final LocalDate LAST = LocalDate.of(2026, 10, 31);

    private static final long SEED = 2027;
    private static final int SOME = 2_000;
    private static final int PLACES_AT_ONCE = 100;
    private static final int TRANSACTIONS_OF_A_FILE = 3_000;
    private static final int FEWEST_ENTRIES = 10;
    private static final int MOST_ENTRIES = 30;

    /** The same each time, for the same numbers. */
    static Population write(Settings settings, int visitsAfterwards) throws IOException {
        // About as many records as people; of those who come afterwards, one family in fifteen has a long visit.
        int people = settings.resources() * 2 + visitsAfterwards * 100;
        Iterator<Bundle> bundles =
                Demo.of(SEED, people, new Span(FIRST, LAST)).transactions().iterator();
        return new Writing(settings.resources()).write(bundles, settings.folder(), visitsAfterwards);
    }

    private static final class Writing {

        private final VisitWriter writer = new VisitWriter();
        private final IParser json = FhirContext.forR4Cached().newJsonParser();
        private final List<Request> places = new ArrayList<>();
        private final List<Someone> people = new ArrayList<>();
        private final List<Request> visits = new ArrayList<>();
        private final int wanted;
        private final int stride;
        private int transactions;
        private int resources;
        private int persons;
        private int lastFamily = -1;

        Writing(int wanted) {
            this.wanted = wanted;
            this.stride = Math.max(1, wanted / 10 / SOME);
        }

        Population write(Iterator<Bundle> bundles, Path folder, int visitsAfterwards) throws IOException {
            List<BundleEntryComponent> all = bundles.next().getEntry();
            for (int from = 0; from < all.size(); from += PLACES_AT_ONCE) {
                Bundle some = new Bundle().setEntry(all.subList(from, Math.min(from + PLACES_AT_ONCE, all.size())));
                writer.write(some).ifPresent(visit -> places.add(request(visit)));
            }
            List<Path> load = new ArrayList<>();
            while (resources < wanted && bundles.hasNext()) {
                load.add(load(bundles, folder.resolve("load-" + load.size() + ".tsv")));
            }
            while (visits.size() < visitsAfterwards && bundles.hasNext()) {
                writer.write(bundles.next()).filter(this::isNext).ifPresent(visit -> {
                    lastFamily = visit.family();
                    visits.add(request(visit));
                });
            }
            Collections.shuffle(people, new Random(SEED));
            return new Population(places, load, transactions, resources, people, visits);
        }

        private Path load(Iterator<Bundle> bundles, Path file) throws IOException {
            try (BufferedWriter lines = Files.newBufferedWriter(file)) {
                for (int i = 0; i < TRANSACTIONS_OF_A_FILE && resources < wanted && bundles.hasNext(); i++) {
                    Optional<Visit> visit = writer.write(bundles.next());
                    if (visit.isPresent()) {
                        load(visit.get(), lines);
                    }
                }
            }
            return file;
        }

        private void load(Visit visit, BufferedWriter file) throws IOException {
            lastFamily = visit.family();
            transactions++;
            resources += visit.created().size();
            someone(visit).ifPresent(person -> {
                if (persons++ % stride == 0) {
                    people.add(person);
                }
            });
            file.write(request(visit).line());
            file.write('\n');
        }

        /** A long one of a family of which none was taken: two at once then never concern the same person. */
        private boolean isNext(Visit visit) {
            return visit.family() != lastFamily && visit.entries() >= FEWEST_ENTRIES && visit.entries() <= MOST_ENTRIES;
        }

        private Request request(Visit visit) {
            return Request.create("", 200, json.encodeResourceToString(visit.transaction()))
                    .inLane(visit.family());
        }

        /** Who is registered at it, if somebody is and something was measured. */
        private static Optional<Someone> someone(Visit visit) {
            Optional<Patient> patient = first(visit, Patient.class);
            Optional<Observation> measured = visit.created().stream()
                    .filter(Observation.class::isInstance)
                    .map(Observation.class::cast)
                    .filter(observation -> observation.hasValueQuantity()
                            && observation
                                    .getCode()
                                    .getCodingFirstRep()
                                    .getCode()
                                    .matches("29463-7|8310-5|muac"))
                    .findFirst();
            return patient.flatMap(who -> measured.map(what -> new Someone(
                    who.copy(),
                    who.getIdentifierFirstRep().getSystem().replace("https://keneya.ml/sid/mr/", ""),
                    what.copy())));
        }

        private static <T extends Resource> Optional<T> first(Visit visit, Class<T> type) {
            return visit.created().stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst();
        }
    }
}
