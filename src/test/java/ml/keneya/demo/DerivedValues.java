package ml.keneya.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;

/**
 * What the server should store of measurements, computed by hand from WHO's tables: by whole days and millimetres,
 * which is all that the demo has, and by nothing of the server's own code.
 *
 * <p>A value's name is the patient, the day and the code.
 */
final class DerivedValues {

    private static final String TABLES = "/keneya/growth/%s-%s.txt";
    private static final Map<String, Map<Integer, double[]>> READ = new HashMap<>();
    private static final int FIVE_YEARS = 1826;
    private static final int TWO_YEARS = 731;
    private static final int SIX_MONTHS = 183;

    private DerivedValues() {}

    static Map<String, String> stored(List<Observation> observations) {
        Map<String, String> values = new TreeMap<>();
        observations.stream()
                .filter(each -> each.getMeta().getProfile().stream()
                        .anyMatch(profile -> profile.getValue().endsWith("ml-growth-zscore")
                                || profile.getValue().endsWith("ml-nutrition-criterion")))
                .forEach(each -> values.put(
                        key(each, code(each)),
                        each.hasValueQuantity()
                                ? each.getValueQuantity().getValue().toPlainString()
                                : each.getValueCodeableConcept()
                                        .getCodingFirstRep()
                                        .getCode()));
        return values;
    }

    static Map<String, String> expected(Patient patient, List<Observation> observations) {
        Map<String, String> values = new TreeMap<>();
        String sex = patient.getGender().toCode().equals("male") ? "male" : "female";
        LocalDate born = LocalDate.parse(patient.getBirthDateElement().getValueAsString());
        Map<LocalDate, Map<String, Observation>> days = new TreeMap<>();
        observations.forEach(
                each -> days.computeIfAbsent(day(each), day -> new HashMap<>()).put(code(each), each));
        days.forEach((day, of) -> {
            int age = (int) ChronoUnit.DAYS.between(born, day);
            if (age < 0 || age > FIVE_YEARS) {
                return;
            }
            ofDay(sex, age, of)
                    .forEach((code, value) ->
                            values.put(key(of.values().iterator().next(), code), value));
        });
        return values;
    }

    private static Map<String, String> ofDay(String sex, int age, Map<String, Observation> of) {
        Map<String, String> values = new TreeMap<>();
        Optional<String> oedema = Optional.ofNullable(of.get("oedema-bilateral"))
                .map(each -> each.getValueCodeableConcept().getCodingFirstRep().getCode());
        boolean swollen = oedema.filter(grade -> !grade.equals("none")).isPresent();
        oedema.ifPresent(grade -> values.put("nutrition-by-oedema", swollen ? "oedema-sam" : "oedema-normal"));
        Optional<BigDecimal> weight = number(of, "29463-7").filter(kilograms -> !swollen);
        Optional<BigDecimal> measured = number(of, "8306-3").or(() -> number(of, "8308-9"));
        boolean lying = of.containsKey("8306-3");
        // Of WHO, what is measured the other way is made equal by 0.7 cm.
        Optional<BigDecimal> length = measured.map(centimetres -> lying == age < TWO_YEARS
                ? centimetres
                : lying ? centimetres.subtract(new BigDecimal("0.7")) : centimetres.add(new BigDecimal("0.7")));
        weight.ifPresent(kilograms -> put(values, "wfa-z", score("weight-for-age", sex, age, kilograms, true)));
        length.ifPresent(
                centimetres -> put(values, "lhfa-z", score("length-height-for-age", sex, age, centimetres, false)));
        number(of, "muac").ifPresent(millimetres -> {
            if (age >= 91) {
                put(values, "acfa-z", score("arm-circumference-for-age", sex, age, millimetres.movePointLeft(1), true));
            }
            if (age >= SIX_MONTHS) {
                values.put("nutrition-by-muac", "muac-" + class3(millimetres.doubleValue(), 115, 125));
            }
        });
        if (weight.isPresent() && length.isPresent()) {
            BigDecimal metres = length.get().movePointLeft(2);
            put(
                    values,
                    "bmifa-z",
                    score(
                            "bmi-for-age",
                            sex,
                            age,
                            weight.get().divide(metres.multiply(metres), 12, RoundingMode.HALF_UP),
                            true));
            Optional<String> thin = score(
                    age < TWO_YEARS ? "weight-for-length" : "weight-for-height",
                    sex,
                    length.get().movePointRight(1).intValueExact(),
                    weight.get(),
                    true);
            put(values, "wfh-z", thin);
            thin.ifPresent(z -> values.put("nutrition-by-whz", "whz-" + class3(Double.parseDouble(z), -3, -2)));
        }
        return values;
    }

    private static String class3(double value, double severe, double moderate) {
        return value < severe ? "sam" : value < moderate ? "mam" : "normal";
    }

    private static void put(Map<String, String> values, String code, Optional<String> score) {
        score.ifPresent(z -> values.put(code, z));
    }

    /** z = ((y/M)^L - 1) / (S L); beyond three, by the distance from the second to the third where it is of weight. */
    private static Optional<String> score(String table, String sex, int at, BigDecimal measure, boolean restricted) {
        double[] lms = table(table, sex).get(at);
        if (lms == null) {
            return Optional.empty();
        }
        double y = measure.doubleValue();
        double z = (Math.pow(y / lms[1], lms[0]) - 1) / (lms[2] * lms[0]);
        if (restricted && z > 3) {
            z = 3 + (y - at(lms, 3)) / (at(lms, 3) - at(lms, 2));
        } else if (restricted && z < -3) {
            z = -3 + (y - at(lms, -3)) / (at(lms, -2) - at(lms, -3));
        }
        return Optional.of(
                BigDecimal.valueOf(z).setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    private static double at(double[] lms, int z) {
        return lms[1] * Math.pow(1 + lms[0] * lms[2] * z, 1 / lms[0]);
    }

    private static Map<Integer, double[]> table(String name, String sex) {
        return READ.computeIfAbsent(TABLES.formatted(name, sex), DerivedValues::read);
    }

    private static Map<Integer, double[]> read(String file) {
        Map<Integer, double[]> rows = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DerivedValues.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split(" ", -1))
                    .forEach(cells -> rows.put(
                            Integer.valueOf(cells[0]),
                            Stream.of(cells)
                                    .skip(1)
                                    .mapToDouble(Double::parseDouble)
                                    .toArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return rows;
    }

    private static Optional<BigDecimal> number(Map<String, Observation> of, String code) {
        return Optional.ofNullable(of.get(code))
                .map(each -> each.getValueQuantity().getValue());
    }

    private static String key(Observation of, String code) {
        return of.getSubject().getReference() + ' ' + day(of) + ' ' + code;
    }

    private static LocalDate day(Observation of) {
        return LocalDate.parse(of.getEffectiveDateTimeType().getValueAsString().substring(0, 10));
    }

    private static String code(Observation of) {
        return of.getCode().getCodingFirstRep().getCode();
    }
}
