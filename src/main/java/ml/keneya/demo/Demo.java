package ml.keneya.demo;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ml.keneya.growth.GrowthStandards;
import ml.keneya.guidance.Figures;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.core.io.ClassPathResource;

/**
 * The records of an invented cercle.
 *
 * <p>How often something happens is assumed in {@code keneya/demo/assumptions.csv}, with its source, and by season in
 * {@code seasons.csv}. What is measured is what WHO's standards have at the z-scores of each child, rounded as it is
 * read off a scale.
 */
public final class Demo {

    private static final int NOBODY = -1;
    private static final int FAMILIES_AT_ONCE = 2_000;

    private final FhirContext fhir = FhirContext.forR4Cached();
    private final Family.Assumed assumed;
    private final long seed;
    private final int families;
    private final Span span;

    private Demo(Family.Assumed assumed, long seed, int families, Span span) {
        this.assumed = assumed;
        this.seed = seed;
        this.families = families;
        this.span = span;
    }

    /**
     * Of so many people.
     *
     * @param seed the same gives the same
     * @param people at least one; who comes for care is written, not all of them
     * @throws IllegalArgumentException if there are none
     */
    public static Demo of(long seed, int people, Span span) {
        if (people < 1) {
            throw new IllegalArgumentException("Nobody: " + people);
        }
        Figures<Assumption> figures =
                Figures.read(new ClassPathResource("keneya/demo/assumptions.csv"), Assumption.class);
        double ofAFamily = figures.of(Assumption.PEOPLE_OF_A_FAMILY).value().doubleValue();
        return new Demo(
                new Family.Assumed(
                        figures, Seasons.read(), GrowthStandards.read(), Cercle.of(people, new Chance(seed, NOBODY))),
                seed,
                (int) Math.ceil(people / ofAFamily),
                span);
    }

    /** The places, then what is written of each family: each a transaction, to be sent in this order. */
    public Stream<Bundle> transactions() {
        return Stream.concat(
                Stream.of(places()), IntStream.range(0, families).boxed().flatMap(this::family));
    }

    private Bundle places() {
        return Family.transaction(assumed.cercle().all().stream()
                .flatMap(place -> place.records().stream())
                .toList());
    }

    private Stream<Bundle> family(int number) {
        return new Family(assumed, seed, number, span).transactions().stream();
    }

    /**
     * Writes {@code transactions.ndjson}, a transaction on each line, and what is stored once all are carried out: a
     * file of NDJSON for each type, as bulk data has it.
     *
     * @return how many records of each type
     */
    public Map<String, Integer> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, BufferedWriter> files = new LinkedHashMap<>();
        try {
            append(folder, files, counts, List.of(written(Stream.of(places()))));
            for (int first = 0; first < families; first += FAMILIES_AT_ONCE) {
                append(
                        folder,
                        files,
                        counts,
                        IntStream.range(first, Math.min(first + FAMILIES_AT_ONCE, families))
                                .parallel()
                                .mapToObj(number -> written(family(number)))
                                .toList());
            }
        } finally {
            for (BufferedWriter file : files.values()) {
                file.close();
            }
        }
        return counts;
    }

    /** Lines of files, by their names. */
    private record Written(Map<String, List<String>> lines) {}

    private Written written(Stream<Bundle> transactions) {
        IParser parser = fhir.newJsonParser();
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Map<String, Resource> last = new LinkedHashMap<>();
        transactions.forEach(transaction -> {
            lines.computeIfAbsent("transactions", each -> new ArrayList<>())
                    .add(parser.encodeResourceToString(transaction));
            transaction.getEntry().stream()
                    .map(BundleEntryComponent::getResource)
                    .forEach(record -> last.put(record.fhirType() + '/' + record.getIdPart(), record));
        });
        last.values()
                .forEach(record -> lines.computeIfAbsent(record.fhirType(), each -> new ArrayList<>())
                        .add(parser.encodeResourceToString(record)));
        return new Written(lines);
    }

    private static void append(
            Path folder, Map<String, BufferedWriter> files, Map<String, Integer> counts, List<Written> all)
            throws IOException {
        for (Written written : all) {
            for (Map.Entry<String, List<String>> each : written.lines().entrySet()) {
                BufferedWriter file = files.get(each.getKey());
                if (file == null) {
                    file = Files.newBufferedWriter(folder.resolve(each.getKey() + ".ndjson"), StandardCharsets.UTF_8);
                    files.put(each.getKey(), file);
                }
                for (String line : each.getValue()) {
                    file.write(line);
                    file.write('\n');
                }
                counts.merge(each.getKey(), each.getValue().size(), Integer::sum);
            }
        }
    }
}
