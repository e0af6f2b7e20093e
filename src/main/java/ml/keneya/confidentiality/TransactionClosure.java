package ml.keneya.confidentiality;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import ml.keneya.confidentiality.LabelService.Findings;
import ml.keneya.server.Definitions;
import ml.keneya.server.EntryTarget;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Resource;

/**
 * Finds which entries of a transaction are very restricted: those that are by themselves, and those that refer to one,
 * at whatever distance.
 */
final class TransactionClosure {

    private final List<Entry> entries;

    /**
     * Looks at those entries.
     *
     * @param belongs whether an entry is very restricted by itself
     */
    TransactionClosure(
            List<BundleEntryComponent> entries, LabelService labels, BiPredicate<Resource, Findings> belongs) {
        this.entries = entries.stream()
                .filter(BundleEntryComponent::hasResource)
                .filter(entry -> !Definitions.contain(entry.getResource().fhirType()))
                .map(entry -> {
                    Findings findings = labels.findings(entry.getResource());
                    return new Entry(
                            entry, names(entry), findings.references(), belongs.test(entry.getResource(), findings));
                })
                .toList();
    }

    /** The very restricted entries, in their order. */
    List<BundleEntryComponent> veryRestricted() {
        Set<Entry> found = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Entry entry : entries) {
                boolean belongs =
                        entry.veryRestricted() || entry.references().stream().anyMatch(names::contains);
                if (belongs && found.add(entry)) {
                    names.addAll(entry.names());
                    grows = true;
                }
            }
        }
        return entries.stream().filter(found::contains).map(Entry::entry).toList();
    }

    private static Set<String> names(BundleEntryComponent entry) {
        Set<String> names = new LinkedHashSet<>();
        String type = entry.getResource().fhirType();
        Stream.of(
                        entry.getFullUrl(),
                        entry.getRequest().getUrl(),
                        EntryTarget.of(entry).orElse(null),
                        entry.getResource().hasId()
                                ? type
                                        + '/'
                                        + entry.getResource().getIdElement().getIdPart()
                                : null)
                .filter(name -> name != null && !name.equals(type))
                .forEach(names::add);
        return names;
    }

    private record Entry(
            BundleEntryComponent entry, Set<String> names, Set<String> references, boolean veryRestricted) {}
}
