package ml.keneya.conformance.proof;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/**
 * Reads the shape of a resource: its elements in their order and number, their types, all codes, systems, names of
 * codes and addresses as they are, and of every other value what {@link PlainValues} says of it; the types of what it
 * refers to; the profiles that it is held to; the language of the answer.
 *
 * <p>The validator holds an Observation to FHIR's vital signs by its code alone. Their one rule that weighs a value
 * asks for the precision of a date, which a shape keeps.
 *
 * <p>Some of what a resource may hold is judged by what it says: narratives and what is attached, resources within
 * resources, answers to a form, figures of a measure. Such a resource has no shape.
 */
final class ShapeReader {

    private static final String DEFINITION = "http://hl7.org/fhir/StructureDefinition/";

    /** The validator holds these against other definitions, or against one another. */
    private static final Set<String> JUDGED_BY_WHAT_THEY_SAY =
            Set.of("Bundle", "Composition", "Measure", "MeasureReport", "Questionnaire", "QuestionnaireResponse");

    /** Identifiers of these say what their values are. */
    private static final Set<String> OF_ADDRESSES = Set.of("urn:ietf:rfc:3986", "https://tools.ietf.org/html/rfc4122");

    private static final Pattern RELATIVE = Pattern.compile("([A-Z][A-Za-z]{2,40})/([A-Za-z0-9\\-.]{1,64})");
    private static final Pattern UUID =
            Pattern.compile("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final FhirContext fhir;

    ShapeReader(FhirContext fhir) {
        this.fhir = fhir;
    }

    /**
     * What was read.
     *
     * @param weighed the elements whose definitions may have rules that weigh values
     */
    record Read(Shape shape, List<Weighed> weighed) {}

    /** An element and the canonical address of a definition that it is held to. */
    record Weighed(Base element, String definition) {}

    /**
     * The shape of a resource; empty if it has none.
     *
     * @param profiles those that it is held to, in place of those that it claims
     */
    Optional<Read> read(Resource resource, Collection<String> profiles, Locale language) {
        String type = resource.fhirType();
        if (JUDGED_BY_WHAT_THEY_SAY.contains(type)) {
            return Optional.empty();
        }
        Walk walk = new Walk(resource, profiles);
        walk.read.append(language.getLanguage());
        walk.hold(resource, DEFINITION + type);
        profiles.forEach(profile -> walk.hold(resource, profile));
        walk.composite(resource, type);
        return walk.unusual ? Optional.empty() : Optional.of(new Read(Shape.of(walk.read.toString()), walk.weighed));
    }

    private final class Walk {

        private final Resource root;
        private final Collection<String> profiles;
        private final StringBuilder read = new StringBuilder(1_024);
        private final List<Weighed> weighed = new ArrayList<>();
        private boolean unusual;

        Walk(Resource root, Collection<String> profiles) {
            this.root = root;
            this.profiles = profiles;
        }

        void hold(Base element, String definition) {
            weighed.add(new Weighed(element, definition));
        }

        void composite(Base element, String name) {
            if (element instanceof Narrative || element instanceof Attachment || hasId(element)) {
                unusual = true;
                return;
            }
            if (element instanceof Extension extension
                    && extension.hasUrl()
                    && extension.getUrl().contains(":")) {
                hold(element, extension.getUrl());
            } else if (element instanceof Type && !(element instanceof Extension)) {
                hold(element, DEFINITION + element.fhirType());
            }
            read.append(name).append('{');
            BaseRuntimeElementCompositeDefinition<?> type = (BaseRuntimeElementCompositeDefinition<?>)
                    (element instanceof IBaseResource resource
                            ? fhir.getResourceDefinition(resource)
                            : fhir.getElementDefinition(element.getClass()));
            for (BaseRuntimeChildDefinition child : type.getChildrenAndExtension()) {
                if (unusual) {
                    return;
                }
                if (element instanceof Meta && child.getElementName().equals("profile")) {
                    profiles.forEach(profile -> exact("profile", profile));
                } else {
                    for (IBase value : child.getAccessor().getValues(element)) {
                        child(element, child.getElementName(), value);
                    }
                }
            }
            read.append('}');
        }

        private void child(Base parent, String name, IBase value) {
            if (value instanceof IBaseResource) {
                unusual = true;
            } else if (value instanceof IPrimitiveType<?> primitive) {
                primitive(parent, name, primitive);
            } else {
                // Of an element of several types its type is a part of its name.
                composite((Base) value, name.endsWith("[x]") ? name + ((Base) value).fhirType() : name);
            }
        }

        private void primitive(Base parent, String name, IPrimitiveType<?> value) {
            boolean extended = value instanceof Element element && (element.hasExtension() || element.hasId());
            String text = value.getValueAsString();
            if (extended || isJudgedByItsSystem(parent, name)) {
                unusual = true;
            } else if (text == null) {
                // It comes of being asked for, and is not written.
                return;
            } else if (parent == root && name.equals("id")) {
                unusual |= !PlainValues.isId(root.getIdElement().getIdPart());
            } else if (parent instanceof Reference && name.equals("reference")) {
                reference(text);
            } else if (isNameOfACode(parent, name)) {
                exact(name, text);
            } else {
                PlainValues.of(value)
                        .ifPresentOrElse(shape -> exact(name + ((Base) value).fhirType(), shape), () -> unusual = true);
            }
        }

        private boolean isJudgedByItsSystem(Base parent, String name) {
            return parent instanceof Identifier identifier
                    && name.equals("value")
                    && OF_ADDRESSES.contains(String.valueOf(identifier.getSystem()));
        }

        private boolean isNameOfACode(Base parent, String name) {
            return (parent instanceof Coding && name.equals("display"))
                    || (parent instanceof Quantity && name.equals("unit"));
        }

        /** To itself it is another thing: the validator looks at what it finds. */
        private void reference(String address) {
            Matcher relative = RELATIVE.matcher(address);
            if (relative.matches()) {
                unusual |= relative.group(2).equals(root.getIdElement().getIdPart());
                exact("reference", relative.group(1));
            } else if (UUID.matcher(address).matches()) {
                exact("reference", "urn:uuid:");
            } else {
                unusual = true;
            }
        }

        private static boolean hasId(Base element) {
            return element instanceof Element each && each.hasId();
        }

        /** With its length before it, so that no value can pass for two. */
        private void exact(String name, String value) {
            read.append(name).append(':').append(value.length()).append(':').append(value);
        }
    }
}
