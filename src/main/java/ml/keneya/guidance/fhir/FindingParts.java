package ml.keneya.guidance.fhir;

import java.util.Locale;
import ml.keneya.guidance.Finding;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/** Findings as parameters of an answer, each with a sentence in the language of the caller. */
public record FindingParts(Messages messages) {

    /**
     * Adds a {@code finding}: its {@code code}, {@code urgency} ({@code info}, {@code warning}, {@code critical}),
     * {@code text}, whether it is {@code confirmed}, each {@code source}, and each record that it is {@code from}.
     */
    public void add(Parameters answer, Finding finding, Locale language) {
        ParametersParameterComponent part = answer.addParameter().setName("finding");
        part.addPart().setName("code").setValue(new CodeType(finding.code()));
        part.addPart()
                .setName("urgency")
                .setValue(new CodeType(finding.urgency().name().toLowerCase(Locale.ROOT)));
        part.addPart()
                .setName("text")
                .setValue(new StringType(messages.text(
                        language, finding.sentence(), finding.arguments().toArray())));
        part.addPart().setName("confirmed").setValue(new BooleanType(finding.confirmed()));
        finding.sources()
                .forEach(source -> part.addPart().setName("source").setValue(new StringType(source.citation())));
        finding.facts().forEach(fact -> part.addPart().setName("from").setValue(new Reference(fact)));
    }
}
