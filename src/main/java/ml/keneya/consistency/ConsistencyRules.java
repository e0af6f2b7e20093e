package ml.keneya.consistency;

import java.util.List;
import ml.keneya.immunization.VaccineSchedule;
import org.hl7.fhir.r4.model.Resource;

/**
 * The rules, in the order in which they are asked: a new one is added here.
 *
 * @param all each once
 */
record ConsistencyRules(List<ConsistencyRule> all) {

    ConsistencyRules {
        all = List.copyOf(all);
    }

    static ConsistencyRules with(Figures figures, VaccineSchedule schedule, WeightRanges weights, ReferralSteps steps) {
        return new ConsistencyRules(List.of(
                new NoFutureEvent(figures),
                new NotBeforeBirth(figures),
                new NotAfterDeath(figures),
                new BirthYear(figures),
                new SamePerson(figures),
                new EncounterTime(figures),
                new NoKnownAllergy(),
                OneActiveEpisode.ofMalnutrition(),
                OneActiveEpisode.ofPregnancy(figures),
                new AdmissionCriterion(figures),
                new CuredExit(figures),
                new LengthOfStay("ml-x-stay", Severity.REFUSE, figures.whole(Figure.STAY_LONGEST_DAYS)),
                new LengthOfStay("ml-x-long-stay", Severity.WARN, figures.whole(Figure.STAY_LONG_DAYS)),
                new Transfer(figures),
                new ChildUnit(figures),
                new PregnantOrBreastfeeding(figures),
                Growth.ofWeight(figures),
                Growth.ofLength(figures),
                new PlausibleWeight(weights),
                new MuacAndWeightForHeight(figures),
                new GestationalAge(figures),
                new AntenatalAge(figures),
                new IptpInterval(figures),
                new FirstTrimester(figures),
                new DeliveryDate(figures),
                new NewbornCount(),
                new BirthWeight(figures),
                new Newborn(figures),
                new BirthTwice(figures),
                new Twins(figures),
                new Stillborn(figures),
                new Eligibility(),
                new VaccineAge(schedule),
                new DoseInterval(schedule),
                new DoseOrder(),
                new ReactionTime(),
                new ReferralLevel(figures),
                new ReferralStep(steps),
                new Evacuation(),
                new ResultOrder(),
                new PerioperativeDeath(figures),
                new MonthlyBalance(),
                new MonthsInARow()));
    }

    List<ConsistencyRule> about(Resource written) {
        return all.stream().filter(rule -> rule.concerns(written)).toList();
    }
}
