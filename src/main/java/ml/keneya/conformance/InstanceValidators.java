package ml.keneya.conformance;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.validation.instance.InstanceValidator;

/**
 * HL7's validators, each for one resource at a time and then for the next.
 *
 * <p>HAPI makes one for each resource, which then reads a registry of 1.5 MB: half the time of a validation. As many as
 * the machine has processors are enough, for they wait for nothing else. Each keeps a little of every resource it saw,
 * so it is let go after a while.
 */
final class InstanceValidators {

    private static final int RESOURCES_OF_ONE = 100;

    private final Supplier<InstanceValidator> maker;
    private final Semaphore seats = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final Queue<Used> idle = new ConcurrentLinkedQueue<>();

    private record Used(InstanceValidator validator, int resources) {}

    InstanceValidators(Supplier<InstanceValidator> maker) {
        this.maker = maker;
    }

    <T> T use(Function<InstanceValidator, T> work) {
        seats.acquireUninterruptibly();
        try {
            Used used = idle.poll();
            if (used == null) {
                used = new Used(maker.get(), 0);
            }
            T result = work.apply(used.validator());
            // Not after an exception: nobody knows what state it left.
            if (used.resources() + 1 < RESOURCES_OF_ONE) {
                idle.add(new Used(used.validator(), used.resources() + 1));
            }
            return result;
        } finally {
            seats.release();
        }
    }
}
