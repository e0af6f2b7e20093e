package ml.keneya.malnutrition;

/** How somebody comes to a treatment, by the codes of {@code ml-cmam-admission}. */
public enum AdmissionType {
    NEW("nouveau"),
    RELAPSE("readmission"),
    RETURN("retour-abandon"),
    TRANSFER("transfert");

    private final String code;

    AdmissionType(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
