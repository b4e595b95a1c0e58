package org.linli.casework.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.casework.accesslog.Access;
import org.linli.casework.accesslog.AccessLog;
import org.linli.platform.area.Areas;
import org.linli.platform.identifier.DivisionLevel;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Zones;

/** A prosecutor opens a juvenile's case with its 1+1 team (CAS-21); the identity goes into the vault and nowhere else. */
public final class OpenCase {

    private static final String ACTION = "OPEN_CASE";

    private final CaseFiles files;
    private final Vault vault;
    private final Pseudonyms pseudonyms;
    private final AccessLog log;
    private final Areas areas;
    private final Clock clock;

    public OpenCase(CaseFiles files, Vault vault, Pseudonyms pseudonyms, AccessLog log, Areas areas, Clock clock) {
        this.files = files;
        this.vault = vault;
        this.pseudonyms = pseudonyms;
        this.log = log;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * What to open.
     *
     * @param street nine digits
     * @param juvenile built on demand, because building it already asks for the age at the act
     */
    public record Command(
            Caller caller,
            CaseId id,
            String street,
            Supplier<Juvenile> juvenile,
            List<PersonId> socialWorkers,
            List<PersonId> familyEducators) {

        public Command {
            socialWorkers = List.copyOf(socialWorkers);
            familyEducators = List.copyOf(familyEducators);
        }
    }

    public LoadedCase handle(Command command) {
        Caller caller = command.caller();
        try {
            caller.requireRole(Role.PROSECUTOR);
            requireStreet(command.street());
            caller.requireArea(command.street());
            Optional<LoadedCase> again = files.findForMember(command.id(), new PersonId(caller.subject()));
            return again.orElseGet(() -> open(command));
        } catch (Rejected refusal) {
            log.outside(
                    "",
                    caller.subject(),
                    ACTION,
                    Access.refused(refusal.rejection().code()));
            throw refusal;
        }
    }

    private LoadedCase open(Command command) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Zones.CHINA);
        PersonId prosecutor = new PersonId(command.caller().subject());
        Juvenile juvenile = command.juvenile().get();
        if (juvenile.actDate().isAfter(today)) {
            throw new Rejected(new CaseRejection.ActInFuture());
        }
        Team team = team(prosecutor, command);
        CaseKey.Usable key = vault.newKey(command.id());
        CaseFile file =
                CaseFile.open(command.id(), pseudonyms.next(today), command.street(), team, key, prosecutor, now);
        // the vault first: what a crash leaves there was locked with a key that is stored nowhere
        vault.keep(command.id(), juvenile, key);
        return files.add(file);
    }

    private static Team team(PersonId prosecutor, Command command) {
        List<TeamMember> members = new ArrayList<>();
        members.add(new TeamMember(prosecutor, Duty.PROSECUTOR, true));
        command.socialWorkers().forEach(person -> members.add(new TeamMember(person, Duty.SOCIAL_WORKER, true)));
        command.familyEducators().forEach(person -> members.add(new TeamMember(person, Duty.FAMILY_EDUCATOR, true)));
        return new Team(members);
    }

    private void requireStreet(String street) {
        boolean known = areas.find(street)
                .filter(area ->
                        area.level() == DivisionLevel.TOWNSHIP && area.prefix().equals(street))
                .isPresent();
        if (!known) {
            throw new Rejected(new CaseRejection.UnknownStreet(street));
        }
    }
}
