package org.linli.volunteer.inspection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Draws a sample that can be drawn again: the records whose SHA-256 of seed and number is smallest. The order in which they are offered does not
 * matter, and only the sample is held in memory.
 */
final class Sample {

    private record Ranked(String rank, InspectedRecord record) {}

    private final String seed;
    private final int size;
    private final PriorityQueue<Ranked> kept =
            new PriorityQueue<>(Comparator.comparing(Ranked::rank).reversed());
    private long population;

    Sample(String seed, int size) {
        this.seed = seed;
        this.size = size;
    }

    void offer(InspectedRecord record) {
        population++;
        kept.add(new Ranked(rank(seed, record.recordId()), record));
        if (kept.size() > size) {
            kept.poll();
        }
    }

    long population() {
        return population;
    }

    List<InspectedRecord> drawn() {
        return kept.stream()
                .sorted(Comparator.comparing(Ranked::rank))
                .map(Ranked::record)
                .toList();
    }

    private static String rank(String seed, String recordId) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((seed + "/" + recordId).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
