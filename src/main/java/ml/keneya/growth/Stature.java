package ml.keneya.growth;

/**
 * The length of a child who lay or the height of one who stood.
 *
 * <p>The standards are of lengths before two years and of heights from then on; what was measured the other way is
 * corrected by 0.7 cm (WHO 2006; WHO Anthro manual).
 *
 * @param centimetres as measured
 */
public record Stature(double centimetres, Position position) {

    /** Two years, in days: from here the standards are of heights. */
    public static final int HEIGHT_FROM_DAYS = 731;

    /** Nine months, in days: who is younger does not stand. */
    private static final int STANDING_FROM_DAYS = 274;

    /** Where neither age nor position is known, who is shorter lay. */
    private static final double HEIGHT_FROM_CENTIMETRES = 87;

    private static final int LENGTH_LESS_HEIGHT_MICROMETRES = 7_000;

    /** Whether no child of that age stands: the position is taken for unknown, and should be looked at again. */
    public boolean isPositionImplausible(Age age) {
        return position == Position.STANDING && age instanceof Age.Days days && days.most() < STANDING_FROM_DAYS;
    }

    /** What a weight is compared with at that day of age. */
    public static Indicator weightIndicatorOn(int day) {
        return day < HEIGHT_FROM_DAYS ? Indicator.WEIGHT_FOR_LENGTH : Indicator.WEIGHT_FOR_HEIGHT;
    }

    /** What a weight is compared with at an unknown age. */
    public Indicator weightIndicator() {
        return switch (position) {
            case LYING -> Indicator.WEIGHT_FOR_LENGTH;
            case STANDING -> Indicator.WEIGHT_FOR_HEIGHT;
            case UNKNOWN ->
                centimetres < HEIGHT_FROM_CENTIMETRES ? Indicator.WEIGHT_FOR_LENGTH : Indicator.WEIGHT_FOR_HEIGHT;
        };
    }

    /** In millimetres, as measured. */
    public double millimetres() {
        return micrometres() / 1_000.0;
    }

    /** In millimetres, as the standards of that day of age want it: a length or a height. */
    public double millimetresOn(int day) {
        if (day >= HEIGHT_FROM_DAYS && position == Position.LYING) {
            return (micrometres() - LENGTH_LESS_HEIGHT_MICROMETRES) / 1_000.0;
        }
        if (day >= STANDING_FROM_DAYS && day < HEIGHT_FROM_DAYS && position == Position.STANDING) {
            return (micrometres() + LENGTH_LESS_HEIGHT_MICROMETRES) / 1_000.0;
        }
        return millimetres();
    }

    /** Whole, so that 119.3 and 0.7 are 120 cm, and 0.1 cm are found without a binary fraction. */
    private long micrometres() {
        return Math.round(centimetres * 10_000);
    }
}
