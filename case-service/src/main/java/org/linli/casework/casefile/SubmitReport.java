package org.linli.casework.casefile;

import java.time.Clock;
import org.linli.casework.accesslog.AccessLog;
import org.linli.platform.security.Caller;

/** A social worker of the team submits the investigation report (CAS-04). */
public final class SubmitReport {

    private final ChangeCase changes;
    private final Clock clock;

    public SubmitReport(CaseFiles files, AccessLog log, Clock clock) {
        this.changes = new ChangeCase(files, log);
        this.clock = clock;
    }

    /** The report for a version of the case. */
    public record Command(Caller caller, CaseId id, long version, InvestigationReport report) {}

    public LoadedCase handle(Command command) {
        return changes.change(
                command.caller(),
                command.id(),
                command.version(),
                CaseMove.SUBMIT_REPORT,
                file -> file.submitReport(
                        command.report(), new PersonId(command.caller().subject()), clock.instant()));
    }
}
