package ml.keneya.conformance;

import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Observation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Reads the standard's own definitions before the server says that it is ready: the first nurse of the day shall not
 * wait for them.
 */
final class ValidatorWarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ValidatorWarmUp.class);

    private final ProfileValidator validator;

    ValidatorWarmUp(ProfileValidator validator) {
        this.validator = validator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.info("Preparing the validator");
        int findings = validator
                .findings(
                        new Observation(),
                        List.of("https://keneya.ml/fhir/StructureDefinition/ml-muac"),
                        Locale.ENGLISH)
                .size();
        LOG.debug("Of an empty observation there are {} things to say", findings);
    }
}
