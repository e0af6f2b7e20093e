package ml.keneya.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was noted in the transaction under way. It is forgotten when that ends: one that is tried again begins anew,
 * which HAPI's own notes of a transaction would not.
 */
public final class TransactionNotes {

    private final Map<Object, Object> notes = new HashMap<>();

    private TransactionNotes() {}

    /**
     * Those of the transaction of this thread.
     *
     * @throws IllegalStateException if there is none
     */
    public static TransactionNotes current() {
        Object key = TransactionNotes.class;
        if (TransactionSynchronizationManager.getResource(key) instanceof TransactionNotes notes) {
            return notes;
        }
        TransactionNotes notes = new TransactionNotes();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        });
        TransactionSynchronizationManager.bindResource(key, notes);
        return notes;
    }

    /** What was noted under the key. Keys of one feature are of a type of its own. */
    public <T> Optional<T> get(Object key, Class<T> type) {
        return Optional.ofNullable(notes.get(key)).map(type::cast);
    }

    public void put(Object key, Object note) {
        notes.put(key, note);
    }

    /** Lets something be done once, however often it is asked for: when all of the transaction is written. */
    public void atTheEnd(Object key, Runnable what) {
        if (notes.putIfAbsent(key, what) == null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    what.run();
                }
            });
        }
    }
}
