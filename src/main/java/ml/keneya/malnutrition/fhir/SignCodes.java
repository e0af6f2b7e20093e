package ml.keneya.malnutrition.fhir;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.malnutrition.Sign;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.Coding;

/** The signs that codes of our lists name. */
final class SignCodes {

    private static final String COMPLICATION = Codes.KENEYA + "ml-cmam-complication";

    private static final String IMCI_CLASSES = Codes.KENEYA + "ml-pcime-class";

    private static final Set<String> DANGER = Set.of(
            Codes.KENEYA + "ml-pcime-danger", Codes.KENEYA + "ml-newborn-danger", Codes.KENEYA + "ml-danger-sign");

    /** Those of the list {@code ml-cmam-complication}. */
    static final Codes COMPLICATIONS = new Codes(
            COMPLICATION,
            Stream.of(Sign.values())
                    .filter(sign -> sign != Sign.UNABLE_TO_DRINK && sign != Sign.OTHER_DANGER)
                    .map(Sign::code)
                    .collect(toUnmodifiableSet()));

    private SignCodes() {}

    static Optional<Sign> complication(Coding coding) {
        return COMPLICATION.equals(coding.getSystem())
                ? Stream.of(Sign.values())
                        .filter(sign -> sign.code().equals(coding.getCode())
                                && COMPLICATIONS.codes().contains(sign.code()))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether it says that somebody looked for danger signs and found none. */
    static boolean isNone(Coding coding) {
        return DANGER.contains(coding.getSystem())
                && ("aucun".equals(coding.getCode()) || "none".equals(coding.getCode()));
    }

    /** By a class of IMCI that calls for hospital at once, whatever its signs were. */
    static Optional<Sign> red(Coding coding) {
        if (!IMCI_CLASSES.equals(coding.getSystem()) || !coding.hasCode()) {
            return Optional.empty();
        }
        return switch (coding.getCode()) {
            case "anemie-grave" -> Optional.of(Sign.SEVERE_ANAEMIA);
            case "pneumonie-grave" -> Optional.of(Sign.RESPIRATORY_INFECTION);
            case "deshydratation-severe", "diarrhee-persistante-severe" -> Optional.of(Sign.DEHYDRATION);
            case "infection-bacterienne-grave",
                    "ictere-grave",
                    "maladie-febrile-tres-grave",
                    "mas-compliquee",
                    "mastoidite",
                    "rougeole-grave" -> Optional.of(Sign.OTHER_DANGER);
            default -> Optional.empty();
        };
    }

    /** Of a child, a newborn or a pregnant woman. */
    static Optional<Sign> danger(Coding coding) {
        if (!DANGER.contains(coding.getSystem()) || !coding.hasCode() || isNone(coding)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (coding.getCode()) {
                    case "convulse", "convulsions", "convulsing" -> Sign.CONVULSIONS;
                    case "incapable-boire", "ne-tete-pas" -> Sign.UNABLE_TO_DRINK;
                    case "lethargique", "lethargie", "unconscious" -> Sign.LETHARGY;
                    case "vomit-tout", "severe-vomiting" -> Sign.VOMITING;
                    case "hypothermie" -> Sign.HYPOTHERMIA;
                    case "resp-rapide", "tirage" -> Sign.RESPIRATORY_INFECTION;
                    default -> Sign.OTHER_DANGER;
                });
    }
}
