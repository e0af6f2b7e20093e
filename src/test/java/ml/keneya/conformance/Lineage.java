package ml.keneya.conformance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.StructureDefinition;

/** A profile with those of ours that it is made of: what each element is, the most precise word first. */
final class Lineage {

    final Set<String> of = new TreeSet<>();
    final Map<String, ElementDefinition> elements = new TreeMap<>(Comparator.naturalOrder());

    /** @param ours the definitions of the guide by their addresses */
    Lineage(Map<String, StructureDefinition> ours, StructureDefinition profile) {
        Map<String, Boolean> supported = new HashMap<>();
        StructureDefinition next = profile;
        while (next != null) {
            of.add(next.getUrl());
            for (ElementDefinition element : next.getDifferential().getElement()) {
                supported.merge(element.getId(), element.getMustSupport(), Boolean::logicalOr);
                elements.merge(element.getId(), element.copy(), Lineage::first);
            }
            next = ours.get(next.getBaseDefinition());
        }
        elements.forEach((id, element) -> element.setMustSupport(supported.get(id)));
    }

    private static ElementDefinition first(ElementDefinition precise, ElementDefinition general) {
        if (!precise.hasSlicing()) {
            precise.setSlicing(general.hasSlicing() ? general.getSlicing() : null);
        }
        if (!precise.hasPattern() && !precise.hasFixed()) {
            precise.setPattern(general.hasPattern() ? general.getPattern() : general.getFixed());
        }
        if (!precise.hasMax()) {
            precise.setMax(general.getMax());
        }
        if (!precise.hasType()) {
            precise.setType(general.getType());
        }
        return precise;
    }

    boolean isForbidden(String id) {
        for (int end = id.length(); end > 0; end = id.lastIndexOf('.', end - 1)) {
            ElementDefinition element = elements.get(id.substring(0, end));
            if (element != null && "0".equals(element.getMax())) {
                return true;
            }
        }
        return false;
    }

    List<Base> find(Base root, String id) {
        List<Base> found = List.of(root);
        String place = id.split("\\.")[0];
        for (String step : id.substring(place.length()).split("\\.")) {
            if (step.isEmpty()) {
                continue;
            }
            place += "." + step;
            found = inside(found, step, place);
        }
        return found;
    }

    private List<Base> inside(List<Base> parents, String step, String place) {
        String name = step.split(":")[0];
        List<Base> found = parents.stream()
                .map(parent -> parent.getChildByName(name))
                .filter(property -> property != null)
                .map(Property::getValues)
                .flatMap(List::stream)
                .filter(value -> !step.contains(":") || isOfSlice(value, name, place))
                .toList();
        // Questions hold questions.
        return name.equals("item") && !found.isEmpty()
                ? Stream.concat(found.stream(), inside(found, step, place).stream())
                        .toList()
                : found;
    }

    private boolean isOfSlice(Base value, String name, String place) {
        String slice = place.substring(place.lastIndexOf(':') + 1);
        if (value instanceof Extension extension) {
            return extension.getUrl().equals(slice)
                    || elements.get(place).getType().stream().anyMatch(type -> type.hasProfile(extension.getUrl()));
        }
        if (name.endsWith("[x]")) {
            return slice.equalsIgnoreCase(name.replace("[x]", "") + value.fhirType());
        }
        ElementDefinition head = elements.get(place.substring(0, place.lastIndexOf(':')));
        return head == null
                || head.getSlicing().getDiscriminator().stream()
                        .allMatch(discriminator -> agrees(value, place, discriminator.getPath()));
    }

    private boolean agrees(Base value, String place, String path) {
        ElementDefinition told = elements.get(path.equals("$this") ? place : place + "." + path);
        Base wanted = told == null ? null : told.hasPattern() ? told.getPattern() : told.getFixed();
        return wanted == null
                || find(value, path.equals("$this") ? "x" : "x." + path).stream()
                        .anyMatch(each -> contains(each, wanted));
    }

    private static boolean contains(Base value, Base pattern) {
        if (pattern.isPrimitive()) {
            return pattern.primitiveValue().equals(value.primitiveValue());
        }
        return pattern.children().stream()
                .allMatch(part -> part.getValues().stream()
                        .allMatch(wanted -> value.getChildByName(part.getName()).getValues().stream()
                                .anyMatch(each -> contains(each, wanted))));
    }
}
