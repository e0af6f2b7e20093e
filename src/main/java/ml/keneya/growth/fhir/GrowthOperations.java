package ml.keneya.growth.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ml.keneya.growth.chart.GrowthChart;
import ml.keneya.server.Messages;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What measurements mean: {@code $z-score} of children of whom nothing is read and nothing stored; {@code $growth} and
 * {@code $growth-chart} of one Patient, for who may read him and search what was observed of him.
 */
public final class GrowthOperations {

    private final ZScoreAnswer answers;
    private final ChildFile files;
    private final GrowthAnswer figures;
    private final ChildChart charts;
    private final Messages messages;
    private final Clock clock;

    GrowthOperations(
            ZScoreAnswer answers,
            ChildFile files,
            GrowthAnswer figures,
            ChildChart charts,
            Messages messages,
            Clock clock) {
        this.answers = answers;
        this.files = files;
        this.figures = figures;
        this.charts = charts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The z-scores and nutritional classes of each child.
     *
     * @param asked a parameter {@code child} for each, with parts (docs/growth.md)
     * @throws InvalidRequestException with an issue for each part that cannot be taken
     */
    @Operation(name = "$z-score")
    public Parameters zScore(@ResourceParam @Nullable Parameters asked, RequestDetails request) {
        Locale language = messages.languageOf(request);
        ZScoreRequest read = ZScoreRequest.read(asked == null ? new Parameters() : asked);
        if (!read.faults().isEmpty()) {
            throw refusal(read.faults(), language);
        }
        return answers.to(read, language);
    }

    /**
     * A {@code visit} for each day on which something was measured (docs/growth.md).
     *
     * @throws ResourceNotFoundException if the caller sees no such Patient
     */
    @Operation(name = "$growth", typeName = "Patient", idempotent = true)
    public Parameters growth(@IdParam IdType patient, RequestDetails request) {
        return figures.to(of(patient, request), messages.languageOf(request));
    }

    /**
     * The same as a picture.
     *
     * @param indices which panels, by the codes of the scores; none for the usual ones
     * @param format {@code svg} or {@code png}; without it what the Accept header names, else SVG
     * @param width in CSS pixels; from 600 on two panels stand side by side
     * @return a Binary, which is answered as what it holds unless FHIR is asked for
     * @throws InvalidRequestException with an issue for each parameter that cannot be taken
     * @throws ResourceNotFoundException if the caller sees no such Patient
     * @throws UnprocessableEntityException if nothing can be shown, such as when the sex is not known
     */
    @Operation(name = "$growth-chart", typeName = "Patient", idempotent = true)
    public Binary growthChart(
            @IdParam IdType patient,
            @OperationParam(name = "index", typeName = "code") @Nullable List<CodeType> indices,
            @OperationParam(name = "format", min = 0, max = 1, typeName = "code") @Nullable CodeType format,
            @OperationParam(name = "width", min = 0, max = 1, typeName = "integer") @Nullable IntegerType width,
            RequestDetails request) {
        Locale language = messages.languageOf(request);
        ChartRequest asked = ChartRequest.read(
                indices == null ? List.of() : indices, format, width, request.getHeaders(HttpHeaders.ACCEPT));
        if (!asked.faults().isEmpty()) {
            throw refusal(asked.faults(), language);
        }
        ChildGrowth growth = of(patient, request);
        if (growth.visits().isEmpty() && !growth.child().mayBeAChildOn(LocalDate.now(clock))) {
            throw new UnprocessableEntityException(messages.text(language, "growth.chart.grown"));
        }
        GrowthChart chart = charts.of(growth, asked.indices(), language)
                .orElseThrow(() -> new UnprocessableEntityException(messages.text(language, "growth.chart.none")));
        Binary picture = asked.format().picture(chart, asked.width());
        picture.setMeta(growth.labels());
        // Whoever shows or keeps it, and the log of audit, know of whom it is.
        return picture.setSecurityContext(
                new Reference("Patient/" + growth.child().id()));
    }

    private ChildGrowth of(IdType patient, RequestDetails request) {
        ChildPatient child = files.patient(patient, request);
        return ChildGrowth.of(child, files.measurements(child, request));
    }

    private InvalidRequestException refusal(List<Fault> faults, Locale language) {
        OperationOutcome outcome = new OperationOutcome();
        faults.forEach(fault -> outcome.addIssue(issue(fault, language)));
        return new InvalidRequestException(
                outcome.getIssue().stream()
                        .map(OperationOutcomeIssueComponent::getDiagnostics)
                        .collect(Collectors.joining(" ")),
                outcome);
    }

    private OperationOutcomeIssueComponent issue(Fault fault, Locale language) {
        OperationOutcomeIssueComponent issue = new OperationOutcomeIssueComponent()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(IssueType.VALUE)
                .setDiagnostics(messages.text(
                        language, fault.sentence(), fault.arguments().toArray()));
        issue.addExpression(fault.where());
        return issue;
    }
}
