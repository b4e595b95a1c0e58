package org.linli.volunteer.registration;

import java.time.Clock;
import java.time.Instant;
import org.linli.platform.outbox.Versioned;
import org.springframework.stereotype.Component;

/** Issues the code that an office tells a guardian under the number he was named with (VOL-03); it is shown once and kept as a hash. */
@Component
public class IssueGuardianCode {

    /** A code, in clear this once. */
    public record Issued(Versioned<Volunteer> volunteer, String code, Instant until) {

        @Override
        public String toString() {
            return "Issued[***]";
        }
    }

    private final Volunteers volunteers;
    private final GuardianCodes codes;
    private final RegistrationSettings settings;
    private final Clock clock;

    public IssueGuardianCode(Volunteers volunteers, GuardianCodes codes, RegistrationSettings settings, Clock clock) {
        this.volunteers = volunteers;
        this.codes = codes;
        this.settings = settings;
        this.clock = clock;
    }

    public Issued handle(VolunteerId id, long version) {
        Volunteer volunteer = volunteers.get(id).value();
        String code = codes.draw();
        Instant until = Today.now(clock).plus(settings.guardianCodeHolds());
        volunteer.issueGuardianCode(codes.hash(id, code), until);
        return new Issued(volunteers.save(volunteer, version), code, until);
    }
}
