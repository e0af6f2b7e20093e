package ml.keneya.security.launch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ml.keneya.security.ConditionalOnEmbeddedIssuer;
import ml.keneya.security.users.Passwords;
import ml.keneya.security.users.User;
import ml.keneya.security.users.Users;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages where people sign in and choose a password. */
@Controller
@ConditionalOnEmbeddedIssuer
final class AccountController {

    private final Pages pages;
    private final Users users;
    private final Passwords passwords;
    private final SecurityContextRepository contexts;
    private final RequestCache requests;

    AccountController(
            Pages pages, Users users, Passwords passwords, SecurityContextRepository contexts, RequestCache requests) {
        this.pages = pages;
        this.users = users;
        this.passwords = passwords;
        this.contexts = contexts;
        this.requests = requests;
    }

    @GetMapping("/login")
    void login(@RequestParam Optional<String> error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        pages.write(request, response, HttpStatus.OK, "login", Map.of("failed", error.isPresent()));
    }

    @GetMapping("/account")
    void account(Authentication person, HttpServletRequest request, HttpServletResponse response) throws IOException {
        pages.write(
                request,
                response,
                HttpStatus.OK,
                "account",
                Map.of("name", user(person).name()));
    }

    @GetMapping("/account/password")
    void password(Authentication person, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ask(user(person), Optional.empty(), request, response);
    }

    @PostMapping("/account/password")
    void choose(
            @RequestParam String current,
            @RequestParam String chosen,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        User user = user(person);
        if (!passwords.opens(user.id(), current)) {
            ask(user, Optional.of("launch.password.wrong"), request, response);
            return;
        }
        Optional<String> flaw = passwords.flaw(user, chosen);
        if (flaw.isPresent()) {
            ask(user, flaw, request, response);
            return;
        }
        users.changePassword(user.id(), passwords.chosen(chosen));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignIn.as(user(person)));
        request.changeSessionId();
        contexts.saveContext(context, request, response);
        SavedRequest before = requests.getRequest(request, response);
        response.sendRedirect(before == null ? "/account" : before.getRedirectUrl());
    }

    private void ask(User user, Optional<String> flaw, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> content = new HashMap<>();
        content.put("user", user.id());
        content.put("initial", user.password().isInitial());
        content.put("length", passwords.minLength());
        flaw.ifPresent(key -> content.put("flaw", key));
        HttpStatus status = flaw.isPresent() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.OK;
        pages.write(request, response, status, "password", content);
    }

    private User user(Authentication person) {
        return users.find(person.getName()).orElseThrow(() -> new IllegalStateException("Removed while signed in"));
    }
}
