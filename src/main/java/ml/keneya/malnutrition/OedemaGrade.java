package ml.keneya.malnutrition;

/** Of bilateral pitting oedema, as {@code ml-oedema-grade} has them, from none on. */
public enum OedemaGrade {
    NONE(0),
    PLUS1(1),
    PLUS2(2),
    PLUS3(3);

    private final int grade;

    OedemaGrade(int grade) {
        this.grade = grade;
    }

    int grade() {
        return grade;
    }

    String sign() {
        return "+".repeat(grade);
    }
}
