package ml.keneya.storage.text;

import org.hibernate.search.engine.reporting.EntityIndexingFailureContext;
import org.hibernate.search.engine.reporting.FailureContext;
import org.hibernate.search.engine.reporting.FailureHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears of what Hibernate Search could not write in the background: a full disk, an Elasticsearch that is away. */
final class TextIndexFailures implements FailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TextIndexFailures.class);

    private final TextIndex index;

    TextIndexFailures(TextIndex index) {
        this.index = index;
    }

    @Override
    public void handle(FailureContext failure) {
        LOG.error("{}", failure.failingOperation(), failure.throwable());
        index.fail();
    }

    @Override
    public void handle(EntityIndexingFailureContext failure) {
        handle((FailureContext) failure);
    }
}
