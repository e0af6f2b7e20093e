package ml.keneya.audit;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import javax.sql.DataSource;
import ml.keneya.security.PublicAddress;
import ml.keneya.server.Home;
import ml.keneya.server.Messages;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.PagingProperties;
import ml.keneya.server.RestfulServerCustomizer;
import org.hl7.fhir.r4.model.AuditEvent;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;

/** Puts the audit around the server, and AuditEvent on the endpoint. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    private static final int KEY_BYTES = 32;

    @Bean
    Anchors auditAnchors(Home home, Clock clock) {
        return new Anchors(home, clock);
    }

    @Bean
    AuditTable auditTable(DataSource database, @Qualifier("vault") DataSource vault) {
        return new AuditTable(new JdbcTemplate(database), new JdbcTemplate(vault));
    }

    @Bean
    AuditLog auditLog(@Qualifier("vault") DataSource database, Anchors anchors) {
        return new AuditLog(database, anchors);
    }

    @Bean
    AnchorJob auditAnchorJob(AuditTable table, Anchors anchors, AuditProperties properties) {
        return new AnchorJob(table, anchors, properties);
    }

    @Bean
    AuditedQuery auditedQuery(Home home) {
        return new AuditedQuery(home.secret("keys/audit", () -> {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return HexFormat.of().formatHex(key);
        }));
    }

    /** Around all others: even the encoding of a request is nothing before its audit. */
    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(
            AuditLog log, FhirContext fhir, AuditedQuery queries, OperationOutcomeWriter outcomes, Clock clock) {
        FilterRegistrationBean<AuditFilter> filter = new FilterRegistrationBean<>(
                new AuditFilter(log, new PathShape(fhir.getResourceTypes()), queries, outcomes, clock));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    AuthenticationTrail authenticationTrail(ApplicationEventPublisher events) {
        return new AuthenticationTrail(new DefaultAuthenticationEventPublisher(events));
    }

    @Bean
    AccessTrail accessTrail() {
        return new AccessTrail();
    }

    @Bean
    EmergencyTrail emergencyTrail(AuditLog log, FhirContext fhir) {
        return new EmergencyTrail(log, new PathShape(fhir.getResourceTypes()));
    }

    /** After the engine, which would keep AuditEvents like any other resource. */
    @Bean
    @Order(20)
    RestfulServerCustomizer audit(
            FhirContext fhir,
            AuditTable table,
            Anchors anchors,
            AuditedQuery queries,
            PublicAddress address,
            PagingProperties paging,
            Messages messages,
            Clock clock) {
        AuditEventView view = new AuditEventView(address::fhirBase);
        return server -> {
            server.setResourceProviders(server.getResourceProviders().stream()
                    .filter(provider -> provider.getResourceType() != AuditEvent.class)
                    .toArray(IResourceProvider[]::new));
            server.registerProvider(new AuditEventOperations(
                    fhir.getResourceTypes(), table, new Verification(table, anchors), view, paging, messages, clock));
            server.registerProvider(new DisclosureOperations(table, view, messages, clock));
            server.registerInterceptor(new AuditInterceptor(fhir, queries));
            server.registerInterceptor(new AuditEventInterceptor(messages));
        };
    }
}
