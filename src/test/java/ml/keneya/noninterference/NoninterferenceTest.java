package ml.keneya.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Whoever lacks the clearance cannot tell a store with very restricted records from the same store without them.
 *
 * <p>System properties, all under {@code keneya.noninterference}: {@code queries}, how many (5000); {@code seed};
 * {@code first}, the number of the first, to find again what was found late (0); {@code mutated}, how many to show that
 * it can fail (800); {@code query}, one line of an earlier failure, asked instead.
 *
 * <p>Writes {@code target/noninterference.md}: how often each kind was asked, how often it found anything, and how
 * often it noticed a vault that was not hidden.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoninterferenceTest {

    private static final int QUERIES = Integer.getInteger("keneya.noninterference.queries", 5_000);
    private static final int FIRST = Integer.getInteger("keneya.noninterference.first", 0);
    private static final int MUTATED = Integer.getInteger("keneya.noninterference.mutated", 800);
    private static final long SEED = Long.getLong("keneya.noninterference.seed", 2026);
    private static final String ONE = System.getProperty("keneya.noninterference.query", "");

    /** From so many queries on servers that are compiled thoroughly are faster in the end. */
    private static final int LONG = 10_000;

    /** So many differences say enough. */
    private static final int MOST = Integer.getInteger("keneya.noninterference.differences", 20);

    /** What is the same to everybody: no clearance could change the answer. */
    private static final Set<String> TELLS_NOBODY =
            Set.of("$ not offered", "$expand", "$lookup", "$subsumes", "$translate", "$validate-code", "Subscription");

    /** What told in every run of five hundred, whatever the seed. */
    private static final List<String> TOLD_TO_THE_CLEARED = List.of(
            "$everything",
            "after filing",
            "audit search",
            "batch",
            "guess in a bundle",
            "search",
            "transaction",
            "update of a hidden id");

    /** HAPI's partitions do not reach the log of audit, which is a table of ours. */
    private static final List<String> TOLD_WITHOUT_ROW_SECURITY = List.of("audit read", "audit search");

    private final Map<String, Map<String, Integer>> mutations = new LinkedHashMap<>();
    private TwoStores stores;
    private QueryGenerator generator;

    @BeforeAll
    void fillBoth() {
        stores = TwoStores.filled(SEED, QUERIES >= LONG);
        Request metadata = Request.get(Callers.EHR, "metadata", Map.of());
        generator = new QueryGenerator(
                SEED, stores, stores.send(metadata, metadata).get(1).json());
    }

    @AfterAll
    void close() throws IOException {
        if (stores == null) {
            return;
        }
        stores.close();
        Files.writeString(
                Path.of("target/noninterference.md"),
                "Seed %d, %d queries; of %d queries each, how many noticed a mutation.%n%n%s"
                        .formatted(SEED, QUERIES, MUTATED, stores.tally().table(mutations)));
    }

    @Test
    @Order(1)
    void noAnswerTellsThatThereIsAVault() throws IOException {
        Interview interview = new Interview(stores, MOST);
        if (ONE.isEmpty()) {
            interview.ask(generator, FIRST, QUERIES);
        } else {
            interview.ask(Query.parse(ONE));
        }
        interview.compareJobs();

        List<Difference> differences = interview.differences();
        System.out.println(stores.tally().table(Map.of()));
        assertThat(differences.size()).describedAs("differences, seed %d", SEED).isZero();
    }

    /** The suite must be able to fail: what it asks does tell of the vault, to who may see it. */
    @Test
    @Order(2)
    void aCallerWhoIsClearedFindsTheVaultByEveryKindOfQuery() {
        Set<String> kinds = new TreeSet<>();
        Map<String, Integer> told = mutated("cleared", Callers.TWIN, kinds);

        kinds.removeAll(TELLS_NOBODY);
        kinds.removeAll(told.keySet());
        System.out.println("tell nothing to the cleared: " + kinds);
        assertThat(told)
                .containsKeys(TOLD_TO_THE_CLEARED.toArray(String[]::new))
                .hasSizeGreaterThan(30);
    }

    /** The same with a leak: PostgreSQL hides no row of the vault any more. */
    @Test
    @Order(3)
    void aDatabaseThatDoesNotHideIsFoundOut() {
        stores.with().stopHiding();

        assertThat(mutated("no row-level security", caller -> caller, new TreeSet<>()))
                .containsKeys(TOLD_WITHOUT_ROW_SECURITY.toArray(String[]::new))
                .hasSizeGreaterThan(4);
    }

    private Map<String, Integer> mutated(String name, UnaryOperator<String> other, Set<String> kinds) {
        Map<String, Integer> told = new TreeMap<>();
        for (int number = QUERIES; number < QUERIES + MUTATED; number++) {
            Query query = generator.query(number);
            if (query.requests().stream().anyMatch(request -> Callers.hasTwin(request.caller()))) {
                kinds.add(query.kind());
                if (stores.ask(query, other).isPresent()) {
                    told.merge(query.kind(), 1, Integer::sum);
                }
            }
        }
        mutations.put(name, told);
        System.out.println(name + ": " + told.size() + " of " + kinds.size() + " kinds tell: " + told);
        return told;
    }
}
