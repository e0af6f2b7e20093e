package ml.keneya.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The time that processors worked, which on a shared machine says more than the time that passed. */
final class CpuTime {

    private static final double TICKS = 100;

    private CpuTime() {}

    /** User and system time of those processes so far, in seconds. */
    static double seconds(Stream<ProcessHandle> processes) {
        return processes
                        .mapToLong(ProcessHandle::pid)
                        .distinct()
                        .map(CpuTime::ticks)
                        .sum()
                / TICKS;
    }

    /** In hundredths of a second: fields 14 and 15 of proc(5). */
    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
