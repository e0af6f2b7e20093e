package ml.keneya.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ml.keneya.growth.Stature;
import ml.keneya.guidance.Figures;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.EpisodeOfCare.EpisodeOfCareStatus;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.hl7.fhir.r4.model.MedicationDispense.MedicationDispenseStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * One treatment of a child in URENAS or URENAM, week by week, perhaps after some days in URENI: cured, default, death,
 * no response, or not ended yet.
 */
final class Treatment {

    private static final int WEEK = 7;
    private static final int MOST_WEEKS = 12;
    private static final double HEALTHY_Z = -2;
    private static final int HEALTHY_MUAC = 125;
    private static final int SEVERE_MUAC = 115;
    private static final double SEVERE_Z = -3;
    private static final double Z_A_WEEK = 0.28;
    private static final double MM_A_WEEK = 2.1;
    private static final double MODERATE_PACE = 0.6;
    private static final double HARDLY = 0.1;
    private static final int WELL_WITHIN_WEEKS = 7;
    private static final double NEARLY = -2.3;
    private static final int MONTHLY = 4;
    /** Kilocalories a kilogram a day, in the middle of 150 to 185 (WHO 2023), and of one sachet of RUTF. */
    private static final double KCAL = 170;

    private static final double KCAL_OF_A_SACHET = 500;

    private enum Course {
        RECOVERS,
        DEFAULTS,
        DIES,
        DOES_NOT_RESPOND
    }

    private final Figures<Assumption> assumed;
    private final Measured child;
    private final LocalDate until;
    private final Chance chance;
    private final boolean severe;
    private final int interval;
    private final Course course;
    private final int turn;
    private final double pace;
    private final List<Event> events = new ArrayList<>();
    private EpisodeOfCare episode = new EpisodeOfCare();
    private double weightForHeight;
    private double muac;
    private String oedema;
    private LocalDate end;
    private boolean cured;

    private Treatment(
            Figures<Assumption> assumed,
            Measured child,
            LocalDate admitted,
            Thinness thin,
            boolean severe,
            LocalDate until,
            Chance chance) {
        this.assumed = assumed;
        this.child = child;
        this.until = until;
        this.chance = chance;
        this.severe = severe;
        this.interval = severe ? WEEK : 2 * WEEK;
        this.weightForHeight = thin.weightForHeight();
        this.muac = thin.muac();
        this.oedema = thin.oedema();
        this.course = course();
        this.turn = chance.whole(2, 5);
        this.pace = pace();
        this.end = admitted;
    }

    /**
     * Of a child that is as thin as that, if its measures say so once they are rounded.
     *
     * @param type of the admission, by {@code ml-cmam-admission}
     * @param until the last day of which something is written
     */
    static Optional<Treatment> of(
            Figures<Assumption> assumed,
            Measured child,
            LocalDate admitted,
            Thinness thin,
            String type,
            LocalDate until,
            Chance chance) {
        int age = child.child().daysOn(admitted);
        Stature stature = child.stature(age);
        Optional<Double> weight = child.weight(stature, thin.weightForHeight());
        Optional<Double> z = weight.flatMap(kilograms -> child.weightForHeight(age, kilograms, stature));
        if (z.isEmpty()) {
            return Optional.empty();
        }
        boolean severe = thin.muac() < SEVERE_MUAC || z.get() < SEVERE_Z || thin.isSwollen();
        if (!severe && thin.muac() >= HEALTHY_MUAC && z.get() >= HEALTHY_Z) {
            return Optional.empty();
        }
        Treatment treatment = new Treatment(assumed, child, admitted, thin, severe, until, chance);
        treatment.go(admitted, type, z.get());
        return Optional.of(treatment);
    }

    List<Event> events() {
        return events;
    }

    /** The last day of it, or on which it was still going on. */
    LocalDate end() {
        return end;
    }

    boolean cured() {
        return cured;
    }

    private void go(LocalDate admitted, String type, double z) {
        List<String> criteria = criteria(z);
        if (severe && chance.happens(value(Assumption.COMPLICATED_OF_SEVERE))) {
            inpatient(admitted, type, criteria);
        } else {
            open(
                    severe ? "urenas" : "urenam",
                    type,
                    criteria,
                    admitted,
                    child.child().home());
            weeks(admitted);
        }
    }

    private List<String> criteria(double z) {
        List<String> criteria = new ArrayList<>();
        int limit = severe ? SEVERE_MUAC : HEALTHY_MUAC;
        if (muac < limit) {
            criteria.add("muac");
        }
        if (z < (severe ? SEVERE_Z : HEALTHY_Z)) {
            criteria.add("whz");
        }
        if (!oedema.equals("none")) {
            criteria.add("oedeme");
        }
        return criteria;
    }

    private Course course() {
        double fate = chance.between(0, 1);
        double dies = severe ? value(Assumption.DEATHS_OF_SEVERE) : 0;
        double defaults = dies + value(Assumption.DEFAULTS);
        if (fate < dies) {
            return Course.DIES;
        }
        if (fate < defaults) {
            return Course.DEFAULTS;
        }
        return fate < defaults + value(Assumption.NON_RESPONSES) ? Course.DOES_NOT_RESPOND : Course.RECOVERS;
    }

    private void inpatient(LocalDate admitted, String type, List<String> criteria) {
        Place hospital = child.child().home();
        List<String> all = new ArrayList<>(criteria);
        all.add("complication");
        open("ureni", type, all, admitted, hospital);
        Visit first = visit(admitted, 1, "ureni", hospital);
        measure(first, true, false);
        first.seen("ml-appetite-test", "appetite-test", Visit.concept("ml-appetite", "echoue"));
        noDangerSign(first);
        Condition complication = first.add(new Condition()
                .setClinicalStatus(new CodeableConcept(Terms.HL7.code("condition-clinical", "active")))
                .setVerificationStatus(new CodeableConcept(Terms.HL7.code("condition-ver-status", "confirmed")))
                .setCode(Visit.concept("ml-cmam-complication", "anorexie"))
                .setSubject(child.child().reference())
                .setEncounter(first.reference())
                .setRecordedDateElement(Visit.date(admitted)));
        complication.getMeta().addProfile(Terms.profile("ml-cmam-complication"));
        write(first);
        LocalDate leaves = admitted.plusDays(chance.whole(5, 10));
        if (leaves.isAfter(until)) {
            end = until;
            return;
        }
        weightForHeight += 0.15;
        oedema = "none";
        Visit last = visit(leaves, 1 + (int) (leaves.toEpochDay() - admitted.toEpochDay()), "ureni", hospital);
        measure(last, false, false);
        last.seen("ml-appetite-test", "appetite-test", Visit.concept("ml-appetite", "reussi"));
        Condition resolved = complication.copy();
        resolved.setClinicalStatus(new CodeableConcept(Terms.HL7.code("condition-clinical", "resolved")));
        resolved.setAbatement(Visit.date(leaves));
        last.add(resolved);
        close(last, "transfert-urenas");
        EpisodeOfCare before = episode;
        open("urenas", "transfert", criteria, leaves, child.child().home());
        episode.addExtension(
                Visit.extension("ml-cmam-previous-episode", new Reference("EpisodeOfCare/" + before.getIdPart())));
        weeks(leaves.plusDays(WEEK));
    }

    private void weeks(LocalDate first) {
        int healthyVisits = 0;
        int absences = 0;
        int weeks = interval / WEEK;
        for (int number = 1; ; number++) {
            LocalDate day = first.plusDays((long) (number - 1) * interval);
            if (day.isAfter(until)) {
                end = until;
                return;
            }
            end = day;
            boolean gone = course == Course.DEFAULTS && number > turn;
            if (number > 1 && (gone || chance.happens(value(Assumption.ABSENCES)))) {
                absences++;
                Visit missed = missed(day, number);
                if (absences == 2) {
                    close(missed, "abandon");
                    return;
                }
                write(missed);
                continue;
            }
            absences = 0;
            Visit visit = visit(
                    day, number, severe ? "urenas" : "urenam", child.child().home());
            if (number == 1) {
                noDangerSign(visit);
                if (severe) {
                    visit.seen("ml-appetite-test", "appetite-test", Visit.concept("ml-appetite", "reussi"));
                }
            }
            boolean isMeasured = number % MONTHLY == 1 || weightForHeight > NEARLY;
            boolean healthy = measure(visit, isMeasured, number > 1);
            healthyVisits = healthy ? healthyVisits + 1 : 0;
            if (course == Course.DIES && number == turn) {
                died(visit);
                return;
            }
            if (healthyVisits > 1) {
                episode.addExtension(Visit.extension("ml-cmam-exit-visit", visit.reference()));
                close(visit, "gueri");
                cured = true;
                return;
            }
            if ((long) (number - 1) * interval >= (long) MOST_WEEKS * WEEK) {
                close(visit, "non-repondant");
                return;
            }
            feed(visit);
            write(visit);
            gain(weeks);
        }
    }

    /** The thinnest gain fastest: who responds is well before the twelfth week. */
    private double pace() {
        if (course == Course.DOES_NOT_RESPOND) {
            return HARDLY;
        }
        double usual = severe ? 1 : MODERATE_PACE;
        double weeks = Math.max((HEALTHY_Z - weightForHeight) / Z_A_WEEK, (HEALTHY_MUAC - muac) / MM_A_WEEK) / usual;
        return usual * Math.max(1, weeks / WELL_WITHIN_WEEKS);
    }

    private void gain(int weeks) {
        weightForHeight = Math.min(0, weightForHeight + Math.max(0, chance.normal(Z_A_WEEK, 0.1)) * weeks * pace);
        muac = Math.min(140, muac + Math.max(0, chance.normal(MM_A_WEEK, 0.7)) * weeks * pace);
        if (chance.happens(0.8)) {
            oedema = "none";
        }
    }

    /** Whether all that was measured is as it is in who is well. */
    private boolean measure(Visit visit, boolean length, boolean mayBeMistyped) {
        int age = child.child().daysOn(visit.day());
        Stature stature = child.stature(age);
        double kilograms = child.weight(stature, weightForHeight).orElseThrow();
        Measured.weigh(visit, kilograms);
        if (length) {
            Measured.measure(visit, stature);
        }
        Observation arm = Measured.muac(visit, (int) Math.round(muac));
        visit.seen("ml-nutritional-oedema", "oedema-bilateral", Visit.concept("ml-oedema-grade", oedema));
        if (chance.happens(value(Assumption.MISTAKES))
                && mayBeMistyped
                && visit.day().isBefore(until)) {
            mistype(visit, arm);
        }
        return length
                && Math.round(muac) >= HEALTHY_MUAC
                && oedema.equals("none")
                && child.weightForHeight(age, kilograms, stature)
                        .filter(z -> z >= HEALTHY_Z)
                        .isPresent();
    }

    /** Ten millimetres too many at first, as a tape is misread; corrected next day. */
    private void mistype(Visit visit, Observation arm) {
        Observation corrected = arm.copy().setStatus(ObservationStatus.CORRECTED);
        Quantity read = arm.getValueQuantity();
        read.setValue(read.getValue().add(BigDecimal.TEN));
        LocalDateTime next = visit.at().plusDays(1);
        events.add(new Event(next, List.of(child.child()), List.of(corrected)));
    }

    private static void noDangerSign(Visit visit) {
        visit.seen("ml-pcime-danger-signs", "pcime-danger-signs", Visit.concept("ml-pcime-danger", "aucun"));
    }

    private void feed(Visit visit) {
        int age = child.child().daysOn(visit.day());
        double kilograms = child.weight(child.stature(age), weightForHeight).orElseThrow();
        MedicationDispense food = visit.add(new MedicationDispense()
                .setStatus(MedicationDispenseStatus.COMPLETED)
                .setMedication(Visit.concept("ml-supply-item", severe ? "atpe" : "aspe"))
                .setSubject(child.child().reference())
                .setContext(visit.reference())
                .setQuantity(Visit.quantity(
                        severe ? Math.ceil(WEEK * KCAL * kilograms / KCAL_OF_A_SACHET) : interval, 0, "{sachet}"))
                .setDaysSupply(Visit.quantity(interval, 0, "d"))
                .setWhenHandedOverElement(Visit.time(visit.at())));
        food.addPerformer().setActor(visit.worker());
        food.getMeta().addProfile(Terms.profile(severe ? "ml-rutf-dispense" : "ml-medication-dispense"));
    }

    private void died(Visit visit) {
        close(visit, "deces");
        Patient dead = child.child().patient();
        dead.setDeceased(Visit.date(visit.day()));
        visit.add(dead);
    }

    private Visit visit(LocalDate day, int number, String unit, Place place) {
        Visit visit = new Visit(
                        child.child(),
                        place,
                        chance.hour(day),
                        "ml-cmam-visit",
                        Terms.KENEYA.code("ml-nutrition-unit", unit),
                        chance)
                .numbered(number);
        visit.encounter().addEpisodeOfCare(new Reference("EpisodeOfCare/" + episode.getIdPart()));
        if (unit.equals("ureni")) {
            visit.encounter().setClass_(Terms.HL7.code("v3-ActCode", "IMP"));
        }
        if (number == 1) {
            visit.records().add(0, episode);
        }
        return visit;
    }

    private Visit missed(LocalDate day, int number) {
        Visit missed =
                visit(day, number, severe ? "urenas" : "urenam", child.child().home());
        missed.encounter().getMeta().getProfile().clear();
        missed.encounter().getMeta().addProfile(Terms.profile("ml-missed-visit"));
        missed.encounter().setStatus(EncounterStatus.CANCELLED);
        missed.encounter().setPeriod(new Period().setStartElement(new DateTimeType(day.toString())));
        return missed;
    }

    private void open(String unit, String type, List<String> criteria, LocalDate day, Place place) {
        episode = new EpisodeOfCare().setStatus(EpisodeOfCareStatus.ACTIVE);
        episode.setId(chance.id());
        episode.getMeta().addProfile(Terms.profile("ml-cmam-episode"));
        episode.addExtension(Visit.extension("ml-cmam-admission-type", new CodeType(type)));
        criteria.forEach(criterion ->
                episode.addExtension(Visit.extension("ml-cmam-admission-criterion", new CodeType(criterion))));
        episode.addExtension(Visit.extension(
                "ml-nutrition-source", new CodeType(chance.oneOf(List.of("depistage-asc", "pb-mere", "spontane")))));
        episode.addIdentifier(new Identifier()
                .setType(new CodeableConcept(Terms.KENEYA.code("ml-identifier-type", "MAS")))
                .setSystem("https://keneya.ml/sid/mas/" + place.organization())
                .setValue(child.child().number() + "/" + unit + "/" + day));
        episode.addType(Visit.concept("ml-nutrition-unit", unit));
        episode.setPatient(child.child().reference());
        episode.setManagingOrganization(new Reference("Organization/" + place.organization()));
        episode.setPeriod(new Period().setStartElement(new DateTimeType(day.toString())));
    }

    private void close(Visit visit, String outcome) {
        EpisodeOfCare ended = episode.copy().setStatus(EpisodeOfCareStatus.FINISHED);
        ended.getPeriod().setEndElement(new DateTimeType(visit.day().toString()));
        ended.addExtension(Visit.extension("ml-cmam-exit-outcome", new CodeType(outcome)));
        visit.add(ended);
        episode = ended;
        write(visit);
    }

    private void write(Visit visit) {
        List<Resource> records = visit.records();
        events.add(new Event(visit.at(), List.of(child.child()), records));
    }

    private double value(Assumption assumption) {
        return assumed.of(assumption).value().doubleValue();
    }
}
