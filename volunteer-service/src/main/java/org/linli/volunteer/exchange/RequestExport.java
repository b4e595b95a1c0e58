package org.linli.volunteer.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Allows an export and puts it on record. */
@Component
public class RequestExport {

    /** What is wanted, for what, and whether identifying fields are needed. */
    public record Command(String id, String area, List<String> kinds, String purpose, boolean personal, String by) {}

    private final DataExports exports;
    private final CurrentMapping mappings;
    private final Clock clock;

    public RequestExport(DataExports exports, CurrentMapping mappings, Clock clock) {
        this.exports = exports;
        this.mappings = mappings;
        this.clock = clock;
    }

    public Versioned<DataExport> handle(Command command) {
        CurrentMapping.InForce current = mappings.read();
        Set<String> known = mappings.available(current.mapping());
        Set<String> unknown = new TreeSet<>(command.kinds());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new Rejected(new ExchangeRejection.UnknownKinds(List.copyOf(unknown), List.copyOf(known)));
        }
        return exports.add(new DataExport(
                command.id(),
                command.area(),
                command.kinds().stream().distinct().sorted().toList(),
                command.purpose(),
                command.personal(),
                current.mapping().version(),
                current.text(),
                command.by(),
                Today.now(clock),
                List.of()));
    }
}
