package ml.keneya.server;

import ca.uhn.fhir.rest.server.RestfulServer;

/**
 * What a feature adds to the FHIR endpoint: its operations, its interceptors.
 *
 * <p>Each bean of this type is applied once, in {@code @Order}, before the endpoint answers its first request.
 */
@FunctionalInterface
public interface RestfulServerCustomizer {

    void customize(RestfulServer server);
}
