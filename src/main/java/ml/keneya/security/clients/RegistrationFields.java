package ml.keneya.security.clients;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ml.keneya.security.Role;

/**
 * The fields of a registration in JSON, each refused with a reason that names it.
 *
 * @param body a JSON object
 */
public record RegistrationFields(JsonNode body) {

    /** Of clients and of users. */
    public static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_BODY = 50_000;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LIST = 20_000;
    private static final int MOST_VALUES = 20;

    /**
     * Reads the body.
     *
     * @throws RegistrationException if it is no JSON object
     */
    public static RegistrationFields of(String body) throws RegistrationException {
        try {
            JsonNode json = body.length() <= LONGEST_BODY ? JSON.readTree(body) : JSON.nullNode();
            if (json.isObject()) {
                return new RegistrationFields(json);
            }
        } catch (JsonProcessingException notJson) {
            // Answered below: the parser's own words quote the body.
        }
        throw new RegistrationException("security.registration.not-an-object");
    }

    /** Refuses every other field: what the sender meant by it would be lost. */
    public RegistrationFields only(Set<String> known) throws RegistrationException {
        for (var names = body.fieldNames(); names.hasNext(); ) {
            if (!known.contains(names.next())) {
                throw new RegistrationException(
                        "security.registration.unknown-field",
                        known.stream().sorted().collect(joining(", ")));
            }
        }
        return this;
    }

    /** A text that must be there. */
    public String required(String field) throws RegistrationException {
        return optional(field).orElseThrow(() -> new RegistrationException("security.registration.missing", field));
    }

    /** A text, if it is there. */
    public Optional<String> optional(String field) throws RegistrationException {
        if (isAbsent(field)) {
            return Optional.empty();
        }
        return Optional.of(text(field, body.path(field), field.equals("scope") ? LONGEST_LIST : LONGEST_TEXT));
    }

    /** A list of texts, in their order; empty if it is not there. */
    public Set<String> list(String field) throws RegistrationException {
        Set<String> values = new LinkedHashSet<>();
        if (isAbsent(field)) {
            return values;
        }
        JsonNode list = body.path(field);
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_VALUES) {
            throw new RegistrationException("security.registration.list", field, MOST_VALUES);
        }
        for (JsonNode value : list) {
            values.add(text(field, value, LONGEST_TEXT));
        }
        return values;
    }

    /** Whether it is {@code true}; no, if it is not there. */
    public boolean flag(String field) throws RegistrationException {
        JsonNode value = body.path(field);
        if (!isAbsent(field) && !value.isBoolean()) {
            throw new RegistrationException("security.registration.flag", field);
        }
        return value.booleanValue();
    }

    /** The role, if there is one. */
    public Optional<Role> role() throws RegistrationException {
        Optional<String> name = optional("role");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Role.parse(name.get())
                .orElseThrow(() -> new RegistrationException(
                        "security.registration.role",
                        Arrays.stream(Role.values()).map(Role::toString).collect(joining(", ")))));
    }

    boolean isAbsent(String field) {
        return body.path(field).isMissingNode() || body.path(field).isNull();
    }

    private static String text(String field, JsonNode value, int longest) throws RegistrationException {
        if (!value.isTextual()
                || value.textValue().isBlank()
                || value.textValue().length() > longest) {
            throw new RegistrationException("security.registration.text", field, longest);
        }
        return value.textValue().trim();
    }
}
