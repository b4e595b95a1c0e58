package org.linli.casework.casefile;

import java.time.Clock;
import org.linli.casework.accesslog.AccessLog;
import org.linli.platform.security.Caller;

/** The prosecutor records the decision not to prosecute (CAS-01). */
public final class DecideNonProsecution {

    private final ChangeCase changes;
    private final Clock clock;

    public DecideNonProsecution(CaseFiles files, AccessLog log, Clock clock) {
        this.changes = new ChangeCase(files, log);
        this.clock = clock;
    }

    /** The decision for a version of the case. */
    public record Command(Caller caller, CaseId id, long version, NonProsecution decision) {}

    public LoadedCase handle(Command command) {
        return changes.change(
                command.caller(),
                command.id(),
                command.version(),
                CaseMove.DECIDE_NON_PROSECUTION,
                file -> file.decideNonProsecution(
                        command.decision(), new PersonId(command.caller().subject()), clock.instant()));
    }
}
