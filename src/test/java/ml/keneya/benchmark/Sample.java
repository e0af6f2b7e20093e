package ml.keneya.benchmark;

import java.util.ArrayList;
import java.util.List;
import ml.keneya.support.TestServer;

/** What something cost each time: milliseconds of CPU of client, server and PostgreSQL, and of time. */
final class Sample {

    private final TestServer server;
    private final List<Long> nanos = new ArrayList<>();
    private double cpu;

    Sample(TestServer server) {
        this.server = server;
    }

    void add(int times, Runnable what) {
        double before = cpuSeconds();
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            what.run();
            nanos.add(System.nanoTime() - begin);
        }
        cpu += cpuSeconds() - before;
    }

    /** The mean. */
    double cpu() {
        return cpu * 1_000 / nanos.size();
    }

    double median() {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
    }

    private double cpuSeconds() {
        String postgresql = server.home().toAbsolutePath() + "/postgresql-binaries";
        return CpuTime.seconds(ProcessHandle.allProcesses()
                .filter(process -> process.pid() == ProcessHandle.current().pid()
                        || process.info().command().orElse("").startsWith(postgresql)));
    }
}
