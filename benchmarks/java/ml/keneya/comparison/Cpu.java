package ml.keneya.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Seconds that the processors have worked so far.
 *
 * @param server the virtual machine
 * @param postgresql its main process and all others, those that have ended too
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
record Cpu(double server, double postgresql) {

    private static final double TICKS = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    static Cpu of(Peer peer) {
        return new Cpu(ofProcess(peer.pid()), ofPostgresql(peer.postmaster()));
    }

    static double ofProcess(long pid) {
        return ticks(pid, USER, SYSTEM) / TICKS;
    }

    Cpu since(Cpu before) {
        return new Cpu(server - before.server, postgresql - before.postgresql);
    }

    double sum() {
        return server + postgresql;
    }

    private static double ofPostgresql(long postmaster) {
        long children = ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> ticks(child.pid(), USER, SYSTEM))
                .sum();
        return (ticks(postmaster, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM) + children) / TICKS;
    }

    private static long ticks(long pid, int... which) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            long sum = 0;
            for (int field : which) {
                sum += Long.parseLong(fields[field]);
            }
            return sum;
        } catch (IOException ended) {
            return 0;
        }
    }
}
