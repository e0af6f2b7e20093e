package ml.keneya.confidentiality.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import ml.keneya.confidentiality.VaultId;
import ml.keneya.support.Answer;
import ml.keneya.support.FhirClient;
import ml.keneya.support.FhirServerTest;
import ml.keneya.support.Someone;
import ml.keneya.support.TestServer;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Group;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.UriType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a search or a condition tells who works at a facility. */
@FhirServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacilitySearchTest {

    @Autowired
    TestServer server;

    private FhirClient here;
    private FhirClient there;
    private String patient;
    private String organization;
    private String location;
    private String practitioner;

    @BeforeAll
    void registerAPatientHere() {
        here = server.ehrOf("cscom-sirakaya");
        there = server.ehrOf("cscom-nafakaya");
        organization = server.ehr()
                .post("Organization", new Organization().setName("Sirakaya"))
                .id();
        location = server.ehr()
                .post("Location", new Location().setName("Sirakaya"))
                .id();
        practitioner = server.ehr()
                .post("Practitioner", new Practitioner().setActive(true))
                .id();
        Patient registered = Files.patient("path-1");
        registered.getNameFirstRep().setFamily("Sissokokaya");
        registered.getManagingOrganization().setReference("Organization/" + organization);
        registered.addGeneralPractitioner().setReference("Practitioner/" + practitioner);
        patient = here.post("Patient", registered).id();
        Encounter visit = Files.encounter(patient);
        visit.addLocation().getLocation().setReference("Location/" + location);
        String encounter = here.post("Encounter", visit).id();
        Observation seen = Files.observation(patient, "Encounter/" + encounter);
        seen.addPerformer().setReference("Practitioner/" + practitioner);
        assertThat(here.post("Observation", seen).status()).isEqualTo(201);
    }

    private List<String> fromRecordsOfNobody() {
        return List.of(
                "Organization?_has:Patient:organization:name=Sissokokaya",
                "Location?_has:Encounter:location:patient=Patient/" + patient,
                "Practitioner?_has:Observation:performer:patient=Patient/" + patient,
                "Practitioner?_has:Patient:general-practitioner:_has:Observation:patient:status=final",
                "Patient?general-practitioner:Practitioner._has:Observation:performer:patient=Patient/" + patient,
                "Encounter?location:Location._has:Encounter:location:patient=Patient/" + patient,
                "Encounter?location._has:Encounter:location:patient=Patient/" + patient,
                "Practitioner?_list=" + UUID.randomUUID(),
                "Slot?schedule:Schedule.actor:Patient.name=Sissokokaya");
    }

    @Test
    void whatPatientsRecordsSayOfARecordOfNobodyIsNotSearched() {
        for (String search : fromRecordsOfNobody()) {
            for (String asked : List.of(search, search + "&_summary=count")) {
                Answer french = there.get(asked);
                assertThat(french.status()).as(asked + french.body()).isEqualTo(403);
                assertThat(french.body()).contains("n’est à aucun patient");
                Answer english = here.with("Accept-Language", "en").get(asked);
                assertThat(english.status()).as(asked).isEqualTo(403);
                assertThat(english.body()).contains("belongs to no patient");
            }
            assertThat(server.ehr().get(search).status()).as(search).isEqualTo(200);
        }
    }

    @Test
    void norIsItTheConditionOfAWrite() {
        String condition = "_has:Patient:organization:name=Sissokokaya";
        Location referring = new Location();
        referring.getManagingOrganization().setReference("Organization?" + condition);
        for (Answer refused : List.of(
                there.with("If-None-Exist", condition).post("Organization", new Organization().setName("Sirakaya")),
                there.put("Organization?" + condition, new Organization().setName("Sirakaya")),
                there.patch("Organization?" + condition, Files.JSON_PATCH, "[]"),
                there.delete("Organization?" + condition),
                there.post("Location", referring))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("n’est à aucun patient");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = BundleType.class,
            names = {"BATCH", "TRANSACTION"})
    void norInABundle(BundleType type) {
        Bundle created = Files.bundle(type);
        Files.entry(created, HTTPVerb.POST, "Organization", new Organization().setName("Sirakaya"))
                .getRequest()
                .setIfNoneExist("_has:Patient:organization:name=Sissokokaya");
        Bundle searched = Files.bundle(type);
        Files.entry(searched, HTTPVerb.GET, "Organization?_has:Patient:organization:name=Sissokokaya");

        assertThat(there.post("", created).body())
                .contains("n’est à aucun patient")
                .doesNotContain(organization);
        assertThat(there.post("", searched).body())
                .contains("n’est à aucun patient")
                .doesNotContain(organization);
    }

    @Test
    void otherPathsAreSearchedAsBefore() {
        for (String search : List.of(
                "Patient?organization.name=Sirakaya",
                "Patient?_has:Observation:subject:status=final&name=Sissokokaya",
                "Encounter?location.name=Sirakaya",
                "Encounter?subject:Patient.name=Sissokokaya",
                "Observation?performer:Practitioner.active=true&subject=Patient/" + patient,
                "Observation?encounter.location.name=Sirakaya")) {
            assertThat(here.get(search).bundle().getEntry()).as(search).hasSize(1);
            assertThat(there.get(search).bundle().getEntry()).as(search).isEmpty();
        }
        assertThat(there.get("Location?organization.name=Sirakaya").status()).isEqualTo(200);
        assertThat(there.get("Organization?_has:Location:organization:name=Sirakaya")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aGroupOfOthersPatientsIsNotFoundByWhatTheyAre() {
        Group family = new Group().setActual(true).setType(Group.GroupType.PERSON);
        family.addMember().getEntity().setReference("Patient/" + patient);
        assertThat(here.post("Group", family).status()).isEqualTo(201);

        assertThat(here.get("Group?member:Patient.name=Sissokokaya").bundle().getEntry())
                .hasSize(1);
        assertThat(there.get("Group?member:Patient.name=Sissokokaya&_summary=count")
                        .bundle()
                        .getTotal())
                .isZero();
    }

    private static Observation aboutNobody(String number) {
        Observation report = Files.observation("");
        report.setSubject(null);
        report.addIdentifier().setSystem(Files.CARDS).setValue(number);
        return report;
    }

    private static int total(FhirClient client, String search) {
        Answer answer = client.get(search + "&_summary=count");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.bundle().getTotal();
    }

    @Test
    void whatAFacilityFilesAboutNobodyItFindsAgain() {
        String number = UUID.randomUUID().toString();
        String condition = "identifier=" + Files.CARDS + "|" + number;
        FhirClient retrying = here.with("If-None-Exist", condition);
        Answer first = retrying.post("Observation", aboutNobody(number));
        assertThat(first.status()).as(first.body()).isEqualTo(201);

        Answer again = retrying.post("Observation", aboutNobody(number));
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        Bundle transaction = Files.bundle(BundleType.TRANSACTION);
        Files.entry(transaction, HTTPVerb.POST, "Observation", aboutNobody(number))
                .getRequest()
                .setIfNoneExist(condition);
        assertThat(here.post("", transaction)
                        .bundle()
                        .getEntryFirstRep()
                        .getResponse()
                        .getStatus())
                .startsWith("200");
        assertThat(here.put("Observation?" + condition, aboutNobody(number)).id())
                .isEqualTo(first.id());
        for (String search : List.of(
                condition,
                condition + "&status=final&_sort=-_lastUpdated",
                "_id=" + first.id(),
                "_id=" + first.id() + "," + UUID.randomUUID() + "&" + condition)) {
            assertThat(here.get("Observation?" + search).bundle().getEntry())
                    .as(search)
                    .hasSize(1);
            assertThat(total(here, "Observation?" + search)).as(search).isEqualTo(1);
            assertThat(total(there, "Observation?" + search)).as(search).isZero();
        }
        assertThat(total(here, "Observation?_id=" + UUID.randomUUID())).isZero();

        // Records of patients are found beside it, and others' are not.
        Observation his = Files.observation(patient);
        his.addIdentifier().setSystem(Files.CARDS).setValue(number);
        here.post("Observation", his);
        Observation others =
                Files.observation(there.post("Patient", Files.patient(number)).id());
        others.addIdentifier().setSystem(Files.CARDS).setValue(number);
        there.post("Observation", others);
        assertThat(total(here, "Observation?" + condition)).isEqualTo(2);
        assertThat(total(here, "Observation?" + condition + "&subject=Patient/" + patient))
                .isEqualTo(1);
        assertThat(total(there, "Observation?" + condition)).isEqualTo(1);
        Bundle page = here.get("Observation?" + condition + "&_count=1").bundle();
        assertThat(page.getEntry()).hasSize(1);
        assertThat(here.get(page.getLink(Bundle.LINK_NEXT).getUrl()).bundle().getEntry())
                .hasSize(1);
    }

    @Test
    void anotherFacilityCreatesItsOwnAboutNobody() {
        String number = UUID.randomUUID().toString();
        String condition = "identifier=" + Files.CARDS + "|" + number;
        String filed = here.with("If-None-Exist", condition)
                .post("Observation", aboutNobody(number))
                .id();

        Answer others = there.with("If-None-Exist", condition).post("Observation", aboutNobody(number));

        assertThat(others.status()).as(others.body()).isEqualTo(201);
        assertThat(others.id()).isNotEqualTo(filed);
        assertThat(total(there, "Observation?" + condition)).isEqualTo(1);
        assertThat(total(server.ehr(), "Observation?" + condition)).isEqualTo(2);
    }

    @Test
    void whatTurnsOutToBeAboutSomebodyElsewhereIsNotFoundAnyMore() {
        String number = UUID.randomUUID().toString();
        String condition = "Observation?identifier=" + Files.CARDS + "|" + number;
        String filed = here.post("Observation", aboutNobody(number)).id();
        Observation turned = aboutNobody(number);
        turned.setId(filed);
        turned.getSubject()
                .setReference("Patient/"
                        + there.post("Patient", Files.patient(number)).id());
        assertThat(total(here, condition)).isEqualTo(1);

        assertThat(server.ehr().put("Observation/" + filed, turned).status()).isEqualTo(200);
        assertThat(total(here, condition)).isZero();
        assertThat(here.get("Observation/" + filed).status()).isEqualTo(404);
        assertThat(total(there, condition)).isEqualTo(1);

        String deleted = here.post("Observation", aboutNobody(number)).id();
        here.delete("Observation/" + deleted);
        assertThat(total(here, condition)).isZero();
        assertThat(server.database()
                        .sql("SELECT count(*) FROM keneya.shared_record WHERE fhir_id IN (?, ?)")
                        .params(filed, deleted)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatOthersSayOfARecordAboutNobodyIsNotAsked() {
        String number = UUID.randomUUID().toString();
        String filed = here.post("Observation", aboutNobody(number)).id();
        Observation others =
                Files.observation(there.post("Patient", Files.patient(number)).id());
        others.addHasMember().setReference("Observation/" + filed);
        assertThat(there.post("Observation", others).status()).isEqualTo(201);

        assertThat(total(here, "Observation?_id=" + filed)).isEqualTo(1);
        assertThat(total(here, "Observation?_id=" + filed + "&_has:Observation:has-member:status=final"))
                .isZero();
    }

    @Test
    void inTheVaultTooItIsFoundAndByNobodyElse() {
        FhirClient hers = Files.cleared(server, "cscom-sirakaya", "*");
        String number = UUID.randomUUID().toString();
        String condition = "identifier=" + Files.CARDS + "|" + number;
        Observation report = aboutNobody(number);
        report.getMeta().addSecurity().setSystem(Files.CONFIDENTIALITY).setCode("V");
        Answer first = hers.with("If-None-Exist", condition).post("Observation", report);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(VaultId.is(first.resource(Observation.class).getIdElement())).isTrue();

        Answer again = hers.with("If-None-Exist", condition).post("Observation", report);

        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(total(hers, "Observation?" + condition)).isEqualTo(1);
        assertThat(total(here, "Observation?" + condition)).isZero();
        assertThat(total(server.ehr(), "Observation?" + condition)).isZero();
        assertThat(total(Files.cleared(server, "espace-nafakaya", "*"), "Observation?" + condition))
                .isZero();
    }

    @Test
    void aSurvivorIsNotFoundByHerCodeElsewhere() {
        FhirClient hers = Files.cleared(server, "espace-sirakaya", "*");
        FhirClient others = Files.cleared(server, "espace-nafakaya", "*");
        String code = UUID.randomUUID().toString();
        String search = "Patient?identifier=" + Someone.SURVIVORS + "|" + code;
        String free = "Patient?identifier=" + Someone.SURVIVORS + "|" + UUID.randomUUID();
        String survivor = hers.post("Patient", Someone.survivor(code)).id();
        assertThat(VaultId.is(hers.get(search)
                        .bundle()
                        .getEntryFirstRep()
                        .getResource()
                        .getIdElement()))
                .isTrue();

        assertThat(others.get(search + "&_summary=count").bundle().getTotal()).isZero();
        assertThat(hers.get(search + "&_summary=count").bundle().getTotal()).isEqualTo(1);
        Answer created = others.with("If-None-Exist", "identifier=" + Someone.SURVIVORS + "|" + code)
                .post("Patient", Someone.survivor(code));
        Answer put = others.put(search, Someone.survivor(code));
        Bundle transaction = Files.bundle(BundleType.TRANSACTION);
        Files.entry(transaction, HTTPVerb.POST, "Patient", Someone.survivor(code))
                .getRequest()
                .setIfNoneExist("identifier=" + Someone.SURVIVORS + "|" + code);
        Answer together = others.post("", transaction);
        Bundle batch = transaction.copy().setType(BundleType.BATCH);
        Answer single = others.post("", batch);
        for (Answer refused : List.of(created, put, together)) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(409);
            assertThat(refused.body()).contains("même identifiant").doesNotContain(survivor);
        }
        assertThat(single.body()).contains("409 ").doesNotContain(survivor);
        Answer patched = others.patch(search, Files.JSON_PATCH, "[]");
        Answer patchedNothing = others.patch(free, Files.JSON_PATCH, "[]");
        assertThat(patched.status()).isEqualTo(patchedNothing.status());
        assertThat(patched.body()).doesNotContain(survivor);
        Answer deleted = others.delete(search);
        assertThat(deleted.status()).isEqualTo(others.delete(free).status());
        assertThat(deleted.body()).doesNotContain(survivor);
        Observation about = Files.observation(survivor);
        about.getSubject().setReference(search);
        assertThat(others.post("Observation", about).body()).doesNotContain(survivor);

        assertThat(hers.with("If-None-Exist", "identifier=" + Someone.SURVIVORS + "|" + code)
                        .post("Patient", Someone.survivor(code))
                        .id())
                .isEqualTo(survivor);
    }

    @Test
    void whatMayTellOfAnyPatientIsClosed() {
        Bundle document = new Bundle().setType(BundleType.COLLECTION);
        document.addEntry().setResource(Files.patient("path-2"));
        String id = server.ehr().post("Bundle", document).id();
        document.setId(id);
        Bundle transaction = Files.bundle(BundleType.TRANSACTION);
        Files.entry(transaction, HTTPVerb.POST, "Bundle", document);

        for (Answer refused : List.of(
                there.get("Bundle/" + id),
                there.get("Bundle?type=collection"),
                there.get("Bundle/" + id + "/_history"),
                there.put("Bundle/" + id, document),
                there.delete("Bundle/" + id),
                there.post("", transaction),
                there.get("Linkage"))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("n’est pas offert");
        }
        Bundle batch = Files.bundle(BundleType.BATCH);
        Files.entry(batch, HTTPVerb.GET, "Bundle/" + id);
        Files.entry(batch, HTTPVerb.GET, "Bundle?type=collection");
        assertThat(there.post("", batch).body()).doesNotContain("Konekaya");
        assertThat(server.ehr().get("Bundle/" + id).status()).isEqualTo(200);
    }

    @Test
    void aBinaryIsReadByItsIdUnlessItNamesAPatient() {
        Binary picture = new Binary();
        picture.setContentType("text/plain").setData("abc".getBytes(StandardCharsets.UTF_8));
        String free = here.post("Binary", picture).id();
        picture.getSecurityContext().setReference("Patient/" + patient);
        String his = here.post("Binary", picture).id();

        assertThat(here.get("Binary/" + free).status()).isEqualTo(200);
        assertThat(here.get("Binary/" + his).status()).isEqualTo(200);
        assertThat(there.get("Binary/" + his).status()).isEqualTo(404);
        assertThat(there.delete("Binary/" + his).status()).isEqualTo(404);
        for (String all : List.of("Binary", "Binary?_lastUpdated=gt2020-01-01&_summary=count", "Binary/_history")) {
            assertThat(there.get(all).status()).as(all).isEqualTo(403);
        }
    }

    @Test
    void aGuidanceResponseIsOfTheFacilitiesOfItsPatient() {
        GuidanceResponse advice = new GuidanceResponse();
        advice.setModule(new UriType("http://example.org/advice"));
        advice.setStatus(GuidanceResponse.GuidanceResponseStatus.SUCCESS);
        advice.getSubject().setReference("Patient/" + patient);
        String id = here.post("GuidanceResponse", advice).id();

        assertThat(here.get("GuidanceResponse?subject=Patient/" + patient)
                        .bundle()
                        .getEntry())
                .hasSize(1);
        assertThat(there.get("GuidanceResponse?subject=Patient/" + patient)
                        .bundle()
                        .getEntry())
                .isEmpty();
        assertThat(there.get("GuidanceResponse?subject=Patient/" + patient + "&_summary=count")
                        .bundle()
                        .getTotal())
                .isZero();
        assertThat(there.get("GuidanceResponse/" + id).status()).isEqualTo(404);
    }
}
