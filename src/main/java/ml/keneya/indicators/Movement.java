package ml.keneya.indicators;

import java.util.Locale;

/** A row of the monthly report on acute malnutrition: a group of the measure ml-m45, in its order. */
enum Movement {
    DEBUT,
    ADMIS,
    READMIS,
    ADMISSIONS,
    TRANSFERTS_ENTRANTS,
    ENTREES,
    GUERIS,
    DECES,
    ABANDONS,
    NON_REPONDANTS,
    SORTIES,
    TRANSFERTS_SORTANTS,
    TOTAL_SORTIES,
    FIN;

    /** A code of {@code ml-measure}. */
    String code() {
        return "m45-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
