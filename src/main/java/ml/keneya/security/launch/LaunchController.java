package ml.keneya.security.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.security.emergency.Emergencies;
import ml.keneya.security.emergency.Emergencies.Opened;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of a launch, after the user signed in: whose file the app shall see, and whether it shall see what it asks
 * for. The answer to the second goes to the authorization endpoint itself.
 */
@Controller
@ConditionalOnEmbeddedIssuer
final class LaunchController {

    private static final int LONGEST_SEARCH = 200;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final Pages pages;
    private final Launches launches;
    private final PatientSearch patients;
    private final Emergencies emergencies;

    LaunchController(Pages pages, Launches launches, PatientSearch patients, Emergencies emergencies) {
        this.pages = pages;
        this.launches = launches;
        this.patients = patients;
        this.emergencies = emergencies;
    }

    @GetMapping("/oauth2/consent")
    void consent(
            @RequestParam(defaultValue = "") String state,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Launch> launch = launches.find(state, person);
        if (launch.isEmpty()) {
            refuse(request, response);
            return;
        }
        Map<String, Object> content = content(launch.get(), state);
        if (launch.get().needsPatient()) {
            pages.write(
                    request, response, HttpStatus.OK, launch.get().isEmergency() ? "emergency" : "patient", content);
            return;
        }
        Optional<PatientSearch.Match> patient = launch.get().patient().flatMap(id -> patients.read(launch.get(), id));
        patient.ifPresent(match -> content.put("patient", match));
        content.put("emergency", launch.get().isEmergency());
        content.put("grants", Grant.of(launch.get()));
        content.put("asked", launch.get().asked().stream().sorted().toList());
        pages.write(request, response, HttpStatus.OK, "consent", content);
    }

    @PostMapping("/oauth2/patient")
    void search(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String search,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Launch> launch = launches.find(state, person);
        if (launch.isEmpty()) {
            refuse(request, response);
            return;
        }
        Map<String, Object> content = content(launch.get(), state);
        content.put("search", search);
        content.put(
                "matches",
                search.isBlank() || search.length() > LONGEST_SEARCH ? List.of() : patients.find(launch.get(), search));
        pages.write(request, response, HttpStatus.OK, "patient", content);
    }

    @PostMapping("/oauth2/patient/choice")
    void choose(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String patient,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Launch> launch = launches.find(state, person);
        // Looked up again: the page could have been sent back with any id.
        if (launch.isEmpty()
                || launch.get().isEmergency()
                || patients.read(launch.get(), patient).isEmpty()) {
            refuse(request, response);
            return;
        }
        launches.pick(launch.get(), patient);
        response.sendRedirect("/oauth2/consent?state=" + state);
    }

    /** The glass is broken here: from now on it is known that it was. */
    @PostMapping("/oauth2/emergency")
    void declare(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String patient,
            @RequestParam(defaultValue = "") String reason,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Launch> launch = launches.find(state, person)
                .filter(Launch::isEmergency)
                .filter(Launch::needsPatient)
                .filter(waiting -> emergencies.areOpenTo(waiting.user()));
        if (launch.isEmpty()) {
            refuse(request, response);
            return;
        }
        Map<String, Object> content = content(launch.get(), state);
        content.put("named", patient);
        content.put("reason", reason);
        if (patient.isBlank() || patient.length() > LONGEST_SEARCH || !isReason(reason)) {
            content.put("flaw", "launch.emergency.incomplete");
            pages.write(request, response, HttpStatus.UNPROCESSABLE_ENTITY, "emergency", content);
            return;
        }
        Optional<Opened> opened =
                emergencies.declare(launch.get().client().id(), launch.get().user(), patient.strip(), reason.strip());
        if (opened.isEmpty()) {
            content.put("flaw", "launch.emergency.unknown");
            pages.write(request, response, HttpStatus.NOT_FOUND, "emergency", content);
            return;
        }
        launches.open(launch.get(), opened.get());
        response.sendRedirect("/oauth2/consent?state=" + state);
    }

    private static boolean isReason(String reason) {
        return reason.strip().length() >= SHORTEST_REASON && reason.length() <= LONGEST_REASON;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(request, response, HttpStatus.BAD_REQUEST, "refused", Map.of());
    }

    private static Map<String, Object> content(Launch launch, String state) {
        Map<String, Object> content = new HashMap<>();
        content.put("state", state);
        content.put("client", launch.client().id());
        content.put("app", launch.client().name());
        content.put("user", launch.user().name());
        return content;
    }
}
