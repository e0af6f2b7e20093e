package ml.keneya.server;

import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

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
        return get(new InnerRequest(request, path, Map.of()), response);
    }

    /**
     * What a search by him finds.
     *
     * @param query by the names of its parameters
     */
    public Answer search(
            String type, Map<String, String> query, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return get(new InnerRequest(request, '/' + type, query), response);
    }

    private Answer get(InnerRequest request, HttpServletResponse response) throws ServletException, IOException {
        InnerResponse answer = new InnerResponse(response);
        endpoint.service(request, answer);
        return new Answer(answer.getStatus(), answer.body());
    }
}
