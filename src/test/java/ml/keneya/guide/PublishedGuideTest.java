package ml.keneya.guide;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.packages.IPackageInstallerSvc;
import ca.uhn.fhir.jpa.packages.PackageInstallOutcomeJson;
import ca.uhn.fhir.jpa.packages.PackageInstallationSpec;
import ca.uhn.fhir.jpa.term.api.ITermDeferredStorageSvc;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import ml.keneya.conformance.ImplementationGuide;
import ml.keneya.support.Chromium;
import ml.keneya.support.StockServer;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.utilities.npm.NpmPackage;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The guide as files: every page of it, and its package. What was written lies in {@code target/guide}. */
class PublishedGuideTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();
    private static final Path SITE = Path.of("target", "guide");
    private static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final String LINKS = "a[href], link[href], script[src], form[action]";

    /** Texts between the places where a name may go on in the next line. */
    private static final String BROKEN_WORDS = """
            [...document.querySelectorAll('td.element code')].flatMap(code => [...code.childNodes])
              .filter(part => part.nodeType === Node.TEXT_NODE)
              .filter(part => {
                const range = document.createRange();
                range.selectNodeContents(part);
                return new Set([...range.getClientRects()].map(each => each.top)).size > 1;
              })
              .map(part => part.textContent)
            """;

    private static Map<String, Document> pages;

    @BeforeAll
    static void export() throws IOException {
        FileSystemUtils.deleteRecursively(SITE);
        PublishedGuide.ofThisProgram().export(SITE);
        try (Stream<Path> files = Files.walk(SITE)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .collect(Collectors.toMap(
                            file -> SITE.relativize(file).toString(),
                            PublishedGuideTest::parse,
                            (one, two) -> one,
                            TreeMap::new));
        }
    }

    @Test
    void everyResourceHasAPageInBothLanguagesAndItsJson() {
        ImplementationGuide guide = new ImplementationGuide(FHIR, new PathMatchingResourcePatternResolver());

        List<String> names = guide.artifacts().stream()
                .map(artifact -> artifact.type() + "-" + artifact.id())
                .toList();

        assertThat(names).hasSizeGreaterThan(500).allSatisfy(name -> {
            assertThat(pages).containsKeys(name + ".html", "en/" + name + ".html");
            assertThat(SITE.resolve(name + ".json")).isRegularFile();
        });
    }

    @Test
    void everyProfileIsFoundFromTheFirstPage() {
        Set<String> reached = new TreeSet<>(List.of("index.html"));
        for (int before = 0; before < reached.size(); ) {
            before = reached.size();
            reached.addAll(reached.stream()
                    .filter(page -> page.equals("index.html") || page.matches("service-.*|terminology.html"))
                    .flatMap(page -> pages.get(page).select("main a[href]").stream())
                    .map(link -> link.attr("href").replaceFirst("#.*", ""))
                    .filter(pages::containsKey)
                    .toList());
        }

        assertThat(pages.keySet().stream()
                        .filter(page -> !page.startsWith("en/") && !page.equals("search.html"))
                        .toList())
                .isSubsetOf(reached);
    }

    @Test
    void everyLinkLeadsToAFileAndAPlaceInIt() {
        Set<String> broken = new TreeSet<>();
        pages.forEach((name, page) -> page.select(LINKS).forEach(link -> {
            if (!leadsSomewhere(name, target(link))) {
                broken.add(name + " -> " + target(link));
            }
        }));

        assertThat(broken).isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingStandsInThePageThatABrowserWouldRefuse() {
        assertThat(pages.values()).allSatisfy(page -> {
            assertThat(page.select("[style], style, img, iframe, script:not([src])"))
                    .isEmpty();
            assertThat(page.getAllElements())
                    .allMatch(element -> element.attributes().asList().stream()
                            .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        });
    }

    @Test
    void thePagesSpeakTheirLanguageWhereverTheGuideDoes() throws IOException {
        Set<String> english = new TreeSet<>();
        Set<String> french = new TreeSet<>();
        pages.forEach((name, page) -> {
            boolean isEnglish = name.startsWith("en/");
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(isEnglish ? "en" : "fr");
            // The columns of both languages, and the way to the other one, are meant to be so.
            page.select("main span[lang]").stream()
                    .filter(said -> !said.parent().is("td[lang]"))
                    .map(Element::text)
                    .forEach(text -> (isEnglish ? french : english).add(text));
        });

        assertThat(french).as("said in French on English pages").isEmpty();
        assertThat(english)
                .as("said in English on French pages, by FHIR alone")
                .contains("Tags applied to this resource")
                .doesNotContainAnyElementsOf(ourEnglish());
    }

    @Test
    void aProfileShowsItsElementsItsRulesAndItsExamples() {
        Document muac = pages.get("StructureDefinition-ml-muac.html");
        Document english = pages.get("en/StructureDefinition-ml-muac.html");

        assertThat(muac.title()).isEqualTo("Périmètre brachial · Keneya");
        assertThat(english.title()).isEqualTo("Mid-upper arm circumference · Keneya");
        assertThat(muac.select("#ml-muac-1").text()).contains("Le PB est en millimètres (mm), entre 60 et 500.");
        assertThat(english.select("#ml-muac-1").text()).contains("MUAC is in millimetres (mm), between 60 and 500.");
        Element subject = muac.select("#differential ~ .elements").first().select("tr").stream()
                .filter(row -> row.select(".name").text().equals("subject"))
                .findFirst()
                .orElseThrow();
        assertThat(subject.text()).contains("1..1", "S", "Reference (Patient)");
        Element band = muac.select("a[href=ValueSet-ml-nutrition-class.html]").first();
        assertThat(band.parent().text()).contains("obligatoire, sauf si aucun code ne convient");
        assertThat(muac.select("mark").first().text()).isEqualTo("[M]");
        assertThat(muac.select(".snapshot .name").eachText())
                .hasSizeGreaterThan(50)
                .contains("referenceRange");
        assertThat(muac.select(".example summary").eachText()).contains("PB de 112 mm : malnutrition aiguë sévère");
        assertThat(muac.select(".example pre").text()).contains("\"value\": 112");
    }

    @Test
    void aCodeShowsBothItsNamesAndWhereItIsUsed() {
        Document list = pages.get("CodeSystem-ml-obs.html");

        assertThat(list.getElementById("muac").select("td").eachText())
                .startsWith("muac", "Périmètre brachial (PB), bras gauche");
        assertThat(pages.get("ConceptMap-ml-affection-to-icd.html")
                        .select("tbody tr")
                        .first()
                        .text())
                .contains("A01 · Choléra", "équivalente", "A00 · Choléra", "[M]");
        assertThat(pages.get("Questionnaire-ml-cmam-register.html").text())
                .contains("Si visit.unit = urenas", "Sachets d'ATPE", "Encounter.period.start");
    }

    @Test
    void itSaysByWhatTheServerKnowsEachProfile() {
        List<String> rows = pages.get("matches.html").select("tbody tr").eachText();

        assertThat(rows)
                .hasSizeGreaterThan(200)
                .contains("Périmètre brachial Observation.code muac · Périmètre brachial (PB), bras gauche");
        assertThat(pages.get("en/matches.html").select("tbody tr").eachText())
                .hasSameSizeAs(rows)
                .anyMatch(row -> row.contains("MedicationAdministration") || row.contains("a code of"));
    }

    @Test
    void aServiceOffersItsDaysAsTransactionsReadyToBePosted() throws IOException {
        Document service = pages.get("service-delivery.html");
        Document day = pages.get("Bundle-06-delivery.html");

        assertThat(service.select("a[href=Bundle-06-delivery.html]").text()).isEqualTo("Accouchement d'une fille");
        assertThat(pages.get("en/Bundle-06-delivery.html").select("h1").text()).isEqualTo("Delivery of a girl");
        assertThat(day.select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("Observation Score d'Apgar") && row.contains("9274-2"))
                .allMatch(row -> row.contains("identifier=https://keneya.ml/sid/"));
        assertThat(FHIR.newJsonParser()
                        .parseResource(Bundle.class, Files.readString(SITE.resolve("Bundle-06-delivery.json")))
                        .getType())
                .isEqualTo(Bundle.BundleType.TRANSACTION);
        assertThat(pages.get("StructureDefinition-ml-apgar.html").select("a[href=Bundle-06-delivery.html]"))
                .isNotEmpty();
    }

    @Test
    void aDayOfTheVaultSaysWhereItGoes() {
        assertThat(pages.get("Bundle-vault-02-referral.html").select(".note").text())
                .startsWith("Ces dossiers vont dans le coffre.");
        assertThat(pages.get("service-gbv.html").text()).contains("va dans le coffre");
        assertThat(pages.get("Bundle-06-delivery.html").select(".note")).isEmpty();
    }

    @Test
    void whatIsStillToBeConfirmedStandsOnOnePage() {
        Document french = pages.get("to-confirm.html");
        Document english = pages.get("en/to-confirm.html");

        assertThat(pages.get("index.html").select("main a[href=to-confirm.html]"))
                .isNotEmpty();
        assertThat(french.select(".confirm p"))
                .hasSizeGreaterThan(300)
                .allMatch(point -> point.select("mark").size() > 0);
        assertThat(english.select(".confirm p")).hasSameSizeAs(french.select(".confirm p"));
        assertThat(french.select("#lists ~ ul li a[href=CodeSystem-ml-vaccine.html] ~ p")
                        .eachText())
                .contains("BCG À la naissance. À confirmer [M].");
        assertThat(french.select("#malnutrition + ul a[href=StructureDefinition-ml-muac.html]"))
                .isNotEmpty();
    }

    @Test
    void aListSaysWhatItRestsOn() {
        assertThat(pages.get("CodeSystem-ml-affection.html").select("dl").text())
                .contains("Source Rapport mensuel d'activités du Mali, version de janvier 2019");
        assertThat(pages.get("en/CodeSystem-ml-affection.html").select("dl").text())
                .contains("Source Mali's monthly activity report, version of January 2019");
    }

    @Test
    void anElementShowsEveryElementOfOthersThatItHolds() {
        assertThat(pages
                        .get("StructureDefinition-ml-lab-result.html")
                        .select("#differential ~ .elements")
                        .first()
                        .select("tr")
                        .stream()
                        .mapToLong(row -> row.select("small").stream()
                                .filter(small -> small.text().startsWith("OMS, kit prénatal"))
                                .count()))
                .anyMatch(mapped -> mapped > 5);
        assertThat(pages.get("StructureDefinition-ml-location.html").text())
                .contains("IHE mCSD : Location", "IHE.mCSD.FacilityLocation");
        assertThat(pages.get("en/StructureDefinition-ml-audit-event.html").text())
                .contains("IHE BALP: AuditEvent");
        assertThat(pages.values())
                .noneMatch(page ->
                        page.text().contains("guide.mapping.") || page.text().contains("guide.alike."));
    }

    @Test
    void onADiskItIsReadAndSearchedByABrowserOnAPhone() {
        try (Chromium chromium = Chromium.open();
                BrowserContext phone = chromium.phone("fr-FR")) {
            Page page = phone.newPage();
            for (String name : List.of(
                    "index.html",
                    "service-malnutrition.html",
                    "StructureDefinition-ml-patient.html",
                    "en/CodeSystem-loinc.html",
                    "ValueSet-ml-muac-arm.html",
                    "ConceptMap-ml-affection-to-icd.html",
                    "Questionnaire-ml-anc-register.html",
                    "terminology.html",
                    "matches.html",
                    "to-confirm.html",
                    "Bundle-vault-02-referral.html",
                    "CodeSystem-ml-cmam-exit.html")) {
                page.navigate(SITE.resolve(name).toUri().toString());
                page.querySelectorAll("details summary").forEach(summary -> summary.click());
                Chromium.picture(page, "guide-" + name.replaceAll("en/|\\.html", ""));
            }
            page.fill("input[type=search]", "perimetre bra");
            page.press("input[type=search]", "Enter");
            assertThat(page.textContent("#results li a")).isEqualTo("Périmètre brachial");
            Chromium.picture(page, "guide-search");
            page.click("#results li a");
            assertThat(page.title()).isEqualTo("Périmètre brachial · Keneya");
            page.click("nav a[lang=en]");
            assertThat(page.title()).isEqualTo("Mid-upper arm circumference · Keneya");
        }
    }

    @Test
    void searchReadsLigaturesAsTwoLettersAndShowsFirstWhatIsCalledJustThat() {
        try (Chromium chromium = Chromium.open();
                BrowserContext phone = chromium.phone("fr-FR")) {
            Page page = phone.newPage();
            page.navigate(SITE.resolve("search.html").toUri().toString());

            assertThat(found(page, "oedeme", "a")).contains("Œdèmes nutritionnels");
            assertThat(found(page, "œdème", "a")).isEqualTo(found(page, "OEDEME", "a"));
            assertThat(found(page, "coeur", "a")).anyMatch(title -> title.contains("cœur"));
            assertThat(found(page, "muac", "code")).startsWith("ml-muac", "muac");
            assertThat(found(page, "ml-obs|muac", "code")).first().isEqualTo("muac");
            assertThat(found(page, "perimetre brachial", "code")).first().isEqualTo("ml-muac");
        }
    }

    private static List<String> found(Page page, String asked, String what) {
        page.fill("input[type=search]", asked);
        return page.locator("#results li " + what).allTextContents();
    }

    @Test
    void aTableBreaksNoWordAndLeavesNoHalfOfItEmpty() {
        try (Chromium chromium = Chromium.open();
                BrowserContext phone = chromium.phone("fr-FR");
                BrowserContext desktop = chromium.desktop("fr-FR")) {
            for (BrowserContext window : List.of(phone, desktop)) {
                for (String name :
                        List.of("matches.html", "Bundle-06-delivery.html", "CodeSystem-ml-consistency.html")) {
                    Page page = window.newPage();
                    page.navigate(SITE.resolve(name).toUri().toString());
                    Chromium.picture(
                            page, "guide-" + (window == phone ? "phone-" : "desktop-") + name.replace(".html", ""));
                    assertThat(page.evaluate(BROKEN_WORDS)).as(name).isEqualTo(List.of());
                }
            }
            Page rules = desktop.newPage();
            rules.navigate(
                    SITE.resolve("CodeSystem-ml-consistency.html").toUri().toString());
            assertThat((Boolean) rules.evaluate("document.querySelector('.codes td:last-child').offsetWidth"
                            + " > 0.4 * document.querySelector('.codes').offsetWidth"))
                    .isTrue();
        }
    }

    @Test
    void whatAListSaysOfACodeIsSaidInTheLanguageOfThePage() {
        assertThat(pages.get("CodeSystem-ml-consistency.html")
                        .getElementById("ml-x-birth")
                        .text())
                .contains("Enfreinte : la ressource est refusée. Source : Keneya.");
        assertThat(pages.get("en/CodeSystem-ml-consistency.html")
                        .getElementById("ml-x-birth")
                        .text())
                .contains("When broken: the resource is refused. Source: Keneya.");
        assertThat(pages.get("en/CodeSystem-ml-nutrition-class.html")
                        .getElementById("muac-sam")
                        .text())
                .endsWith("Colour: red.");
        assertThat(pages.values())
                .noneMatch(page -> page.select("td small").text().contains("guide.property."));
    }

    /** A tooltip is not shown on a phone. */
    @Test
    void theMarksOfElementsAreExplainedBeforeTheirTable() {
        Document muac = pages.get("StructureDefinition-ml-muac.html");

        assertThat(muac.selectFirst("#differential ~ .legend").text()).contains("S à saisir et à garder");
        assertThat(muac.selectFirst(".legend ~ table.elements")).isNotNull();
    }

    @Test
    void anAllergyIsFoundUnderCurativeCare() {
        assertThat(pages.get("service-curative.html").select("a[href=StructureDefinition-ml-allergy.html]"))
                .isNotEmpty();
    }

    @Test
    void aReportSaysWhatItCountsAndByWhichProfile() {
        Document stock = pages.get("Measure-ml-m38.html");

        assertThat(stock.select("dd a[href=StructureDefinition-ml-stock-card.html]"))
                .isNotEmpty();
        assertThat(stock.select("main li li a").eachText())
                .contains("Stock de début de période", "Consommé", "Jours de rupture");
        assertThat(pages.get("service-supplies.html").select("a[href=Measure-ml-m38.html]"))
                .isNotEmpty();
        assertThat(pages.get("Measure-ml-m45.html").select("main li").eachText())
                .contains("Guéris")
                .doesNotHaveDuplicates();
    }

    @Test
    void anOperationSaysWhatItTakesAndAnswersInBothLanguages() {
        Document french = pages.get("OperationDefinition-ml-z-score.html");
        Document english = pages.get("en/OperationDefinition-ml-z-score.html");

        assertThat(french.select("dd code").eachText()).contains("$z-score");
        assertThat(french.select("table").get(0).select("td.name").eachText()).contains("child", "weight", "oedema");
        assertThat(french.select("table").get(1).text()).contains("Le z-score, à deux décimales");
        assertThat(english.select("table").get(1).text()).contains("The z-score, to two decimals");
        assertThat(english.select("td.type").eachText()).contains("decimal, Quantity");
        assertThat(pages.get("service-malnutrition.html").select("a[href=OperationDefinition-ml-z-score.html]"))
                .isNotEmpty();
        assertThat(pages.get("OperationDefinition-ml-growth-chart.html")
                        .select("dd code")
                        .eachText())
                .contains("Patient/[id]/$growth-chart");
    }

    @Test
    void theGuideListsEveryResourceOfItsPackageInBothLanguages() throws IOException {
        NpmPackage installed = open();
        org.hl7.fhir.r4.model.ImplementationGuide guide = FHIR.newJsonParser()
                .parseResource(
                        org.hl7.fhir.r4.model.ImplementationGuide.class,
                        text(installed.load("package", "ImplementationGuide-ml.keneya.ig.json")));

        assertThat(guide.getDefinition().getResource())
                .extracting(entry -> entry.getReference().getReference().replace('/', '-') + ".json")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(installed.list("package").stream(), installed.list("example").stream())
                                .filter(name -> name.matches("[A-Z].*\\.json"))
                                .filter(name -> !name.startsWith("ImplementationGuide-"))
                                .toList());
        assertThat(guide.getDefinition().getResource())
                .allMatch(entry -> entry.hasName())
                .filteredOn(entry -> entry.getReference().getReference().matches("(CodeSystem|ValueSet|ConceptMap)/.*"))
                .hasSizeGreaterThan(300)
                .allMatch(entry -> entry.getNameElement().hasExtension(TRANSLATION));
    }

    @Test
    void thePackageBringsNobodyAConstraintOnTheirDatabase() throws IOException {
        NpmPackage guide = open();

        for (String file : guide.listResources("SearchParameter")) {
            assertThat(text(guide.load("package", file)))
                    .doesNotContain("hapifhir.io")
                    .contains("\"version\"");
        }
        assertThat(guide.listResources("SearchParameter"))
                .contains("SearchParameter-ml-patient-registered-identifier.json")
                .doesNotContain("SearchParameter-ml-patient-unique-identifier.json");
    }

    @Test
    void thePackageIsOneThatHl7sLibraryReads() throws IOException {
        NpmPackage guide = open();

        assertThat(guide.name()).isEqualTo("ml.keneya.ig");
        assertThat(guide.version()).isEqualTo("0.1.0");
        assertThat(guide.canonical()).isEqualTo("https://keneya.ml/fhir");
        assertThat(guide.fhirVersion()).isEqualTo("4.0.1");
        assertThat(guide.dependencies()).containsExactly("hl7.fhir.r4.core#4.0.1");
        assertThat(guide.hasCanonical("https://keneya.ml/fhir/StructureDefinition/ml-muac"))
                .isTrue();
        assertThat(guide.listResources("StructureDefinition")).hasSizeGreaterThan(200);
        assertThat(guide.listResources("ImplementationGuide")).containsExactly("ImplementationGuide-ml.keneya.ig.json");
        assertThat(guide.listResourcesinFolder("example", "Observation")).isNotEmpty();
        assertThat(guide.listResourcesinFolder("example", "Bundle"))
                .contains("Bundle-06-delivery.json", "Bundle-vault-02-referral.json");
    }

    @Test
    void thePackageIsTheSameFileWheneverItIsMade() throws IOException {
        Path again = PublishedGuide.ofThisProgram().pack(Path.of("target", "guide-again"));

        assertThat(again).hasSameBinaryContentAs(SITE.resolve(PublishedGuide.PACKAGE));
    }

    @Test
    void thePackageTellsNoTimeOfDay() throws IOException {
        try (TarArchiveInputStream archive = new TarArchiveInputStream(
                new GZIPInputStream(Files.newInputStream(SITE.resolve(PublishedGuide.PACKAGE))))) {
            List<String> names = Stream.generate(() -> next(archive))
                    .takeWhile(entry -> entry != null)
                    .peek(entry ->
                            assertThat(entry.getLastModifiedTime().toMillis()).isZero())
                    .map(TarArchiveEntry::getName)
                    .toList();

            assertThat(names)
                    .contains("package/package.json", "package/.index.json", "package/example/.index.json")
                    .allMatch(name -> name.startsWith("package/"));
        }
    }

    @Test
    void aValidatorThatKnowsThePackageAloneHoldsRecordsAgainstIt() throws IOException {
        PrePopulatedValidationSupport installed = new PrePopulatedValidationSupport(FHIR);
        NpmPackage guide = open();
        for (String file : guide.listResources("StructureDefinition", "CodeSystem", "ValueSet")) {
            installed.addResource(FHIR.newJsonParser().parseResource(guide.load("package", file)));
        }
        ValidationSupportChain known = new ValidationSupportChain(
                new DefaultProfileValidationSupport(FHIR),
                installed,
                new InMemoryTerminologyServerValidationSupport(FHIR),
                new CommonCodeSystemsTerminologyService(FHIR));
        FhirValidator validator = FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(known));
        String red = text(guide.load("example", "Observation-muac-red.json"));

        assertThat(errors(validator, red)).isEmpty();
        assertThat(errors(validator, red.replace("\"code\": \"mm\"", "\"code\": \"cm\"")))
                .anyMatch(error -> error.contains("ml-muac-1"));
        assertThat(errors(validator, text(guide.load("example", "Patient-aissata-resident.json"))))
                .isEmpty();
    }

    /** By HAPI's own installer, into a server that has never heard of us. */
    @Test
    void anotherServerInstallsThePackageAndEnforcesIt() throws IOException {
        Map<String, Integer> ours = new ImplementationGuide(FHIR, new PathMatchingResourcePatternResolver())
                .artifacts().stream()
                        .filter(artifact -> !artifact.id().equals("ml-patient-unique-identifier"))
                        .collect(Collectors.toMap(artifact -> artifact.type().name(), artifact -> 1, Integer::sum));
        Path database = Path.of("target", "stock-postgresql");
        FileSystemUtils.deleteRecursively(database);
        NpmPackage guide = open();
        try (StockServer another = new StockServer(database)) {
            PackageInstallOutcomeJson installed = another.bean(IPackageInstallerSvc.class)
                    .install(new PackageInstallationSpec()
                            .setName(guide.name())
                            .setVersion(guide.version())
                            .setPackageContents(Files.readAllBytes(SITE.resolve(PublishedGuide.PACKAGE)))
                            .setInstallMode(PackageInstallationSpec.InstallModeEnum.STORE_AND_INSTALL)
                            .addInstallResourceTypes(ours.keySet().toArray(String[]::new)));
            another.bean(ITermDeferredStorageSvc.class).saveAllDeferred();
            FhirValidator validator = another.bean(FhirContext.class)
                    .newValidator()
                    .registerValidatorModule(new FhirInstanceValidator(another.bean(IValidationSupport.class)));
            String red = text(guide.load("example", "Observation-muac-red.json"));

            assertThat(installed.getResourcesInstalled()).isEqualTo(ours);
            assertThat(errors(validator, red)).isEmpty();
            assertThat(errors(validator, red.replace("\"code\": \"mm\"", "\"code\": \"cm\"")))
                    .anyMatch(error -> error.contains("ml-muac-1"));
        }
    }

    private static List<String> errors(FhirValidator validator, String json) {
        return validator.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::toString)
                .toList();
    }

    private static NpmPackage open() throws IOException {
        try (InputStream file = Files.newInputStream(SITE.resolve(PublishedGuide.PACKAGE))) {
            return NpmPackage.fromPackage(file);
        }
    }

    private static TarArchiveEntry next(TarArchiveInputStream archive) {
        try {
            return archive.getNextEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(InputStream file) throws IOException {
        return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** What our sources say in English beside their French. */
    private static Set<String> ourEnglish() throws IOException {
        Set<String> english = new TreeSet<>();
        try (Stream<Path> files = Files.list(SITE)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                for (JsonNode extensions :
                        new ObjectMapper().readTree(file.toFile()).findValues("extension")) {
                    extensions.forEach(extension -> {
                        if (extension.path("url").asText().equals(TRANSLATION)) {
                            english.add(extension.at("/extension/1/valueString").asText());
                        }
                    });
                }
            }
        }
        return english;
    }

    private static String target(Element link) {
        return Stream.of("href", "src", "action")
                .filter(link::hasAttr)
                .map(link::attr)
                .findFirst()
                .orElseThrow();
    }

    private static boolean leadsSomewhere(String from, String target) {
        String[] parts = target.split("#", 2);
        Path file = parts[0].isEmpty() ? SITE.resolve(from) : SITE.resolve(from).resolveSibling(parts[0]);
        if (target.isEmpty() || !Files.isRegularFile(file)) {
            return false;
        }
        Document page = pages.get(SITE.relativize(file.normalize()).toString());
        return parts.length == 1
                || (page != null && page.getElementById(URLDecoder.decode(parts[1], StandardCharsets.UTF_8)) != null);
    }

    private static Document parse(Path file) {
        try {
            return Jsoup.parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
