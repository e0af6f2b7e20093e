package ml.keneya.noninterference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
 * {@code query}, one line of an earlier failure, asked instead.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoninterferenceTest {

    private static final int QUERIES = Integer.getInteger("keneya.noninterference.queries", 5_000);
    private static final long SEED = Long.getLong("keneya.noninterference.seed", 2026);
    private static final String ONE = System.getProperty("keneya.noninterference.query", "");

    /** So many differences say enough. */
    private static final int MOST = Integer.getInteger("keneya.noninterference.differences", 20);

    private TwoStores stores;
    private QueryGenerator generator;

    @BeforeAll
    void fillBoth() {
        stores = TwoStores.filled(SEED);
        generator = new QueryGenerator(
                SEED,
                stores,
                stores.answers(Request.get(Callers.EHR, "metadata", Map.of()))
                        .get(1)
                        .json());
    }

    @AfterAll
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @Test
    @Order(1)
    void noAnswerTellsThatThereIsAVault() throws IOException {
        List<Query> queries = ONE.isEmpty()
                ? IntStream.range(0, QUERIES).mapToObj(generator::query).toList()
                : List.of(Query.parse(ONE));
        List<Difference> differences = new ArrayList<>();
        for (Query query : queries) {
            stores.ask(query).ifPresent(differences::add);
            if (differences.size() == MOST) {
                break;
            }
        }

        System.out.println(new TreeMap<>(stores.statuses()));
        differences.forEach(System.out::println);
        assertThat(differences.size()).describedAs("differences, seed %d", SEED).isZero();
    }

    /** The suite must be able to fail: what it asks does tell of the vault, to who may see it. */
    @Test
    @Order(2)
    void aCallerWhoIsClearedFindsTheVaultByEveryKindOfQuery() {
        Map<String, Integer> telling = new TreeMap<>();
        Set<String> kinds = new TreeSet<>();
        int asked = 0;
        int told = 0;
        for (int number = QUERIES; number < QUERIES + 1_000; number++) {
            Query query = generator.query(number);
            if (!query.requests().get(0).caller().equals(Callers.EHR)) {
                continue;
            }
            asked++;
            kinds.add(query.kind());
            if (stores.ask(query, caller -> caller.equals(Callers.EHR) ? Callers.CLEARED : caller)
                    .isPresent()) {
                told++;
                telling.merge(query.kind(), 1, Integer::sum);
            }
        }
        System.out.println(told + " of " + asked + " tell: " + telling);
        kinds.removeAll(telling.keySet());
        System.out.println("tell nothing: " + kinds);

        assertThat(telling).hasSizeGreaterThan(20);
    }
}
