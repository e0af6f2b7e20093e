package ml.keneya.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.MeasureReport;

/**
 * The monthly report on acute malnutrition of each unit of each facility, told off as a register is: who came, who went
 * and how, and so who is there at the end.
 */
final class MonthlyBalance {

    private static final Map<String, String> ADMISSIONS = Map.of(
            "nouveau",
            "admis",
            "readmission",
            "readmis",
            "retour-abandon",
            "readmis",
            "transfert",
            "transferts-entrants");
    private static final Map<String, String> EXITS = Map.of(
            "gueri",
            "gueris",
            "deces",
            "deces",
            "abandon",
            "abandons",
            "non-repondant",
            "non-repondants",
            "transfert-urenas",
            "transferts-sortants");
    private static final List<String> UNITS = List.of("ureni", "urenas", "urenam");

    private final Span month;
    private final Map<String, Integer> counts = new TreeMap<>();

    private MonthlyBalance(Span month) {
        this.month = month;
    }

    /** By facility, unit and row, such as {@code Organization/demo-cscom-1 urenas gueris}; none is left out. */
    static Map<String, Integer> expected(Sent sent, Span month) {
        MonthlyBalance balance = new MonthlyBalance(month);
        sent.of(EpisodeOfCare.class).filter(MonthlyBalance::isOfAUnit).forEach(balance::tell);
        balance.counts.values().removeIf(count -> count == 0);
        return balance.counts;
    }

    static boolean isOfAUnit(EpisodeOfCare episode) {
        return UNITS.contains(unit(episode));
    }

    private void tell(EpisodeOfCare episode) {
        String unit = episode.getManagingOrganization().getReference() + ' ' + unit(episode) + ' ';
        LocalDate came = Sent.day(episode.getPeriod().getStartElement().getValueAsString());
        if (came.isAfter(month.last())) {
            return;
        }
        if (came.isBefore(month.first())) {
            count(unit + "debut", 1);
        } else {
            String admission = ADMISSIONS.get(Endings.outcome(episode, "cmam-admission-type"));
            count(unit + admission, 1);
            count(unit + "entrees", 1);
            count(unit + "admissions", admission.equals("transferts-entrants") ? 0 : 1);
        }
        count(unit + "fin", 1);
        if (!episode.getPeriod().hasEnd()) {
            return;
        }
        LocalDate went = Sent.day(episode.getPeriod().getEndElement().getValueAsString());
        if (went.isAfter(month.last())) {
            return;
        }
        count(unit + "fin", -1);
        if (went.isBefore(month.first())) {
            count(unit + "debut", -1);
            return;
        }
        String exit = EXITS.get(Endings.outcome(episode, "cmam-exit-outcome"));
        count(unit + exit, 1);
        count(unit + "total-sorties", 1);
        count(unit + "sorties", exit.equals("transferts-sortants") ? 0 : 1);
    }

    private void count(String row, int more) {
        counts.merge(row, more, Integer::sum);
    }

    private static String unit(EpisodeOfCare episode) {
        return episode.getTypeFirstRep().getCodingFirstRep().getCode();
    }

    /** The same of what the server reports of one facility. */
    static Map<String, Integer> reported(String facility, MeasureReport report) {
        Map<String, Integer> counts = new TreeMap<>();
        report.getGroup()
                .forEach(group -> group.getStratifierFirstRep()
                        .getStratum()
                        .forEach(stratum -> counts.put(
                                facility
                                        + ' '
                                        + stratum.getComponentFirstRep()
                                                .getValue()
                                                .getCodingFirstRep()
                                                .getCode()
                                        + ' '
                                        + group.getCode()
                                                .getCodingFirstRep()
                                                .getCode()
                                                .substring("m45-".length()),
                                stratum.getPopulationFirstRep().getCount())));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }
}
