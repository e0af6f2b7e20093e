package ml.keneya.noninterference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Puts many queries to both stores: reads some at a time, and what changes the records, or asks what was recorded, by
 * itself, so that both stores do the same in the same order.
 */
final class Interview {

    /** More than the cores, for each waits for the log of audit as well. */
    private static final int AT_A_TIME = 3;

    private static final int PROGRESS = 1_000;
    private static final int REPORT = 20_000;

    private final TwoStores stores;
    private final int most;
    private final ConcurrentLinkedQueue<Difference> differences = new ConcurrentLinkedQueue<>();

    /** @param most after so many differences it ends */
    Interview(TwoStores stores, int most) {
        this.stores = stores;
        this.most = most;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    void ask(Query query) {
        stores.ask(query).ifPresent(this::found);
    }

    /** Once all is asked. */
    void compareJobs() {
        stores.jobs().differences(stores).forEach(this::found);
    }

    private void found(Difference difference) {
        differences.add(difference);
        // At once: a long run may not come to its end.
        System.out.println(difference);
    }

    void ask(QueryGenerator generator, int from, int to) {
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            Semaphore free = new Semaphore(AT_A_TIME);
            List<CompletableFuture<Void>> running = new ArrayList<>();
            long start = System.nanoTime();
            for (int number = from; number < to && differences.size() < most; number++) {
                Query query = generator.query(number);
                if (query.changesNothing()) {
                    free.acquireUninterruptibly();
                    running.removeIf(each -> each.isDone() && !each.isCompletedExceptionally());
                    running.add(CompletableFuture.runAsync(() -> ask(query), threads)
                            .whenComplete((done, failure) -> free.release()));
                } else {
                    running.forEach(CompletableFuture::join);
                    running.clear();
                    stores.renewTokens();
                    ask(query);
                }
                if ((number + 1) % PROGRESS == 0) {
                    System.out.printf(
                            "%d queries, %d differences, %.1f a second%n",
                            number + 1, differences.size(), (number + 1 - from) / ((System.nanoTime() - start) / 1e9));
                    if ((number + 1) % REPORT == 0) {
                        System.out.println(stores.tally().table(Map.of()));
                    }
                }
            }
            running.forEach(CompletableFuture::join);
        } finally {
            threads.shutdown();
        }
    }
}
