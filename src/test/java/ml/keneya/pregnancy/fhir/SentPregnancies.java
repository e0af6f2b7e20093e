package ml.keneya.pregnancy.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;

/** Pregnancies as another record system keeps them. */
public final class SentPregnancies {

    private static final String WOMAN = "ehr-woman-1";

    private SentPregnancies() {}

    public static Patient woman() {
        Patient woman = AntenatalFollowUpTest.woman();
        woman.setId(WOMAN);
        return woman;
    }

    /** Of 24 weeks on that day, with 170/115 mmHg, after another that ended two years before. */
    public static List<Resource> withSeverePressure(LocalDate day) {
        Expectant woman = new Expectant(null, WOMAN, "p1", day);
        EpisodeOfCare episode = Expectant.episode(WOMAN, day.minusWeeks(16).toString());
        episode.setId("p1");
        Encounter contact = woman.contactOn(day.minusWeeks(4));
        Observation period = woman.loinc("8665-2");
        period.setValue(new DateTimeType(day.minusWeeks(24).toString()));
        Procedure delivery = Expectant.delivery(WOMAN, day.minusYears(2).toString());
        List<Resource> records = new ArrayList<>(List.of(contact, period, woman.pressure(170, 115), delivery));
        for (int i = 0; i < records.size(); i++) {
            records.get(i).setId("sent-" + i);
        }
        records.add(episode);
        return records;
    }
}
