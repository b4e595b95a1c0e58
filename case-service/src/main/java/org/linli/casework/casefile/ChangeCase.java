package org.linli.casework.casefile;

import java.util.function.Consumer;
import org.linli.casework.accesslog.Access;
import org.linli.casework.accesslog.AccessLog;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;

/** Runs one change of a case: for its team alone, on the version the caller saw; a refusal is put on record too. */
final class ChangeCase {

    private final CaseFiles files;
    private final CaseDoor door;
    private final AccessLog log;

    ChangeCase(CaseFiles files, AccessLog log) {
        this.files = files;
        this.door = new CaseDoor(files, log);
        this.log = log;
    }

    LoadedCase change(Caller caller, CaseId id, long expectedVersion, CaseMove move, Consumer<CaseFile> decision) {
        LoadedCase found = door.enter(caller, id, move.name());
        try {
            if (found.version() != expectedVersion) {
                throw new Rejected(new RequestRejection.Stale(found.version()));
            }
            decision.accept(found.file());
            return files.save(found);
        } catch (Rejected refusal) {
            log.inside(
                    id.value(),
                    caller.subject(),
                    move.name(),
                    Access.refused(refusal.rejection().code()));
            throw refusal;
        }
    }
}
