package ml.keneya.malnutrition;

/** What decides an admission, by the codes of {@code ml-cmam-criterion}. */
public enum Criterion {
    MUAC("muac"),
    WEIGHT_FOR_HEIGHT("whz"),
    OEDEMA("oedeme"),
    VISIBLE_WASTING("maigreur-visible"),
    COMPLICATION("complication"),
    WOMAN("plw");

    private final String code;

    Criterion(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
