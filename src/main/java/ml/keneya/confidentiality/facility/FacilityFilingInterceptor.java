package ml.keneya.confidentiality.facility;

import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.model.PrePatchDetails;
import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ml.keneya.confidentiality.Partition;
import ml.keneya.confidentiality.VaultId;
import ml.keneya.security.Caller;
import ml.keneya.server.ConditionReach;
import ml.keneya.server.Messages;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** Entrusts patients to the facilities that care for them, and keeps what others write from their files. */
@Interceptor
public final class FacilityFilingInterceptor {

    private static final String PATIENT = "Patient";

    /** HAPI's own number: what has it is answered with 412. */
    private static final String STALE_UPDATE = Msg.code(989);

    private final PatientsOfFacilities patients;
    private final FacilityReach reach;
    private final ReferencesInReach references;
    private final FiledRecords filed;
    private final Messages messages;

    FacilityFilingInterceptor(
            PatientsOfFacilities patients,
            FacilityReach reach,
            ReferencesInReach references,
            FiledRecords filed,
            Messages messages) {
        this.patients = patients;
        this.reach = reach;
        this.references = references;
        this.filed = filed;
        this.messages = messages;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void create(IBaseResource record, @Nullable RequestDetails request) {
        // As its condition was, if it had one: see FacilityInterceptor.search. Patients who are found wherever they are
        // registered have their identifiers to keep them single.
        ConditionReach.note(
                FacilityReach.facility(request).filter(facility -> patients.areAboutPatients(record.fhirType())));
        if (PatientsOfFacilities.isClosed(record.fhirType())
                && FacilityReach.facility(request).isPresent()) {
            throw new ForbiddenOperationException(
                    messages.text(messages.languageOf(request), "confidentiality.facility.closed", record.fhirType()));
        }
        refuseUnreferenced(record, request);
        refuseAstray(null, record, request);
        if (record.fhirType().equals(PATIENT)) {
            Optional<String> author = FacilityReach.facility(request);
            boolean inTheVault = VaultId.is(record.getIdElement());
            if (inTheVault && !author.map(Set::of).orElse(Set.of()).containsAll(labels(record))) {
                throw labelled(request);
            }
            // Naming another facility entrusts nothing in the vault.
            Set<String> facilities =
                    inTheVault && author.isPresent() ? Set.of(author.get()) : patients.facilities(record, author);
            // It may have its label already: named by who files a survivor, or when a conflict lets it be tried again.
            facilities.stream()
                    .filter(facility -> !labels(record).contains(facility))
                    .forEach(facility -> record.getMeta()
                            .addSecurity()
                            .setSystem(Caller.FACILITIES)
                            .setCode(facility));
        }
    }

    /**
     * What names its patient by name or number alone is of nobody's file: whoever works at another facility could read
     * it, change it and delete it.
     *
     * @throws UnprocessableEntityException if it does, and its author works at a facility
     */
    private void refuseUnreferenced(IBaseResource record, @Nullable RequestDetails request) {
        if (FacilityReach.facility(request).isPresent()
                && patients.areAboutPatients(record.fhirType())
                && Stream.of("subject", "patient")
                        .map(((Resource) record)::getNamedProperty)
                        .filter(Objects::nonNull)
                        .flatMap(whom -> whom.getValues().stream())
                        .anyMatch(whom -> whom instanceof Reference reference
                                && !reference.isEmpty()
                                && !reference.hasReference()
                                && reference.getResource() == null)) {
            throw new UnprocessableEntityException(
                    messages.text(messages.languageOf(request), "confidentiality.facility.logical"));
        }
    }

    /** In the words for a reference to nothing. */
    private void refuseAstray(@Nullable IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        if (request == null) {
            return;
        }
        references.astray(before, after, request).ifPresent(target -> {
            throw new InvalidRequestException(messages.text(messages.languageOf(request), "storage.absent", target));
        });
        ReferencesInReach.write(after, request);
    }

    private static Set<String> labels(IBaseResource record) {
        return PatientsOfFacilities.labels(record).collect(Collectors.toSet());
    }

    private UnprocessableEntityException labelled(@Nullable RequestDetails request) {
        return new UnprocessableEntityException(
                messages.text(messages.languageOf(request), "confidentiality.facility.label"));
    }

    /**
     * A patch answers with what it does not send, and tests what is there, so it is for who may read the record; a
     * Patient too.
     */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_PREPATCH)
    public void patch(PrePatchDetails patch, @Nullable RequestDetails request) {
        IBaseResource record = patch.getResource();
        refuseUnless(reach.coversOrShares(record, request), record);
    }

    /**
     * A patient's registration is everybody's to correct who knows him by a number; by his id it is for those who may
     * read it, and so is his file. A survivor is her facilities'.
     */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        boolean survivor = before.fhirType().equals(PATIENT) && VaultId.is(before.getIdElement());
        if (survivor && Caller.of(request).isPresent() && !labels(before).containsAll(labels(after))) {
            throw labelled(request);
        }
        if (survivor || !before.fhirType().equals(PATIENT) || isById(before, request)) {
            boolean ours = survivor ? reach.covers(before, request) : reach.coversOrShares(before, request);
            if (!ours && namesVersion(before, request)) {
                // Like any other version, and like what is not there: HAPI has compared it already.
                throw new ResourceVersionConflictException(STALE_UPDATE);
            }
            refuseUnless(ours, before);
        }
        refuseUnreferenced(after, request);
        refuseAstray(before, after, request);
    }

    private static boolean namesVersion(IBaseResource record, @Nullable RequestDetails request) {
        String address = record.getIdElement().toUnqualifiedVersionless().getValue();
        return request != null
                && (request.getResource() instanceof Bundle
                        ? Entries.of(request).expected().contains(address)
                        : request.getHeader(Constants.HEADER_IF_MATCH) != null);
    }

    private static boolean isById(IBaseResource patient, @Nullable RequestDetails request) {
        if (request == null) {
            return false;
        }
        return request.getResource() instanceof Bundle
                ? Entries.of(request)
                        .put()
                        .contains(PATIENT + '/' + patient.getIdElement().getIdPart())
                : request.getId() != null && request.getId().hasIdPart();
    }

    /** What is hidden has not been found: see {@link FacilityInterceptor#find}. What is seen by a share is kept. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void delete(IBaseResource record, @Nullable RequestDetails request) {
        if (!reach.covers(record, request)) {
            refuseUnless(reach.coversOrShares(record, request), record);
            throw new ForbiddenOperationException(
                    messages.text(messages.languageOf(request), "confidentiality.facility.delete"));
        }
    }

    private static void refuseUnless(boolean ours, IBaseResource record) {
        if (!ours) {
            throw new ResourceNotFoundException(record.getIdElement().toUnqualifiedVersionless());
        }
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
    public void created(IBaseResource record, @Nullable RequestDetails request) {
        entrust(record, request);
        note(record, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource after, @Nullable RequestDetails request) {
        entrust(after, request);
        if (patients.areAboutPatients(after.fhirType())
                && patients.of(before).isEmpty()
                && !patients.of(after).isEmpty()) {
            filed.forget(after);
        }
        note(after, request);
    }

    @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_DELETED)
    public void deleted(IBaseResource record, @Nullable RequestDetails request) {
        if (patients.areAboutPatients(record.fhirType()) && patients.of(record).isEmpty()) {
            filed.forget(record);
        }
    }

    /** Who files a record about nobody finds it by no patient. */
    private void note(IBaseResource record, @Nullable RequestDetails request) {
        String type = record.fhirType();
        if (patients.areAboutPatients(type)
                && PatientsOfFacilities.canBeNarrowed(type)
                && patients.of(record).isEmpty()) {
            FacilityReach.facility(request).ifPresent(facility -> filed.note(facility, record, partition(record)));
        }
    }

    private static RequestPartitionId partition(IBaseResource record) {
        return RequestPartitionId.getPartitionIfAssigned(record).orElseGet(Partition.CARE::request);
    }

    /**
     * Ordinary patients alone: nothing in the vault changes a label outside, and a survivor is whose she was
     * registered. She is referred by her consent.
     */
    private void entrust(IBaseResource record, @Nullable RequestDetails request) {
        if (!patients.areAboutPatients(record.fhirType())) {
            return;
        }
        RequestPartitionId where = partition(record);
        Set<String> facilities = where.equals(Partition.VAULT.request())
                ? Set.of()
                : patients.facilities(record, FacilityReach.facility(request));
        if (facilities.isEmpty()) {
            return;
        }
        patients.of(record).stream()
                .sorted()
                .filter(patient -> !VaultId.is(new IdType(patient)))
                .forEach(patient -> patients.entrust(patient, facilities, where));
    }
}
