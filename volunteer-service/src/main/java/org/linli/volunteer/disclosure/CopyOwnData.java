package org.linli.volunteer.disclosure;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.springframework.stereotype.Component;

/** Gives a person a copy of all that is registered of him (SEC-02), and notes that it left. */
@Component
public class CopyOwnData {

    private static final Set<Particular> EVERYTHING = EnumSet.allOf(Particular.class);
    private static final String PURPOSE = "个人信息副本";

    private final AccessLog log;
    private final Clock clock;

    public CopyOwnData(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    public PlainFields handle(Volunteer volunteer, String subject) {
        log.append(new Access(
                Access.Kind.OWN_COPY,
                Today.now(clock),
                subject,
                "volunteer",
                PURPOSE,
                EVERYTHING,
                volunteer.state().area(),
                List.of(volunteer.id()),
                null));
        return PlainFields.of(volunteer, EVERYTHING);
    }
}
