package ml.keneya.immunization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The doses of a series that are on file, from the first to the last. Two records of one day are one dose: where they
 * differ in its number it is the lower, for the other would be a dose that is on file too.
 *
 * @param inOrder each with the number that is written of it, if that is one of the series
 */
record DosesOnFile(List<GivenDose> inOrder) {

    /** @param most how many doses a series of that vaccine has */
    static DosesOnFile of(List<GivenDose> given, int most) {
        List<GivenDose> inOrder = new ArrayList<>();
        given.stream()
                .map(dose -> dose.ofAtMost(most))
                .sorted(Comparator.comparing(GivenDose::last)
                        .thenComparing(GivenDose::isOfOneDay)
                        .thenComparing(GivenDose::number)
                        .thenComparing(GivenDose::fact))
                .forEach(dose -> {
                    int last = inOrder.size() - 1;
                    if (last < 0 || !dose.isOfTheDayOf(inOrder.get(last))) {
                        inOrder.add(dose);
                    } else if (inOrder.get(last).number() == 0) {
                        inOrder.set(last, inOrder.get(last).numbered(dose.number()));
                    }
                });
        return new DosesOnFile(List.copyOf(inOrder));
    }

    /** Since when the series goes on: whose first here is the third began it two intervals earlier at least. */
    LocalDate begun(int daysApart, LocalDate unlessBegun) {
        return inOrder.stream()
                .findFirst()
                .map(dose -> dose.last().minusDays((long) daysApart * (firstNumber() - 1)))
                .orElse(unlessBegun);
    }

    /** Which dose the first here is said to be. */
    int firstNumber() {
        return inOrder.stream()
                .findFirst()
                .map(GivenDose::number)
                .filter(number -> number > 1)
                .orElse(1);
    }
}
