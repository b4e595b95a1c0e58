package org.linli.volunteer.roster;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.linli.platform.area.AreaScope;
import org.linli.platform.importer.TableReader;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Today;
import org.springframework.stereotype.Component;

/** Takes a roster on: a file that cannot be read is refused as a whole and nothing of it is kept; any other becomes a job. */
@Component
public class UploadRoster {

    /** An upload as it lies on disk. */
    public record Command(String id, Path file, String fileName, AreaScope area, Optional<LocalDate> day, String by) {}

    /** The job of the upload; {@code repeated} when the same file was taken on before. */
    public record Taken(Versioned<Roster> roster, boolean repeated) {}

    private final Rosters rosters;
    private final RosterContents contents;
    private final ImportRoster worker;
    private final Clock clock;

    public UploadRoster(Rosters rosters, RosterContents contents, ImportRoster worker, Clock clock) {
        this.rosters = rosters;
        this.contents = contents;
        this.worker = worker;
        this.clock = clock;
    }

    public Taken handle(Command command) {
        LocalDate today = Today.at(clock);
        LocalDate day = command.day().orElse(today);
        if (day.isAfter(today)) {
            throw new Rejected(new RosterRejection.DayInFuture());
        }
        int rows;
        try (TableReader table =
                TableReader.open(command.file(), command.fileName()).requireColumns(RosterColumns.REQUIRED)) {
            rows = table.totalRows();
        }
        String contentKey =
                contents.digest(command.file()) + "|" + command.area().prefix() + "|" + day;
        Optional<Versioned<Roster>> known = rosters.findByContent(contentKey);
        if (known.isPresent()) {
            return new Taken(known.get(), true);
        }
        contents.keep(command.id(), command.file());
        Versioned<Roster> kept = rosters.addOrFind(Roster.begin(
                command.id(),
                command.fileName(),
                contentKey,
                command.area(),
                day,
                command.by(),
                rows,
                Today.now(clock)));
        if (!kept.value().state().id().equals(command.id())) {
            contents.forget(command.id());
            return new Taken(kept, true);
        }
        worker.begin(command.id());
        return new Taken(kept, false);
    }
}
