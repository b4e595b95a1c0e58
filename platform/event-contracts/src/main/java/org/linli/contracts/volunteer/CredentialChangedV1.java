package org.linli.contracts.volunteer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a qualification or licence is granted, prolonged or revoked. Consumers may rely on: {@code credentialId} is one volunteer, kind and term; the newest record is complete; no end means that it does not lapse. */
@EventType(name = "linli.volunteer.credential.changed.v1", topic = Topics.VOLUNTEER_EVENTS)
public record CredentialChangedV1(
        String credentialId,
        String volunteerId,
        String area,
        String kind,
        String term,
        List<String> opensSkills,
        String status,
        LocalDate validFrom,
        @Nullable LocalDate validUntil)
        implements PublishedEvent {

    public CredentialChangedV1 {
        opensSkills = List.copyOf(opensSkills);
    }

    @Override
    public String subject() {
        return volunteerId;
    }
}
