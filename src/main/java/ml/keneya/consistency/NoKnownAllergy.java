package ml.keneya.consistency;

import java.util.Set;
import java.util.stream.Stream;
import ml.keneya.server.Codes;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Resource;

/**
 * Who has an allergy is not told to have none: of two such records in force one is read, and the other is not. Seen
 * from either of the two.
 */
final class NoKnownAllergy implements ConsistencyRule {

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/allergyintolerance-";
    private static final Codes NONE = new Codes(Codes.KENEYA + "ml-allergen", Set.of("aucune-connue"));
    private static final Codes ACTIVE = new Codes(HL7 + "clinical", Set.of("active"));
    private static final Codes UNTRUE = new Codes(HL7 + "verification", Set.of("refuted", "entered-in-error"));

    @Override
    public String key() {
        return "ml-x-no-allergy";
    }

    @Override
    public Severity severity() {
        return Severity.WARN;
    }

    @Override
    public boolean concerns(Resource written) {
        return written instanceof AllergyIntolerance allergy && isInForce(allergy);
    }

    @Override
    public Stream<Breach> breaches(Resource written, Surroundings around) {
        boolean none = isNone((AllergyIntolerance) written);
        String others = none ? "clinical-status=" + ACTIVE.query() : "code=" + NONE.query();
        return around.ofThePatient(AllergyIntolerance.class, others)
                .filter(other -> isInForce(other) && isNone(other) != none)
                .limit(1)
                .map(other -> Breach.at("AllergyIntolerance.code"));
    }

    private static boolean isNone(AllergyIntolerance allergy) {
        return NONE.are(allergy.getCode());
    }

    private static boolean isInForce(AllergyIntolerance allergy) {
        return ACTIVE.are(allergy.getClinicalStatus()) && !UNTRUE.are(allergy.getVerificationStatus());
    }
}
