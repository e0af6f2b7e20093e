package ml.keneya.comparison;

/** What a start took until the first answer; the CPU is that of the virtual machine. */
record Start(double cpuSeconds, double wallSeconds) {}
