package ml.keneya.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleSupplier;
import ml.keneya.support.TestServer;

/** What something cost each time: CPU and time. Several threads may take the time at once. */
final class Sample {

    private final DoubleSupplier cpuTime;
    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());
    private double cpuSeconds;

    /** @param cpuTime the seconds of CPU so far of all that is to be counted */
    Sample(DoubleSupplier cpuTime) {
        this.cpuTime = cpuTime;
    }

    /** Of client and server, where they are one process, and of PostgreSQL. */
    static Sample of(TestServer server) {
        String postgresql = server.home().toAbsolutePath() + "/postgresql-binaries";
        return new Sample(() -> CpuTime.seconds(ProcessHandle.allProcesses()
                .filter(process -> process.pid() == ProcessHandle.current().pid()
                        || process.info().command().orElse("").startsWith(postgresql))));
    }

    void add(int times, Runnable what) {
        during(() -> {
            for (int i = 0; i < times; i++) {
                time(what);
            }
        });
    }

    /** Counts the CPU of work that takes the time of its parts by {@link #time}. */
    void during(Runnable work) {
        double before = cpuTime.getAsDouble();
        work.run();
        cpuSeconds += cpuTime.getAsDouble() - before;
    }

    void time(Runnable what) {
        long begin = System.nanoTime();
        what.run();
        nanos.add(System.nanoTime() - begin);
    }

    double cpuSeconds() {
        return cpuSeconds;
    }

    /** Milliseconds of each, the mean. */
    double cpu() {
        return cpuSeconds * 1_000 / nanos.size();
    }

    /** Milliseconds. */
    double median() {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }
}
