package ml.keneya.confidentiality;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import ml.keneya.security.Caller;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;

/**
 * Tells which security labels a resource must carry, from what it says and from nothing else: from its labels, and from
 * the rules about its profiles, its codes in whichever element, and the services that it refers to. What is contained
 * in it, or an entry of it, counts as it does.
 */
final class LabelService {

    private static final Reason OF_THE_SERVICE = new Reason(
            "Dossier d’un service de prise en charge des violences basées sur le genre",
            "Record of a service for care after gender-based violence");

    private final LabelRules rules;
    private final Set<String> services;

    LabelService(LabelRules rules, Set<String> services) {
        this.rules = rules;
        this.services = services;
    }

    /** What is to know of the resource before it is filed. */
    Findings findings(Resource resource) {
        Findings findings = new Findings();
        look(resource, findings);
        return findings;
    }

    /** Whether the records of the service of that reference or facility number are very restricted. */
    boolean isVeryRestricted(String service) {
        return services.contains(service);
    }

    Labels ofTheService(Labels labels) {
        return labels.veryRestricted(OF_THE_SERVICE);
    }

    private void look(Base element, Findings findings) {
        if (element instanceof Resource resource && resource.hasMeta()) {
            Labels claimed = Labels.claimed(resource.getMeta());
            findings.add(claimed);
        }
        if (element instanceof Coding coding && coding.hasCode()) {
            look(coding, findings);
        } else if (element instanceof UriType uri && uri.hasValue()) {
            look(uri, findings);
        } else if (element instanceof Reference reference && reference.hasReference()) {
            look(reference, findings);
        } else if (element instanceof Identifier identifier
                && identifier.hasValue()
                && Caller.FACILITIES.equals(identifier.getSystem())
                && services.contains(identifier.getValue())) {
            findings.labels = ofTheService(findings.labels);
        }
        for (Property child : element.children()) {
            for (Base value : child.getValues()) {
                look(value, findings);
            }
        }
    }

    private void look(Coding coding, Findings findings) {
        for (LabelRule rule : rules.all()) {
            if (rule.matchesCode(coding.getSystem(), coding.getCode())) {
                findings.add(rule);
            }
        }
    }

    private void look(UriType uri, Findings findings) {
        findings.refersToTheVault |= VaultId.isIn(uri);
        for (LabelRule rule : rules.all()) {
            if (rule.matchesUri(uri.getValue())) {
                findings.add(rule);
            }
        }
    }

    private void look(Reference reference, Findings findings) {
        IIdType target = reference.getReferenceElement();
        String unversioned = target.toUnqualifiedVersionless().getValue();
        findings.refersToTheVault |= VaultId.is(target);
        findings.references.add(target.toVersionless().getValue());
        if (unversioned != null && services.contains(unversioned)) {
            findings.labels = ofTheService(findings.labels);
        }
    }

    /** What was found in one resource. */
    static final class Findings {

        private Labels labels = new Labels(Optional.empty(), Set.of(), Set.of());
        private boolean refersToTheVault;
        private final Set<String> references = new LinkedHashSet<>();

        Labels labels() {
            return labels;
        }

        /** Whether something in it names a resource of the vault by its id. */
        boolean refersToTheVault() {
            return refersToTheVault;
        }

        /** What it refers to, without versions, as written. */
        Set<String> references() {
            return references;
        }

        private void add(LabelRule rule) {
            labels = labels.with(rule);
        }

        private void add(Labels claimed) {
            labels = labels.and(claimed);
        }
    }
}
