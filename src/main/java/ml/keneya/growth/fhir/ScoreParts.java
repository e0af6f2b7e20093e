package ml.keneya.growth.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import ml.keneya.growth.NotComputable;
import ml.keneya.growth.NutritionClassification;
import ml.keneya.growth.Score;
import ml.keneya.growth.ZScore;
import ml.keneya.growth.ZScoreRange;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;

/** Scores and classes as parts of an answer, each with a sentence in the language of the caller. */
record ScoreParts(Messages messages) {

    private static final int DECIMALS = 2;

    /** Adds a {@code score}; that part. */
    ParametersParameterComponent add(ParametersParameterComponent to, GrowthIndex index, Score score, Locale language) {
        ParametersParameterComponent part = to.addPart().setName("score");
        part.addPart().setName("code").setValue(index.coding());
        String name = text(language, "growth." + index.code());
        if (score instanceof ZScore z) {
            number(part, "value", z);
            flag(part, z.plausible());
            say(part, text(language, z.plausible() ? "growth.score" : "growth.score.implausible", name, z.value()));
        } else if (score instanceof ZScoreRange range) {
            number(part, "least", range.least());
            number(part, "most", range.most());
            flag(part, range.least().plausible() && range.most().plausible());
            say(
                    part,
                    text(
                            language,
                            "growth.range",
                            name,
                            range.least().value(),
                            range.most().value()));
        } else if (score instanceof NotComputable none) {
            String reason = code(none.reason());
            part.addPart().setName("reason").setValue(new CodeType(reason));
            say(part, text(language, "growth.none." + reason, name));
        }
        return part;
    }

    /** Adds a {@code classification}; that part. */
    ParametersParameterComponent add(
            ParametersParameterComponent to, NutritionSign sign, NutritionClassification classified, Locale language) {
        ParametersParameterComponent part = to.addPart().setName("classification");
        part.addPart().setName("criterion").setValue(new CodeType(sign.code()));
        part.addPart().setName("class").setValue(sign.classOf(classified.status()));
        part.addPart().setName("confirmed").setValue(new BooleanType(classified.confirmed()));
        part.addPart().setName("source").setValue(new StringType(classified.source()));
        say(
                part,
                text(
                        language,
                        classified.confirmed() ? "growth.class" : "growth.class.unconfirmed",
                        text(language, "growth.by." + sign.code()),
                        text(language, "growth.status." + code(classified.status()))));
        return part;
    }

    /** Says that a child who is said to have stood cannot stand. */
    void addRemarkOnPosition(ParametersParameterComponent to, Locale language) {
        to.addPart().setName("remark").setValue(new StringType(text(language, "growth.position")));
    }

    private static void number(ParametersParameterComponent part, String name, ZScore z) {
        part.addPart()
                .setName(name)
                .setValue(new DecimalType(BigDecimal.valueOf(z.value()).setScale(DECIMALS, RoundingMode.HALF_UP)));
    }

    private static void flag(ParametersParameterComponent part, boolean plausible) {
        part.addPart().setName("plausible").setValue(new BooleanType(plausible));
    }

    private static void say(ParametersParameterComponent part, String sentence) {
        part.addPart().setName("text").setValue(new StringType(sentence));
    }

    /** The name as codes and the keys of messages have it. */
    static String code(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String text(Locale language, String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }
}
