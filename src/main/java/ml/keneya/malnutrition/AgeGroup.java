package ml.keneya.malnutrition;

/** Of whom rules differ. */
enum AgeGroup {
    /** Under six months. */
    INFANT(ProtocolFigure.CHILD_FROM),
    /** 6 to 59 months. */
    CHILD(ProtocolFigure.CHILD_FROM),
    /** Five to nine years. */
    SCHOOL(ProtocolFigure.SCHOOL_FROM),
    /** Ten to fourteen years. */
    ADOLESCENT(ProtocolFigure.ADOLESCENT_FROM),
    ADULT(ProtocolFigure.ADULT_FROM);

    private final ProtocolFigure from;

    AgeGroup(ProtocolFigure from) {
        this.from = from;
    }

    /** From which age on, in months; infants are all who are younger than children. */
    ProtocolFigure from() {
        return from;
    }
}
