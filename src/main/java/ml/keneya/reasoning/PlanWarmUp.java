package ml.keneya.reasoning;

import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Parameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Makes the plans of nobody once the server has begun to serve, beside it: the engine reads the standard's definitions
 * when it is first asked, and neither the start nor the first nurse shall wait for them.
 */
final class PlanWarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PlanWarmUp.class);

    private final Plans plans;
    private final PlanEngine engine;

    PlanWarmUp(Plans plans, PlanEngine engine) {
        this.plans = plans;
        this.engine = engine;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Thread warmUp = new Thread(this::applyAll, "plans");
        warmUp.setDaemon(true);
        warmUp.start();
    }

    private void applyAll() {
        PlanContext nobody = new PlanContext("Patient/nobody", Optional.empty(), Optional.empty(), Optional.empty());
        for (String id : plans.ids()) {
            Parameters inputs = new Parameters();
            // The engine does not see an answer that is empty.
            Parameters told = new Parameters();
            told.addParameter().setName("date").setValue(new DateType(1970, 0, 1));
            inputs.addParameter().setName(plans.facts(id).parameter()).setResource(told);
            plans.definition(id).ifPresent(plan -> engine.apply(plan, nobody, inputs, Locale.FRENCH));
        }
        LOG.debug("The plans are ready");
    }
}
