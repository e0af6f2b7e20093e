package ml.keneya.consistency;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was read once in the transaction under way. It is forgotten when that ends: one that is tried again reads again,
 * which HAPI's own notes of a transaction would not.
 *
 * @param read what was read, by what was asked
 */
record KeptInTransaction(Map<String, Optional<?>> read) {

    private static final Object KEY = KeptInTransaction.class;

    /** What was read under that key, read now if it was not. */
    @SuppressWarnings("unchecked")
    static <T> Optional<T> orRead(String key, Supplier<Optional<T>> reading) {
        return (Optional<T>) current().read().computeIfAbsent(key, absent -> reading.get());
    }

    private static KeptInTransaction current() {
        if (TransactionSynchronizationManager.getResource(KEY) instanceof KeptInTransaction kept) {
            return kept;
        }
        KeptInTransaction kept = new KeptInTransaction(new HashMap<>());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
            }
        });
        TransactionSynchronizationManager.bindResource(KEY, kept);
        return kept;
    }
}
