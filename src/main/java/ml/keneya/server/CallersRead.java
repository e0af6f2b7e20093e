package ml.keneya.server;

import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads from the FHIR endpoint, in this process, within a request of its caller: with his scopes, his clearance and his
 * audit record, as if he had asked himself.
 */
public final class CallersRead {

    private final RestfulServer endpoint;

    CallersRead(RestfulServer endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * What the endpoint answered.
     *
     * @param status of HTTP
     * @param body FHIR in JSON
     */
    public record Answer(int status, String body) {}

    /**
     * What the endpoint answers him.
     *
     * @param path below the endpoint, such as {@code /Patient/1/$summary}; nothing in it needs escaping
     */
    public Answer get(String path, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        InnerResponse answer = new InnerResponse(response);
        endpoint.service(new InnerRequest(request, path), answer);
        return new Answer(answer.getStatus(), answer.body());
    }
}
