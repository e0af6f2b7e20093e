package ml.keneya.security.emergency;

import java.util.Optional;

/** Finds the patient whom someone names in an emergency, wherever the record lies, in the vault too. */
@FunctionalInterface
public interface EmergencyPatients {

    /**
     * The id of the one patient so named; empty if there is none, or more than one.
     *
     * @param named an identifier, with or without its system ({@code system|value}), or the id of the Patient
     */
    Optional<String> find(String named);
}
