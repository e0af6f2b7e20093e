package ml.keneya.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What WHO printed for the field: the measures from -3 to 3 standard deviations, to one decimal ("Simplified field
 * tables", WHO 2006 and 2007; 12 and 60 months are days 365 and 1826).
 */
class FieldTablesTest {

    private static final GrowthStandards STANDARDS = GrowthStandards.read();

    @ParameterizedTest(name = "{0}, {1}, at {2}")
    @CsvFileSource(resources = "field-tables.csv", numLinesToSkip = 1)
    void theCurvesGoThroughWhatWhoPrinted(ArgumentsAccessor printed) {
        GrowthStandard standard = STANDARDS.of(printed.get(0, Indicator.class), printed.get(1, Sex.class));

        for (int z = -3; z <= 3; z++) {
            assertThat(standard.valueAt(printed.getInteger(2), z))
                    .as("at %d standard deviations", z)
                    .isCloseTo(printed.getDouble(6 + z), within(0.0501));
        }
    }
}
