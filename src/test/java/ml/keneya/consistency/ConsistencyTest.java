package ml.keneya.consistency;

import static ml.keneya.consistency.Care.assertRefused;
import static ml.keneya.consistency.Care.dose;
import static ml.keneya.consistency.Care.pulse;
import static ml.keneya.consistency.Care.transaction;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.Someone;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.junit.jupiter.api.Test;

/** Records that do not agree with one another are refused on every way in, and nothing of them is stored. */
class ConsistencyTest extends OfOnePatient {

    @Test
    void whatHappenedIsNotAhead() {
        String ahead = LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1).toString();

        assertRefused(ehr.post("Observation", pulse(patient, ahead)), "ml-x-future", "Observation.effective");
        assertThat(ehr.post("Observation", pulse(patient, tomorrow)).status()).isEqualTo(201);
    }

    @Test
    void nothingIsDatedBeforeTheBirthHoweverItComes() {
        Observation before = pulse(patient, "1995-12-30");
        Answer first = ehr.post("Observation", pulse(patient, "1996"));
        String path = "Observation/" + first.id();
        before.setId(first.id());
        String patch = "[{\"op\":\"replace\",\"path\":\"/effectiveDateTime\",\"value\":\"1995-12-30\"}]";

        assertThat(first.status()).isEqualTo(201);
        for (Answer answer : List.of(
                ehr.post("Observation", pulse(patient, "1995-12-30")),
                ehr.put(path, before),
                ehr.patch(path, "application/json-patch+json", patch))) {
            assertRefused(answer, "ml-x-birth", "Observation.effective");
        }
        assertRefused(ehr.post("", transaction(before)), "ml-x-birth", "Bundle.entry[0].resource.effective");
        assertThat(ehr.get(path).resource(Observation.class).getMeta().getVersionId())
                .isEqualTo("1");
        assertThat(ehr.get("Observation?patient=" + patient).bundle().getEntry())
                .hasSize(1);
    }

    @Test
    void theRestOfTheTransactionIsSeenAndGoesWithIt() {
        Patient dead = Someone.named("K" + UUID.randomUUID());
        dead.setDeceased(new DateTimeType("2020-03-01"));
        Bundle bundle = transaction(dead);
        bundle.getEntryFirstRep().setFullUrl("urn:uuid:" + UUID.randomUUID());
        Observation late = pulse("", "2020-03-03");
        late.setSubject(new Reference(bundle.getEntryFirstRep().getFullUrl()));
        bundle.addEntry()
                .setResource(late)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Observation");

        assertRefused(ehr.post("", bundle), "ml-x-death", "Bundle.entry[1].resource.effective");
        assertThat(ehr.get("Patient?family=" + dead.getNameFirstRep().getFamily())
                        .bundle()
                        .getEntry())
                .isEmpty();
        late.setEffective(new DateTimeType("2020-03-02"));
        assertThat(ehr.post("", bundle).status()).isEqualTo(200);
    }

    @Test
    void aRefusalSpeaksTheLanguageOfTheCaller() {
        Observation before = pulse(patient, "1995-12-30");

        assertThat(sentence(ehr.post("Observation", before))).startsWith("Cette date précède la naissance");
        assertThat(sentence(ehr.with("Accept-Language", "en").post("Observation", before)))
                .startsWith("This date is before the birth");
    }

    @Test
    void aWarningIsStoredAndSpeaksTheLanguageOfTheCaller() {
        ehr.post("Immunization", dose(patient, "2026-06-01", "Penta", 1));
        FhirClient curious = ehr.with("Prefer", "return=OperationOutcome");

        Answer french = curious.post("Immunization", dose(patient, "2026-06-10", "Penta", 2));
        Answer english =
                curious.with("Accept-Language", "en").post("Immunization", dose(patient, "2026-06-11", "Penta", 3));

        assertThat(french.status()).isEqualTo(201);
        assertThat(french.body()).contains("Moins de 28 jours");
        assertThat(english.body()).contains("Less than 28 days");
    }

    /** A fault that was there before hinders no correction of something else. */
    @Test
    void anOldFaultIsNotTheWriters() {
        String someone = ehr.post("Patient", Someone.named("Sidibé")).id();
        Observation early = pulse(someone, "1996-03-01");
        String id = ehr.post("Observation", early).id();
        Patient born = Someone.named("Sidibé");
        born.setId(someone);
        born.setBirthDateElement(new DateType("1996-06-01"));
        assertThat(ehr.put("Patient/" + someone, born).status()).isEqualTo(200);
        early.setId(id);
        early.addNote().setText("Relu.");

        assertThat(ehr.put("Observation/" + id, early).status()).isEqualTo(200);
        early.setEffective(new DateTimeType("1996-02-01"));
        assertThat(ehr.put("Observation/" + id, early).status()).isEqualTo(200);
        assertRefused(ehr.post("Observation", pulse(someone, "1996-03-01")), "ml-x-birth", "Observation.effective");
    }

    private static String sentence(Answer answer) {
        return answer.outcome().getIssueFirstRep().getDetails().getText();
    }
}
