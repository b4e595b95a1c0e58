package org.linli.volunteer.vetting;

import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.volunteer.registration.VolunteerId;
import org.springframework.stereotype.Component;

/** Takes a bar away that was wrong: the person is unchecked again and needs a new query. */
@Component
public class LiftBar {

    private final VettingFiles files;

    public LiftBar(VettingFiles files) {
        this.files = files;
    }

    public Versioned<VettingFile> handle(VolunteerId volunteer, long version, String by, String reason) {
        VettingFile file = files.find(volunteer)
                .orElseThrow(() -> new Rejected(new RequestRejection.NotFound()))
                .value();
        file.liftBar(by, reason);
        return files.save(file, version);
    }
}
