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

    /** Of both, one after the other; the times of the answers are those of the slower. */
    Cost and(Cost more) {
        double seconds = requests / perSecond + more.requests / more.perSecond;
        return new Cost(
                requests + more.requests,
                failed + more.failed,
                (requests + more.requests) / seconds,
                Math.max(median, more.median),
                Math.max(p95, more.p95),
                Math.max(p99, more.p99),
                new Cpu(cpu.server() + more.cpu.server(), cpu.postgresql() + more.cpu.postgresql()));
    }
}
