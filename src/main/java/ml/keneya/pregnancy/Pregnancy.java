package ml.keneya.pregnancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pregnancy, or the weeks after it, as far as it is known on a day.
 *
 * @param day of which is asked
 * @param dating how far it is, if anybody knows
 * @param signs danger signs that were found, codes of {@code ml-danger-sign}
 * @param proteinuria how many pluses; 0 for none and traces
 * @param fundalHeights in cm
 * @param tests those of which there is a result
 */
public record Pregnancy(
        LocalDate day,
        Optional<Dating> dating,
        List<Noted<String>> signs,
        List<Noted<Pressure>> pressures,
        List<Noted<Integer>> proteinuria,
        List<Noted<Haemoglobin>> haemoglobins,
        List<Noted<BigDecimal>> fundalHeights,
        Protection protection,
        Set<RoutineTest> tests) {

    public Pregnancy {
        signs = List.copyOf(signs);
        pressures = List.copyOf(pressures);
        proteinuria = List.copyOf(proteinuria);
        haemoglobins = List.copyOf(haemoglobins);
        fundalHeights = List.copyOf(fundalHeights);
        tests = Set.copyOf(tests);
    }

    /** Whether it surely was as old as that on a day. */
    boolean isAtLeast(int days, LocalDate on) {
        return dating.filter(known -> known.leastOn(on) >= days).isPresent();
    }

    /** Whether it surely was younger than that on a day. */
    boolean isUnder(int days, LocalDate on) {
        return dating.filter(known -> known.mostOn(on) < days).isPresent();
    }
}
