package ml.keneya.pregnancy;

/** By whose contacts women are expected; both are told of whoever is asked about. */
public enum AntenatalSchedule {
    /** The eight of WHO 2016. */
    WHO,
    /** CPN 1 to 4 of the national protocol. */
    NATIONAL
}
