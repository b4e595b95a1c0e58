package org.linli.matching.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnedAreasTests {

    private static final String STREET = "330411101";

    private final OwnedAreas owned = new OwnedAreas();

    @Test
    void areUnknownBeforeTheGroupHasSpoken() {
        assertThat(owned.now()).isEmpty();
        owned.revoked(List.of(1));
        assertThat(owned.now()).isEmpty();
    }

    @Test
    void growByWhatComesAndShrinkByWhatGoes() {
        owned.assigned(4, List.of(0, 1));
        owned.assigned(4, List.of(3));
        assertThat(owned.now().orElseThrow().partitions()).containsExactlyInAnyOrder(0, 1, 3);
        owned.revoked(List.of(1, 2));
        assertThat(owned.now().orElseThrow().partitions()).containsExactlyInAnyOrder(0, 3);
        owned.assigned(4, List.of());
        assertThat(owned.now().orElseThrow().partitions()).containsExactlyInAnyOrder(0, 3);
    }

    @Test
    void areEverythingOnlyWithTheLastPartition() {
        owned.assigned(3, List.of(0, 1));
        assertThat(owned.now().orElseThrow().everything()).isFalse();
        owned.assigned(3, List.of(2));
        assertThat(owned.now().orElseThrow().everything()).isTrue();
    }

    @Test
    void holdAStreetByItsPartition() {
        int partition = new AreaPartitions(12).of(STREET);
        OwnedAreas.Owned with = new OwnedAreas.Owned(new AreaPartitions(12), Set.of(partition));
        OwnedAreas.Owned without = new OwnedAreas.Owned(new AreaPartitions(12), Set.of((partition + 1) % 12));
        assertThat(with.has(STREET + "203")).isTrue();
        assertThat(without.has(STREET + "203")).isFalse();
    }

    @Test
    void mayBeNothingAtAllWhenThereAreMoreInstancesThanPartitions() {
        owned.assigned(2, List.of());
        assertThat(owned.now().orElseThrow().has(STREET)).isFalse();
    }
}
