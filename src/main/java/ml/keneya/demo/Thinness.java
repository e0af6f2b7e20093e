package ml.keneya.demo;

/**
 * How thin a child is when it is admitted: by the arm, by the weight for height, or both, for these find different
 * children (30 to 60 % are found by one alone, [M]).
 *
 * @param muac in mm
 * @param weightForHeight z-score
 * @param oedema a grade of {@code ml-oedema-grade}
 */
record Thinness(int muac, double weightForHeight, String oedema) {

    private static final double ARM_ALONE = 0.35;
    private static final double WEIGHT_ALONE = 0.65;
    private static final double MILD_OEDEMA = 0.6;

    static Thinness of(boolean severe, double oedemaOfSevere, Chance chance) {
        double which = chance.between(0, 1);
        boolean byArm = which < WEIGHT_ALONE;
        boolean byWeight = which > ARM_ALONE;
        if (!severe) {
            return new Thinness(
                    byArm ? chance.whole(115, 124) : chance.whole(126, 133),
                    byWeight ? chance.between(-2.9, -2.05) : chance.between(-1.9, -0.9),
                    "none");
        }
        boolean swollen = chance.happens(oedemaOfSevere);
        return new Thinness(
                byArm ? chance.whole(100, 114) : chance.whole(116, 127),
                byWeight ? chance.between(-4.3, -3.1) : chance.between(-2.9, -1.5),
                swollen ? chance.happens(MILD_OEDEMA) ? "plus1" : "plus2" : "none");
    }

    boolean isSwollen() {
        return !oedema.equals("none");
    }
}
