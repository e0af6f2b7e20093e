package ml.keneya.growth;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * The WHO Child Growth Standards, read once from {@code keneya/growth/*.txt}: a file for each indicator and sex, in it
 * a line for each day of age or millimetre with L, M and S as WHO printed them.
 */
public final class GrowthStandards {

    private final Map<Sex, Map<Indicator, GrowthStandard>> standards = new EnumMap<>(Sex.class);

    private GrowthStandards() {
        for (Sex sex : Sex.values()) {
            Map<Indicator, GrowthStandard> ofSex = new EnumMap<>(Indicator.class);
            for (Indicator indicator : Indicator.values()) {
                ofSex.put(indicator, read(indicator, sex));
            }
            standards.put(sex, ofSex);
        }
    }

    /**
     * Reads the files.
     *
     * @throws UncheckedIOException if one cannot be read
     * @throws IllegalArgumentException if one is not complete
     */
    public static GrowthStandards read() {
        return new GrowthStandards();
    }

    public GrowthStandard of(Indicator indicator, Sex sex) {
        return Objects.requireNonNull(Objects.requireNonNull(standards.get(sex)).get(indicator));
    }

    private static GrowthStandard read(Indicator indicator, Sex sex) {
        String file = "/keneya/growth/" + indicator.file(sex);
        try (Reader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GrowthStandards.class.getResourceAsStream(file), file),
                StandardCharsets.US_ASCII))) {
            return read(indicator, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** @throws IllegalArgumentException if a line is missing, out of order or too many, or has not four numbers */
    static GrowthStandard read(Indicator indicator, Reader lines) throws IOException {
        StreamTokenizer numbers = new StreamTokenizer(lines);
        numbers.commentChar('#');
        int count = indicator.last() - indicator.first() + 1;
        double[] l = new double[count];
        double[] m = new double[count];
        double[] s = new double[count];
        for (int i = 0; i < count; i++) {
            if (number(numbers) != indicator.first() + i) {
                throw new IllegalArgumentException(
                        "%s lacks %d, line %d".formatted(indicator, indicator.first() + i, numbers.lineno()));
            }
            l[i] = number(numbers);
            m[i] = number(numbers);
            s[i] = number(numbers);
        }
        if (numbers.nextToken() != StreamTokenizer.TT_EOF) {
            throw new IllegalArgumentException("%s should end before line %d".formatted(indicator, numbers.lineno()));
        }
        return new GrowthStandard(indicator, l, m, s);
    }

    private static double number(StreamTokenizer numbers) throws IOException {
        if (numbers.nextToken() != StreamTokenizer.TT_NUMBER) {
            throw new IllegalArgumentException("No number in line " + numbers.lineno());
        }
        return numbers.nval;
    }
}
