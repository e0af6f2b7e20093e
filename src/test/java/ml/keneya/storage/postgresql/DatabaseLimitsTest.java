package ml.keneya.storage.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ml.keneya.server.Messages;
import ml.keneya.support.FhirServerTest;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database may not spend on a request. */
@FhirServerTest
class DatabaseLimitsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Messages messages;

    @Test
    void whatTakesTheDatabaseTooLongIsTheFaultOfTheRequest() {
        Throwable stopped = catchThrowable(() -> new TransactionTemplate(transactions).executeWithoutResult(begun -> {
            jdbc.sql("SET LOCAL statement_timeout = 10").update();
            jdbc.sql("SELECT pg_sleep(60)").query().listOfRows();
        }));

        BaseServerResponseException answer = new DatabaseOutageInterceptor(messages).answer(null, stopped);

        assertThat(answer).isNotNull();
        assertThat(answer.getStatusCode()).isEqualTo(400);
        assertThat(((OperationOutcome) answer.getOperationOutcome())
                        .getIssueFirstRep()
                        .getCode())
                .isEqualTo(IssueType.TOOCOSTLY);
    }
}
