package ml.keneya.malnutrition;

/**
 * What calls for hospital care, by the codes of {@code ml-cmam-complication}, and danger signs that are none of these.
 */
public enum Sign {
    ANOREXIA("anorexie"),
    VOMITING("vomissements"),
    CONVULSIONS("convulsions"),
    LETHARGY("lethargie"),
    HYPOTHERMIA("hypothermie"),
    FEVER("fievre"),
    RESPIRATORY_INFECTION("irab"),
    SEVERE_ANAEMIA("anemie-severe"),
    DEHYDRATION("deshydratation"),
    HYPOGLYCAEMIA("hypoglycemie"),
    SKIN_LESIONS("lesions-cutanees"),
    SEVERE_OEDEMA("oedeme-severe"),
    UNABLE_TO_DRINK("incapable-boire"),
    OTHER_DANGER("signe-danger");

    private final String code;

    Sign(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
