package ml.keneya.growth;

/** A child on the day of a measurement. Oedema that nobody noted is absent, as in WHO Anthro. */
public record Child(Sex sex, Age age, Oedema oedema) {

    boolean hasOedema() {
        return oedema == Oedema.PRESENT;
    }
}
