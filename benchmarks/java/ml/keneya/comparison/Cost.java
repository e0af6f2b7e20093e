package ml.keneya.comparison;

/**
 * What the requests of a phase cost.
 *
 * @param failed answered by something else than was asked for, or not at all
 * @param perSecond of requests
 * @param median milliseconds of an answer, as are the others
 */
record Cost(long requests, long failed, double perSecond, double median, double p95, double p99, Cpu cpu) {

    /** Of the virtual machine and PostgreSQL together. */
    double cpuMillis() {
        return cpu.sum() * 1_000 / requests;
    }

    double serverMillis() {
        return cpu.server() * 1_000 / requests;
    }

    double postgresqlMillis() {
        return cpu.postgresql() * 1_000 / requests;
    }

    boolean isSound() {
        return failed == 0 && requests > 0;
    }
}
