package org.linli.volunteer.vetting;

import java.time.Clock;
import java.time.LocalDate;
import org.linli.platform.outbox.Versioned;
import org.linli.volunteer.registration.Today;
import org.linli.volunteer.registration.Volunteer;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.springframework.stereotype.Component;

/** Files the answer to a query of a volunteer's records (SEC-13). */
@Component
public class RecordVettingQuery {

    /** What an officer was answered. */
    public record Command(
            VolunteerId volunteer, LocalDate queriedOn, RecordQuery.Outcome outcome, String reference, String by) {}

    private final VettingFiles files;
    private final Volunteers volunteers;
    private final VettingPolicy policy;
    private final Clock clock;

    public RecordVettingQuery(VettingFiles files, Volunteers volunteers, VettingPolicy policy, Clock clock) {
        this.files = files;
        this.volunteers = volunteers;
        this.policy = policy;
        this.clock = clock;
    }

    /** @param version of the file as the officer saw it; 0 when there was none */
    public Versioned<VettingFile> handle(Command command, long version) {
        Volunteer volunteer = volunteers.get(command.volunteer()).value();
        VettingFile file = files.find(command.volunteer())
                .map(Versioned::value)
                .orElseGet(() -> VettingFile.unchecked(
                        command.volunteer(), volunteer.state().area()));
        file.record(
                new RecordQuery(
                        command.queriedOn(), command.outcome(), command.reference(), command.by(), Today.now(clock)),
                policy,
                Today.at(clock));
        return files.save(file, version);
    }
}
