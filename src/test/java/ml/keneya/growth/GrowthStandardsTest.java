package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class GrowthStandardsTest {

    private static final GrowthStandards STANDARDS = GrowthStandards.read();

    private static final int TWO_YEARS = 731;

    @Test
    void aFileWithoutALineIsRefused() {
        String figures = lines(91, 500) + lines(502, 1826);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(figures))
                .withMessage("ARM_CIRCUMFERENCE_FOR_AGE lacks 501, line 411");
    }

    @Test
    void aFileThatEndsTooSoonIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(lines(91, 1825)))
                .withMessage("No number in line 1736");
    }

    @Test
    void aFileThatGoesOnIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(lines(91, 1827)))
                .withMessage("ARM_CIRCUMFERENCE_FOR_AGE should end before line 1737");
    }

    @Test
    void aFileThatIsNotOfNumbersIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("91 0.1 thirteen 0.07"))
                .withMessage("No number in line 1");
    }

    @Test
    void aFileOfTheRightLinesIsRead() throws IOException {
        GrowthStandard standard = read("# L M S\n" + lines(91, 1826));

        assertThat(standard.zScore(1826, 10)).isZero();
    }

    /** Of the tables when they were last compared with WHO's own, figure by figure: no digit has changed since. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "totals.csv", numLinesToSkip = 1)
    void theFiguresAddUp(String file, int lines, BigDecimal l, BigDecimal m, BigDecimal s) throws IOException {
        List<String[]> rows;
        try (InputStream figures = getClass().getResourceAsStream("/keneya/growth/" + file)) {
            rows = new String(figures.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(" ", -1))
                    .toList();
        }

        assertThat(rows).hasSize(lines);
        assertThat(total(rows, 1)).isEqualByComparingTo(l);
        assertThat(total(rows, 2)).isEqualByComparingTo(m);
        assertThat(total(rows, 3)).isEqualByComparingTo(s);
    }

    private static BigDecimal total(List<String[]> rows, int column) {
        return rows.stream().map(row -> new BigDecimal(row[column])).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** After the first weeks no curve has a corner, but where lengths become heights. */
    @ParameterizedTest
    @EnumSource
    void noFigureIsOutOfLine(Indicator indicator) {
        for (Sex sex : Sex.values()) {
            GrowthStandard standard = STANDARDS.of(indicator, sex);
            for (int at = indicator.first() + 31; at < indicator.last(); at++) {
                if (at == TWO_YEARS - 1 || at == TWO_YEARS) {
                    continue;
                }
                for (int z = -3; z <= 3; z++) {
                    double between = (standard.valueAt(at - 1, z) + standard.valueAt(at + 1, z)) / 2;
                    assertThat(standard.valueAt(at, z))
                            .as("%s %s %d", indicator, sex, at)
                            .isCloseTo(between, within(0.002));
                }
            }
        }
    }

    /** WHO made the weights for height from those for length, 0.7 cm apart. */
    @ParameterizedTest
    @EnumSource
    void weightForHeightIsThatForALengthOfSevenMillimetresMore(Sex sex) {
        GrowthStandard forHeight = STANDARDS.of(Indicator.WEIGHT_FOR_HEIGHT, sex);
        GrowthStandard forLength = STANDARDS.of(Indicator.WEIGHT_FOR_LENGTH, sex);

        assertThat(IntStream.rangeClosed(650, 1093))
                .allSatisfy(mm -> assertThat(forHeight.zScore(mm, 10)).isEqualTo(forLength.zScore(mm + 7, 10)));
    }

    private static GrowthStandard read(String lines) throws IOException {
        return GrowthStandards.read(Indicator.ARM_CIRCUMFERENCE_FOR_AGE, new StringReader(lines));
    }

    private static String lines(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(day -> day + " -0.1 10 0.1\n")
                .collect(Collectors.joining());
    }
}
