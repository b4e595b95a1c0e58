package org.linli.volunteer.exchange;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * An export that somebody was allowed, and every file taken from it.
 *
 * @param personal whether identifying fields were asked for
 * @param mapping the mapping as it was then, so that all its files are written alike
 */
public record DataExport(
        String id,
        String area,
        List<String> kinds,
        String purpose,
        boolean personal,
        String mappingVersion,
        String mapping,
        String requestedBy,
        Instant requestedAt,
        List<Taken> taken) {

    /** One file that was taken. */
    public record Taken(String kind, String format, String by, Instant at) {}

    public DataExport {
        kinds = List.copyOf(kinds);
        taken = List.copyOf(taken);
    }

    DataExport taking(Taken file) {
        return new DataExport(
                id,
                area,
                kinds,
                purpose,
                personal,
                mappingVersion,
                mapping,
                requestedBy,
                requestedAt,
                Stream.concat(taken.stream(), Stream.of(file)).toList());
    }
}
