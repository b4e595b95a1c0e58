package org.linli.matching.partition;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Utils;

/** Which partition an area belongs to: the one that Kafka's default partitioner gives the key of its street. */
public record AreaPartitions(int count) {

    private static final int STREET_DIGITS = 9;

    public AreaPartitions {
        if (count < 1) {
            throw new IllegalArgumentException("a topic has at least one partition");
        }
    }

    /** The key of an area: a community or village belongs to its street, a district stands for itself. */
    public static String keyOf(String area) {
        return area.length() > STREET_DIGITS ? area.substring(0, STREET_DIGITS) : area;
    }

    public int of(String area) {
        return Utils.toPositive(Utils.murmur2(keyOf(area).getBytes(StandardCharsets.UTF_8))) % count;
    }

    public Set<Integer> all() {
        return IntStream.range(0, count).boxed().collect(Collectors.toUnmodifiableSet());
    }
}
