package ml.keneya.storage;

import static org.assertj.core.api.Assertions.assertThat;

import ml.keneya.support.FhirServerTest;
import ml.keneya.support.TestServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How PostgreSQL plans a search. */
@FhirServerTest
class PlanningTest {

    @Autowired
    private TestServer server;

    /**
     * It compares the most common values on both sides of a join, each with each: with lists of 10 000 that takes 40
     * ms. What else has such long lists is compared with constants.
     */
    @Test
    void referencesAreJoinedByAColumnWithAShortListOfCommonValues() {
        assertThat(server.database()
                        .sql("SELECT attstattarget FROM pg_attribute"
                                + " WHERE attrelid = 'hfj_res_link'::regclass AND attname = 'src_resource_id'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(100);
    }
}
