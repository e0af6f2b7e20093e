package ml.keneya.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import ml.keneya.server.Table;
import org.springframework.core.io.ClassPathResource;

/**
 * How much more of something there is in each month than on the mean of the year: fevers in the rains and after them
 * (PNLP: July to November), hunger before the harvest (Cadre harmonisé: June to September). The curves are [M].
 */
record Seasons(List<Double> fever, List<Double> hunger) {

    private static final int MONTHS = 12;

    static Seasons read() {
        return new Seasons(column("fever"), column("hunger"));
    }

    private static List<Double> column(String name) {
        List<Double> months =
                new Table(new ClassPathResource("keneya/demo/seasons.csv")).rows(row -> Double.valueOf(row.get(name)));
        if (months.size() != MONTHS) {
            throw new IllegalArgumentException("A year has twelve months");
        }
        return months;
    }

    /** Days within those, by season: each with the probability of the year spread over its days. */
    static boolean happens(Function<LocalDate, Double> season, double perYear, LocalDate day, Chance chance) {
        return chance.happens(perYear / day.lengthOfYear() * season.apply(day));
    }

    double feverOn(LocalDate day) {
        return fever.get(day.getMonthValue() - 1);
    }

    double hungerOn(LocalDate day) {
        return hunger.get(day.getMonthValue() - 1);
    }
}
