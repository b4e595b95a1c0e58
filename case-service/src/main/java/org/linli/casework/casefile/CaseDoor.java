package org.linli.casework.casefile;

import org.linli.casework.accesslog.Access;
import org.linli.casework.accesslog.AccessLog;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;

/**
 * Decides who may know that a case exists: its active team, while each member still holds a role for the duty (CAS-27).
 *
 * <p>For everybody else the answer, and the work behind it, is that for an id that never was; the attempt is put on record.
 */
final class CaseDoor {

    private final CaseFiles files;
    private final AccessLog log;

    CaseDoor(CaseFiles files, AccessLog log) {
        this.files = files;
        this.log = log;
    }

    LoadedCase enter(Caller caller, CaseId id, String action) {
        PersonId person = new PersonId(caller.subject());
        return files.findForMember(id, person)
                .filter(found -> found.file()
                        .state()
                        .team()
                        .dutyOf(person)
                        .filter(duty -> duty.heldWith(caller.roles()))
                        .isPresent())
                .orElseThrow(() -> {
                    log.outside(id.value(), caller.subject(), action, Access.DENIED);
                    return new Rejected(new RequestRejection.NotFound());
                });
    }
}
