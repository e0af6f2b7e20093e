package ml.keneya.exchange.ips;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.ips.api.IpsContext;
import ca.uhn.fhir.jpa.ips.api.Section;
import ca.uhn.fhir.jpa.ips.jpa.DefaultJpaIpsGenerationStrategy;
import ca.uhn.fhir.jpa.ips.jpa.JpaSectionSearchStrategyCollection;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import ml.keneya.server.CallersSearch;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** HAPI's summary, as it may travel: in the language of who asks, without what is confidential or points to it. */
final class TravellingSummary extends DefaultJpaIpsGenerationStrategy {

    private static final String ABSENT = "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips";

    private static final String HL7_TYPES = "http://terminology.hl7.org/CodeSystem/v2-0203";
    private static final Set<String> INSURANCES = Set.of("NINA", "AMO", "RAMED");

    private final CallersSearch records;
    private final FhirContext fhir;
    private final Messages messages;
    private final Locale language;

    TravellingSummary(CallersSearch records, FhirContext fhir, Messages messages, Locale language) {
        this.records = records;
        this.fhir = fhir;
        this.messages = messages;
        this.language = language;
    }

    /** Those of IPS for which there are records here. */
    @Override
    protected void addSections() {
        addJpaSectionAllergyIntolerance();
        addJpaSectionMedicationSummary();
        addJpaSectionProblemList();
        addJpaSectionImmunizations();
        addJpaSectionProcedures();
        addJpaSectionDiagnosticResults();
        addJpaSectionVitalSigns();
        addJpaSectionPregnancy();
        addJpaSectionIllnessHistory();
        addJpaSectionPlanOfCare();
    }

    @Override
    protected void addJpaSection(Section section, JpaSectionSearchStrategyCollection strategies) {
        Section named = Section.newBuilder(section)
                .withTitle(messages.text(language, "ips.section." + section.getSectionCode()))
                .build();
        addSection(named, new CallersSection(records, strategies, fhir));
    }

    /** Who it is, without numbers of programmes, whose names tell of diseases. */
    @Override
    public IBaseResource fetchPatient(IIdType id, RequestDetails reader) {
        Patient stored = (Patient) super.fetchPatient(id, reader);
        Patient patient = Unnamed.copyOf(stored, fhir);
        patient.getIdentifier().removeIf(each -> !isOfEverybody(each));
        patient.getLink().clear();
        return patient;
    }

    private static boolean isOfEverybody(Identifier identifier) {
        return identifier.getType().getCoding().stream()
                .anyMatch(type -> HL7_TYPES.equals(type.getSystem()) || INSURANCES.contains(type.getCode()));
    }

    @Override
    public List<String> getNarrativePropertyFiles() {
        return List.of("classpath:keneya/ips/narratives.properties");
    }

    @Override
    public IBaseResource createAuthor() {
        Organization author = new Organization().setName("Keneya");
        author.setId("urn:uuid:" + UUID.randomUUID());
        return author;
    }

    @Override
    public String createTitle(IpsContext context) {
        return messages.text(language, "ips.title");
    }

    @Override
    public void postManipulateIpsBundle(IBaseBundle document) {
        Bundle bundle = (Bundle) document;
        bundle.setLanguage(language.getLanguage());
        bundle.getEntry().forEach(entry -> sayInWordsThatNothingIsKnown(entry.getResource()));
        new SelfContained(bundle).make();
        SectionText text = new SectionText(bundle, messages, language);
        ((Composition) bundle.getEntryFirstRep().getResource()).getSection().forEach(text::write);
    }

    /** That there is no information on allergies, medication or problems is told by a code of IPS, which is English. */
    private void sayInWordsThatNothingIsKnown(Resource resource) {
        Property what =
                resource.getNamedProperty("MedicationStatement".equals(resource.fhirType()) ? "medication" : "code");
        if (what == null) {
            return;
        }
        what.getValues().stream()
                .filter(CodeableConcept.class::isInstance)
                .map(CodeableConcept.class::cast)
                .filter(concept -> ABSENT.equals(concept.getCodingFirstRep().getSystem()))
                .forEach(concept -> concept.setText(messages.text(
                        language, "ips.absent." + concept.getCodingFirstRep().getCode())));
    }
}
