package org.linli.volunteer.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.springframework.stereotype.Component;

/** Shows a volunteer's fields to a member of staff, after the access stands in the log; a log that cannot be written shows nothing. */
@Component
public class DiscloseFields {

    /** What is wanted, and what for; {@code approval} of a minor's (SEC-04). */
    public record Command(
            Set<Particular> fields,
            String purpose,
            Reader reader,
            @Nullable String approval) {}

    private final AccessLog log;
    private final DisclosureRequests requests;
    private final Clock clock;

    public DiscloseFields(AccessLog log, DisclosureRequests requests, Clock clock) {
        this.log = log;
        this.requests = requests;
        this.clock = clock;
    }

    public PlainFields handle(Volunteer volunteer, Command command) {
        Instant now = Today.now(clock);
        requireReadable(command);
        String approval =
                approvalOf(volunteer, command.fields(), command.reader().subject(), command.approval());
        log.append(new Access(
                Access.Kind.DISCLOSURE,
                now,
                command.reader().subject(),
                command.reader().role().code(),
                command.purpose(),
                command.fields(),
                volunteer.state().area(),
                List.of(volunteer.id()),
                approval));
        return PlainFields.of(volunteer, command.fields());
    }

    /**
     * SEC-04: the approval under which a member of staff may see a minor's fields, in whatever form; an adult's need none.
     *
     * @throws Rejected {@code disclosure.approval-needed}
     */
    public @Nullable String approvalOf(
            Volunteer volunteer, Set<Particular> fields, String subject, @Nullable String approval) {
        if (!volunteer.ageBand(Today.at(clock)).isMinor()) {
            return null;
        }
        boolean allowed = approval != null
                && requests.find(approval)
                        .filter(found -> found.value().allows(subject, volunteer.id(), fields, Today.now(clock)))
                        .isPresent();
        if (!allowed) {
            throw new Rejected(new DisclosureRejection.ApprovalNeeded());
        }
        return approval;
    }

    /** SEC-04: least privilege. */
    private static void requireReadable(Command command) {
        Set<Particular> beyond = EnumSet.copyOf(command.fields());
        beyond.removeAll(command.reader().mayRead());
        if (!beyond.isEmpty()) {
            throw new Rejected(new DisclosureRejection.FieldsNotForRole(new TreeSet<>(beyond)));
        }
    }
}
