package org.linli.matching.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.springframework.stereotype.Component;

/** Puts a reading on record before it happens; whoever is about to answer answers nothing when this fails (SEC-04). */
@Component
public final class PutOnRecord {

    private final DisclosureLog log;
    private final Clock clock;

    PutOnRecord(DisclosureLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    public void handle(Disclosure.Kind kind, String area, String record, @Nullable String purpose, Caller reader) {
        handle(kind, area, List.of(record), purpose, reader);
    }

    /** Several records of one answer are one reading; none is none. */
    public void handle(
            Disclosure.Kind kind, String area, List<String> records, @Nullable String purpose, Caller reader) {
        if (records.isEmpty()) {
            return;
        }
        // the chain is computed over what is stored, and that has milliseconds
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String roles = reader.roles().stream().map(Role::code).sorted().collect(Collectors.joining(" "));
        log.append(new Disclosure(kind, at, reader.subject(), roles, area, records, purpose));
    }
}
