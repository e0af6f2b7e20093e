package ml.keneya.cdshooks;

import static java.util.stream.Collectors.toUnmodifiableMap;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServiceResponseJson;
import ca.uhn.hapi.fhir.cdshooks.api.json.CdsServicesJson;
import ca.uhn.hapi.fhir.cdshooks.module.CdsHooksObjectMapperFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import ml.keneya.guidance.fhir.RecordQuery;
import ml.keneya.guidance.fhir.SentAdvice;
import ml.keneya.guidance.fhir.SentFile;
import ml.keneya.reasoning.PlanRequests;
import ml.keneya.security.Caller;
import ml.keneya.server.CallersRead;
import ml.keneya.server.Messages;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.PatientOperationAccess;
import ml.keneya.server.Refusal;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.EpisodeOfCare;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Discovery and calls of the CDS services (docs/cds-hooks.md).
 *
 * <p>Not HAPI's controller: that one runs services without the caller, and fetches from the server that a call names.
 */
@RestController
final class CdsHooksController {

    private final FhirContext fhir;
    private final CallersRead endpoint;
    private final List<PatientOperationAccess> access;
    private final Map<String, SentAdvice> adviceOfSentFiles;
    private final PlanRequests plans;
    private final Clock clock;
    private final Cards cards;
    private final Messages messages;
    private final OperationOutcomeWriter outcomes;
    private final Prefetch prefetch;
    private final Json bodies = new Json();
    private final ObjectMapper json;

    CdsHooksController(
            FhirContext fhir,
            CallersRead endpoint,
            List<PatientOperationAccess> access,
            List<SentAdvice> adviceOfSentFiles,
            PlanRequests plans,
            Clock clock,
            Messages messages,
            OperationOutcomeWriter outcomes) {
        this.fhir = fhir;
        this.endpoint = endpoint;
        this.access = List.copyOf(access);
        this.adviceOfSentFiles =
                adviceOfSentFiles.stream().collect(toUnmodifiableMap(SentAdvice::operation, Function.identity()));
        this.plans = plans;
        this.clock = clock;
        this.prefetch = new Prefetch(fhir);
        this.cards = new Cards(
                messages,
                List.of(
                        new AdmissionSuggestion(),
                        new ReferralSuggestion(),
                        new ClosingSuggestion(),
                        new PlanSuggestion()));
        this.messages = messages;
        this.outcomes = outcomes;
        this.json = new CdsHooksObjectMapperFactory(fhir).newMapper();
    }

    @GetMapping("/cds-services")
    ResponseEntity<Object> services(HttpServletRequest request) throws JsonProcessingException {
        Locale language = language(request);
        CdsServicesJson services = new CdsServicesJson();
        for (CdsService each : CdsService.values()) {
            CdsServiceJson service = new CdsServiceJson()
                    .setId(each.id())
                    .setHook(each.hook().code())
                    .setTitle(messages.text(language, "cdshooks." + each.id() + ".title"))
                    .setDescription(messages.text(language, "cdshooks." + each.id() + ".description"));
            Prefetch.templates(reads(each)).forEach(service::addPrefetch);
            services.addService(service);
        }
        return answer(services, language);
    }

    /**
     * Of a file that is sent nothing but that file is advised of, whoever is in the store by the same id. Of whom the
     * caller may not ask, and of whom is not there, there is no card, alike. Who lacks what the operation needs of
     * everybody, a scope without a query or a facility, is refused before anything is read: to him no card would say
     * that all is well.
     */
    @PostMapping("/cds-services/{id}")
    ResponseEntity<Object> call(
            @PathVariable("id") String id,
            @RequestBody(required = false) Optional<byte[]> body,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        Optional<CdsService> found = CdsService.of(id);
        if (found.isEmpty()) {
            return outcomes.answer(request, Refusal.of(404, IssueType.NOTFOUND, "cdshooks.unknown"));
        }
        CdsService service = found.get();
        Locale language = language(request);
        Call call;
        Optional<SentFile> sent;
        try {
            call = Call.read(bodies, body.orElse(new byte[0]), service);
            sent = prefetch.read(call, reads(service));
        } catch (RefusedCall refused) {
            return outcomes.answer(request, refused.refusal());
        }
        if (sent.isPresent()) {
            Advice advice = new Advice(ofSentFiles(service).of(sent.get(), LocalDate.now(clock), language));
            Records records = Records.of(sent.get());
            return answer(cards.of(situation(service, call, advice, records, request), language), language);
        }
        Optional<Refusal> ofEverybody = access.stream()
                .flatMap(each -> each.refusal(service.operation(), request).stream())
                .findFirst();
        if (ofEverybody.isPresent()) {
            return outcomes.answer(request, ofEverybody.get());
        }
        CallersRead.Answer told =
                endpoint.get("/Patient/" + call.patient() + '/' + service.operation(), request, response);
        return switch (told.status()) {
            case 200 -> {
                Advice advice = new Advice(fhir.newJsonParser().parseResource(Parameters.class, told.body()));
                Records records = new StoredRecords(fhir, endpoint, call.patient(), request, response);
                yield answer(cards.of(situation(service, call, advice, records, request), language), language);
            }
            case 403, 404, 410 -> answer(new CdsServiceResponseJson(), language);
            default -> refused(told);
        };
    }

    private static ResponseEntity<Object> refused(CallersRead.Answer told) {
        return ResponseEntity.status(told.status())
                .contentType(MediaType.parseMediaType("application/fhir+json"))
                .body(told.body());
    }

    /** Feedback on cards, which are not kept: it is checked, and noted as a request. */
    @PostMapping("/cds-services/{id}/feedback")
    ResponseEntity<Object> feedback(
            @PathVariable("id") String id,
            @RequestBody(required = false) Optional<byte[]> body,
            HttpServletRequest request) {
        if (CdsService.of(id).isEmpty()) {
            return outcomes.answer(request, Refusal.of(404, IssueType.NOTFOUND, "cdshooks.unknown"));
        }
        try {
            Feedback.check(bodies.object(body.orElse(new byte[0])));
        } catch (RefusedCall refused) {
            return outcomes.answer(request, refused.refusal());
        }
        return ResponseEntity.ok().build();
    }

    private Situation situation(
            CdsService service, Call call, Advice advice, Records records, HttpServletRequest request)
            throws ServletException, IOException {
        Optional<String> plan = service.plan()
                .filter(each ->
                        advice.findings().stream().anyMatch(said -> PlanSuggestion.ACTIONS.contains(said.code())));
        Map<String, Resource> requests = plan.map(each -> plans.of(
                        each,
                        "Patient/" + call.patient(),
                        call.encounter().map(id -> "Encounter/" + id),
                        advice.answer(),
                        LocalDate.now(clock),
                        language(request)))
                .orElse(Map.of());
        Optional<EpisodeOfCare> treatment = Optional.empty();
        Optional<Encounter> visit = Optional.empty();
        if (ClosingSuggestion.mayClose(advice, service)) {
            String id = advice.reference("treatment").orElseThrow().replaceFirst("^EpisodeOfCare/", "");
            treatment = records.read(EpisodeOfCare.class, id);
            visit = records.read(Encounter.class, call.encounter().orElseThrow());
        }
        Optional<Reference> facility = AdmissionSuggestion.isToAdmit(advice)
                ? new TreatingFacility(call, Caller.of(request).flatMap(Caller::facility), records).find()
                : Optional.empty();
        List<Resource> ordered = new ArrayList<>();
        if (!requests.isEmpty() || ReferralSuggestion.isToHospital(advice)) {
            for (RecordQuery each : service.orders()) {
                ordered.addAll(records.find(each));
            }
        }
        Orders orders = Orders.of(ordered, advice, LocalDate.now(clock));
        return new Situation(service, call, advice, treatment, visit, facility, requests, orders);
    }

    private List<RecordQuery> reads(CdsService service) {
        return Stream.concat(ofSentFiles(service).reads().stream(), service.orders().stream())
                .toList();
    }

    private SentAdvice ofSentFiles(CdsService service) {
        return Objects.requireNonNull(adviceOfSentFiles.get(service.operation()));
    }

    private Locale language(HttpServletRequest request) {
        return messages.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private ResponseEntity<Object> answer(Object said, Locale language) throws JsonProcessingException {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(json.writeValueAsString(said));
    }
}
