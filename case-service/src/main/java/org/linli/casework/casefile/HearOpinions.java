package org.linli.casework.casefile;

import java.time.Clock;
import org.linli.casework.accesslog.AccessLog;
import org.linli.platform.security.Caller;

/** The prosecutor puts on record who was heard before the decision (CAS-07). */
public final class HearOpinions {

    private final ChangeCase changes;
    private final Clock clock;

    public HearOpinions(CaseFiles files, AccessLog log, Clock clock) {
        this.changes = new ChangeCase(files, log);
        this.clock = clock;
    }

    /** The opinions for a version of the case. */
    public record Command(Caller caller, CaseId id, long version, HeardOpinions opinions) {}

    public LoadedCase handle(Command command) {
        return changes.change(
                command.caller(),
                command.id(),
                command.version(),
                CaseMove.HEAR_OPINIONS,
                file -> file.hearOpinions(
                        command.opinions(), new PersonId(command.caller().subject()), clock.instant()));
    }
}
