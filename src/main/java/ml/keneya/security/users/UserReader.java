package ml.keneya.security.users;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ml.keneya.security.Role;
import ml.keneya.security.RolesOfFacilities;
import ml.keneya.security.clients.RegisteredScopes;
import ml.keneya.security.clients.RegistrationException;
import ml.keneya.security.clients.RegistrationFields;
import ml.keneya.security.smart.Scope;

/** Reads what an administrator says of a user, and refuses what could not work, with the reason. */
final class UserReader {

    private static final Set<String> FIELDS =
            Set.of("user_id", "user_name", "role", "scope", "facility", "fhirUser", "break_the_glass");
    private static final Pattern FHIR_USER =
            Pattern.compile("(Practitioner|PractitionerRole|RelatedPerson|Person|Patient)/[A-Za-z0-9.-]{1,64}");

    private final RegisteredScopes scopes;
    private final RolesOfFacilities rolesOfFacilities;

    UserReader(RegisteredScopes scopes, RolesOfFacilities rolesOfFacilities) {
        this.scopes = scopes;
        this.rolesOfFacilities = rolesOfFacilities;
    }

    /**
     * The user, with the password and the moment given. Without {@code scope} he gets all that his role may have with
     * records that are not very restricted; a GBV case worker, whose role is for these, with them too. To others nobody
     * shall give the vault by saying nothing.
     */
    User read(RegistrationFields fields, User.Password password) throws RegistrationException {
        fields.only(FIELDS);
        String id = fields.required("user_id");
        if (!RegistrationFields.ID.matcher(id).matches()) {
            throw new RegistrationException("security.registration.user-id");
        }
        String name = fields.required("user_name");
        Role role = fields.role().orElseThrow(() -> new RegistrationException("security.registration.missing", "role"));
        if (role == Role.EXCHANGE) {
            throw new RegistrationException("security.registration.role-of-system", role);
        }
        Set<Scope> granted = role.ceiling().scopes(Scope.Level.USER).stream()
                .filter(scope -> role == Role.GBV_CASE_WORKER || !scope.clearsForVeryRestricted())
                .collect(toUnmodifiableSet());
        if (fields.optional("scope").isPresent()) {
            granted = scopes.read(fields.required("scope"), role);
        }
        for (Scope scope : granted) {
            if (scope.level() != Scope.Level.USER) {
                throw new RegistrationException("security.registration.scope-user", scope);
            }
        }
        if (fields.optional("facility").isEmpty() && rolesOfFacilities.include(role)) {
            throw new RegistrationException("security.registration.facility", role);
        }
        Optional<String> fhirUser = fields.optional("fhirUser");
        if (fhirUser.isPresent() && !FHIR_USER.matcher(fhirUser.get()).matches()) {
            throw new RegistrationException("security.registration.fhir-user");
        }
        boolean breaksTheGlass = fields.flag("break_the_glass");
        if (breaksTheGlass && !role.treatsPatients()) {
            throw new RegistrationException("security.registration.break-the-glass", role);
        }
        return new User(
                id,
                name,
                role,
                granted,
                fields.optional("facility"),
                fhirUser,
                breaksTheGlass,
                false,
                password,
                Optional.empty(),
                password.setAt());
    }
}
