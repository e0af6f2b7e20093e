package ml.keneya;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.jpa.dao.ITransactionProcessorVersionAdapter;
import ca.uhn.fhir.rest.annotation.Operation;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Calendar;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rules of the house, as the packages' own descriptions and CONTRIBUTING.md state them. */
@AnalyzeClasses(packagesOf = Application.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyStorageKnowsTheEnginesInternals = noClasses()
            .that()
            .resideOutsideOfPackage("ml.keneya.storage..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("ca.uhn.fhir.jpa..", "org.hibernate..", "jakarta.persistence..")
                    .and(not(resideInAnyPackage(
                            // The doors that HAPI opens to others: its DAOs and their searches, the keys of its user
                            // data,
                            // and the arguments of its pointcuts.
                            "ca.uhn.fhir.jpa.api..",
                            "ca.uhn.fhir.jpa.delete..",
                            // A module beside the engine, which makes patient summaries.
                            "ca.uhn.fhir.jpa.ips..",
                            "ca.uhn.fhir.jpa.model.cross..",
                            "ca.uhn.fhir.jpa.model.util..",
                            "ca.uhn.fhir.jpa.searchparam",
                            "ca.uhn.fhir.jpa.searchparam.extractor..",
                            "ca.uhn.fhir.jpa.searchparam.fulltext..",
                            "org.hibernate.validator.constraints.."))));

    @ArchTest
    static final ArchRule onlyR4 = noClasses()
            .that()
            // HL7's validator is of R5, whatever it validates; one class drives it.
            .doNotHaveFullyQualifiedName("ml.keneya.conformance.ProfileValidator")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "ca.uhn.fhir.model.dstu2..",
                    "org.hl7.fhir.dstu2..",
                    "org.hl7.fhir.dstu3..",
                    "org.hl7.fhir.r4b..",
                    "org.hl7.fhir.r5.."));

    @ArchTest
    static final ArchRule operationsAreFoundByName = methods()
            .that()
            .areAnnotatedWith(Operation.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Operations")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule interceptorsAreFoundByName = methods()
            .that()
            .areAnnotatedWith(Hook.class)
            .should()
            .beDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Interceptor");

    @ArchTest
    static final ArchRule onlyTheEdgeSpeaksHttp = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Operations")
            .and()
            .haveSimpleNameNotEndingWith("Interceptor")
            .and()
            // HAPI hands it the refusal of an entry, to be answered.
            .areNotAssignableTo(ITransactionProcessorVersionAdapter.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.uhn.fhir.rest.server.exceptions..");

    @ArchTest
    static final ArchRule onlySecurityAuthorizes = noClasses()
            .that()
            // Storage lends the engine's matcher for the queries of scopes.
            .resideOutsideOfPackages("ml.keneya.security..", "ml.keneya.storage")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.uhn.fhir.rest.server.interceptor.auth..");

    @ArchTest
    static final ArchRule onlyConfidentialityConsents = noClasses()
            .that()
            .resideOutsideOfPackage("ml.keneya.confidentiality..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("ca.uhn.fhir.rest.server.interceptor.consent..");

    @ArchTest
    static final ArchRule growthIsPlainJava = classes()
            .that()
            .resideInAPackage("ml.keneya.growth")
            .and()
            // It says what the module may know.
            .doNotHaveSimpleName("package-info")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations", "ml.keneya.growth");

    @ArchTest
    static final ArchRule pregnancyKnowsNoFhir = noClasses()
            .that()
            .resideInAPackage("ml.keneya.pregnancy")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..", "ml.keneya.pregnancy.fhir..");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethodWhere(target(name("now"))
                    .and(target(owner(resideInAPackage("java.time.."))))
                    .and(target(not(rawParameterTypes(Clock.class)))))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Calendar.class);

    @ArchTest
    static final ArchRule noFieldInjection = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule noStandardStreams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(Application.class).verify();
    }
}
