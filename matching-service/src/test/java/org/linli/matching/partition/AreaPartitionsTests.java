package org.linli.matching.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.platform.area.Area;
import org.linli.platform.area.Areas;

class AreaPartitionsTests {

    private static final List<String> STREETS = Areas.fromClasspath().all().stream()
            .map(Area::code)
            .filter(code -> code.endsWith("000") && !code.endsWith("000000"))
            .map(code -> code.substring(0, 9))
            .toList();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 12, 50})
    void areThoseOfKafkasDefaultPartitioner(int count) {
        AreaPartitions areas = new AreaPartitions(count);
        assertThat(STREETS).hasSizeGreaterThan(30);
        for (String street : STREETS) {
            assertThat(areas.of(street))
                    .isEqualTo(BuiltInPartitioner.partitionForKey(street.getBytes(StandardCharsets.UTF_8), count));
        }
    }

    @Test
    void keepACommunityWithItsStreetAndADistrictForItself() {
        assertThat(AreaPartitions.keyOf("330411101203")).isEqualTo("330411101");
        assertThat(AreaPartitions.keyOf("330411101")).isEqualTo("330411101");
        assertThat(AreaPartitions.keyOf("330411")).isEqualTo("330411");
        AreaPartitions areas = new AreaPartitions(12);
        assertThat(areas.of("330411101203")).isEqualTo(areas.of("330411101"));
    }

    @Test
    void useEveryPartition() {
        AreaPartitions areas = new AreaPartitions(4);
        assertThat(STREETS.stream().map(areas::of).collect(Collectors.toSet())).isEqualTo(areas.all());
        assertThat(areas.all()).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void areAtLeastOne() {
        assertThat(new AreaPartitions(1).of("330411101")).isZero();
        assertThatThrownBy(() -> new AreaPartitions(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
