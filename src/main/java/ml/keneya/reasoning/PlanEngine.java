package ml.keneya.reasoning;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.repository.IRepository;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import ml.keneya.conformance.ImplementationGuide;
import org.cqframework.cql.cql2elm.model.CompiledLibrary;
import org.cqframework.cql.elm.serializing.ElmJsonLibraryReader;
import org.hl7.elm.r1.ExpressionDef;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.ActivityDefinition;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.RequestGroup;
import org.opencds.cqf.fhir.cql.EvaluationSettings;
import org.opencds.cqf.fhir.cql.LibraryEngine;
import org.opencds.cqf.fhir.cr.CrSettings;
import org.opencds.cqf.fhir.cr.plandefinition.PlanDefinitionProcessor;
import org.opencds.cqf.fhir.utility.monad.Eithers;
import org.opencds.cqf.fhir.utility.repository.InMemoryFhirRepository;

/**
 * Applies plans by the engine of the Clinical Quality Framework. It is given the guide's definitions and the facts, and
 * nothing else: it cannot ask the store for anything, nor any other server.
 */
final class PlanEngine {

    private static final String ELM = "application/elm+json";

    private final FhirContext fhir;
    private final ImplementationGuide guide;
    private final Map<Locale, IRepository> definitions = new ConcurrentHashMap<>();
    private final Map<String, EvaluationSettings> logic = new ConcurrentHashMap<>();

    PlanEngine(FhirContext fhir, ImplementationGuide guide) {
        this.fhir = fhir;
        this.guide = guide;
    }

    /**
     * The CarePlan with all its requests contained, of whoever the facts are about.
     *
     * @param inputs the parameters of the plan's library
     */
    CarePlan apply(PlanDefinition plan, PlanContext context, Parameters inputs, Locale language) {
        IRepository known = definitions.computeIfAbsent(language, this::definitions);
        EvaluationSettings settings = logic.computeIfAbsent(ELM, each -> translated());
        LibraryEngine expressions = new LibraryEngine(known, settings);
        PlanDefinition spoken = new PlanLanguage(fhir, language).of(plan.copy());
        PlanSources sources = PlanSources.takenFrom(spoken);
        CarePlan answer = (CarePlan)
                new PlanDefinitionProcessor(known, CrSettings.getDefault().withEvaluationSettings(settings))
                        .apply(
                                Eithers.forRight3(spoken),
                                context.subject(),
                                context.encounter().orElse(null),
                                context.practitioner().orElse(null),
                                context.organization().orElse(null),
                                null,
                                null,
                                null,
                                null,
                                null,
                                inputs,
                                (IBaseBundle) null,
                                null,
                                expressions);
        answer.getContained().stream()
                .filter(RequestGroup.class::isInstance)
                .map(RequestGroup.class::cast)
                // Where an action does not apply, the engine puts null.
                .forEach(group -> group.getAction().removeIf(Objects::isNull));
        // Its parts are those of the definitions, which others are applied by meanwhile.
        CarePlan made = answer.copy();
        // Which conditions held is decided; R4 has no code for how they are told.
        made.getContained().stream()
                .filter(RequestGroup.class::isInstance)
                .flatMap(group -> ((RequestGroup) group).getAction().stream())
                .forEach(action -> action.setCondition(null));
        sources.addTo(made, expressions, inputs);
        made.setTitle(spoken.getTitle());
        return made;
    }

    private IRepository definitions(Locale language) {
        IRepository repository = new InMemoryFhirRepository(fhir);
        PlanLanguage spoken = new PlanLanguage(fhir, language);
        guide.all(ActivityDefinition.class).map(spoken::of).forEach(repository::update);
        return repository;
    }

    private EvaluationSettings translated() {
        EvaluationSettings settings = EvaluationSettings.getDefault();
        guide.all(Library.class)
                .flatMap(PlanEngine::elm)
                .forEach(each -> settings.getLibraryCache().put(each.getIdentifier(), each));
        return settings;
    }

    /**
     * As the engine keeps what it has translated. Left to itself it takes no ELM, for it holds the version of the
     * translator against that of the language (CQL 4.4.0, LibraryManager.isVersionCompatible), and translates anew.
     */
    private static Stream<CompiledLibrary> elm(Library library) {
        return library.getContent().stream()
                .filter(content -> ELM.equals(content.getContentType()))
                .map(Attachment::getData)
                .map(data -> new ElmJsonLibraryReader().read(new String(data, StandardCharsets.UTF_8)))
                .map(elm -> {
                    // It looks definitions up by halves.
                    elm.getStatements().getDef().sort(Comparator.comparing(ExpressionDef::getName));
                    CompiledLibrary compiled = new CompiledLibrary();
                    compiled.setLibrary(elm);
                    compiled.setIdentifier(elm.getIdentifier());
                    return compiled;
                });
    }
}
