package org.linli.casework.casefile;

import java.time.Clock;
import org.linli.casework.accesslog.AccessLog;
import org.linli.platform.security.Caller;

/** The prosecutor seals the case: state, seal mark and the loss of the team's key are one write (CAS-26). */
public final class SealCase {

    private final ChangeCase changes;
    private final Vault vault;
    private final Clock clock;

    public SealCase(CaseFiles files, Vault vault, AccessLog log, Clock clock) {
        this.changes = new ChangeCase(files, log);
        this.vault = vault;
        this.clock = clock;
    }

    /** Which case, in which version. */
    public record Command(Caller caller, CaseId id, long version) {}

    public LoadedCase handle(Command command) {
        return changes.change(
                command.caller(),
                command.id(),
                command.version(),
                CaseMove.SEAL,
                file -> file.seal(
                        vault.escrow(command.id(), file.state().key()),
                        new PersonId(command.caller().subject()),
                        clock.instant()));
    }
}
