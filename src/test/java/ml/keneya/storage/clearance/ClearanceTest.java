package ml.keneya.storage.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which role serves which partitions. */
class ClearanceTest {

    @Test
    void whoNamesNoPartitionsSeesOrdinaryCareOnly() {
        assertThat(Clearance.of(null)).isEqualTo(Clearance.CARE);
        assertThat(Clearance.of(RequestPartitionId.allPartitions())).isEqualTo(Clearance.CARE);
        assertThat(Clearance.of(RequestPartitionId.allPartitionsWithPartitionIds(List.of(1_000, 2_000))))
                .isEqualTo(Clearance.CARE);
        assertThat(Clearance.of(RequestPartitionId.fromPartitionName("VAULT"))).isEqualTo(Clearance.CARE);
        assertThat(Clearance.of(RequestPartitionId.defaultPartition())).isEqualTo(Clearance.CARE);
    }

    @Test
    void theVaultIsServedToWhoNamesIt() {
        assertThat(clearance(2_000)).isEqualTo(Clearance.VAULT);
        assertThat(clearance(2_999)).isEqualTo(Clearance.VAULT);
        assertThat(clearance(null, 1_000, 2_000)).isEqualTo(Clearance.VAULT);
        assertThat(clearance(1_999, 3_000)).isEqualTo(Clearance.CARE);
    }

    @Test
    void researchIsServedAloneOrWithDefinitions() {
        assertThat(clearance(3_000)).isEqualTo(Clearance.RESEARCH);
        assertThat(clearance(null, 3_000)).isEqualTo(Clearance.RESEARCH);
        assertThat(clearance(1_000, 3_000)).isEqualTo(Clearance.CARE);
        assertThat(clearance(4_000)).isEqualTo(Clearance.CARE);
    }

    @Test
    void onlyTheVaultCoversMoreThanItself() {
        assertThat(Clearance.VAULT.covers(Clearance.CARE)).isTrue();
        assertThat(Clearance.CARE.covers(Clearance.VAULT)).isFalse();
        assertThat(Clearance.VAULT.covers(Clearance.RESEARCH)).isFalse();
        assertThat(Clearance.RESEARCH.covers(Clearance.CARE)).isFalse();
    }

    private static Clearance clearance(Integer... partitions) {
        return Clearance.of(RequestPartitionId.fromPartitionIds(Arrays.asList(partitions)));
    }
}
