package org.linli.casework.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.linli.casework.accesslog.AccessLog;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Zones;

/** The prosecutor commissions the social investigation; the statute sets no limit, so the installation does (CAS-05). */
public final class BeginInvestigation {

    private final ChangeCase changes;
    private final Period limit;
    private final Clock clock;

    public BeginInvestigation(CaseFiles files, AccessLog log, Period limit, Clock clock) {
        this.changes = new ChangeCase(files, log);
        this.limit = limit;
        this.clock = clock;
    }

    /** Which case, in which version. */
    public record Command(Caller caller, CaseId id, long version) {}

    public LoadedCase handle(Command command) {
        Instant now = clock.instant();
        // the day itself does not count (刑诉法105)
        LocalDate dueOn = LocalDate.ofInstant(now, Zones.CHINA).plus(limit);
        return changes.change(
                command.caller(),
                command.id(),
                command.version(),
                CaseMove.BEGIN_INVESTIGATION,
                file -> file.beginInvestigation(
                        dueOn, new PersonId(command.caller().subject()), now));
    }
}
