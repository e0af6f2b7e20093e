package ml.keneya.pregnancy;

import java.util.List;
import java.util.stream.Stream;
import ml.keneya.guidance.Figures;
import ml.keneya.guidance.Finding;

/** All rules, the most pressing first. */
public final class PregnancyRules {

    private final List<PregnancyRule> always;
    private final List<PregnancyRule> whilePregnant;

    public PregnancyRules(Figures<PregnancyFigure> figures) {
        this.always = List.of(new DangerSigns(figures), new BloodPressure(figures), new Anaemia(figures));
        this.whilePregnant = List.of(
                new Term(figures),
                new FundalHeight(figures),
                new Malaria(figures),
                new Tetanus(figures),
                new TestsDue());
    }

    /** Of a pregnancy that goes on. */
    public List<Finding> ofPregnancy(Pregnancy pregnancy) {
        return Stream.concat(always.stream(), whilePregnant.stream())
                .flatMap(rule -> rule.findings(pregnancy))
                .toList();
    }

    /** Of the weeks after one: what threatens her then too. */
    public List<Finding> afterPregnancy(Pregnancy pregnancy) {
        return always.stream().flatMap(rule -> rule.findings(pregnancy)).toList();
    }
}
