package ml.keneya.guidance;

/** How soon something must be done; the indicators of CDS Hooks. */
public enum Urgency {
    INFO,
    WARNING,
    CRITICAL
}
