package ml.keneya.security.access;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthorizationSearchParamMatcher;
import java.util.Optional;
import ml.keneya.security.Caller;
import ml.keneya.security.PublicAddress;
import ml.keneya.security.smart.Permission;
import ml.keneya.security.tokens.Issuer;
import ml.keneya.server.OperationOutcomeWriter;
import ml.keneya.server.PatientOperationAccess;
import ml.keneya.server.ReadAccess;
import ml.keneya.server.RestfulServerCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Puts the scopes in force on the FHIR endpoint. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** A caller without scopes reads nothing. */
    @Bean
    ReadAccess readAccess(FhirContext fhir, ObjectProvider<IAuthorizationSearchParamMatcher> matcher) {
        return (record, request) -> Caller.of(request)
                .filter(caller -> Grants.of(caller, Optional.ofNullable(matcher.getIfAvailable()), fhir)
                        .allow(Permission.READ, record))
                .isPresent();
    }

    @Bean
    @Order(10)
    PatientOperationAccess scopesOfOperation(
            FhirContext fhir, ObjectProvider<IAuthorizationSearchParamMatcher> matcher) {
        return new ScopesOfOperation(request -> Caller.of(request)
                .map(caller -> Grants.of(caller, Optional.ofNullable(matcher.getIfAvailable()), fhir)));
    }

    @Bean
    @Order(10)
    RestfulServerCustomizer access(
            FhirContext fhir,
            OperationOutcomeWriter outcomes,
            Issuer issuer,
            PublicAddress address,
            ObjectProvider<IAuthorizationSearchParamMatcher> matcher) {
        AccessInterceptor interceptor = new AccessInterceptor(fhir, outcomes);
        matcher.ifAvailable(interceptor::setAuthorizationSearchParamMatcher);
        return server -> {
            server.registerInterceptor(interceptor);
            server.registerInterceptor(new AccessCapabilitiesInterceptor(issuer, address));
        };
    }
}
