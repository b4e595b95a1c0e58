package org.linli.contracts.volunteer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when anything changes that matching needs to know of a volunteer. Consumers may rely on: the newest record per volunteer is complete; {@code version} grows; a status other than ACTIVE means that he is not to be proposed. */
@EventType(name = "linli.volunteer.volunteer.snapshot.v1", topic = Topics.VOLUNTEER_SNAPSHOTS, compacted = true)
public record VolunteerSnapshotV1(
        String volunteerId,
        long version,
        String area,
        String status,
        String ageBand,
        List<String> skills,
        List<String> languages,
        List<String> serviceClasses,
        List<Integer> availability,
        @Nullable String socialWorkerGrade,
        @Nullable LocalDate vettedUntil,
        int recentMinutes,
        int rating,
        List<Credential> credentials)
        implements PublishedEvent {

    /** A qualification or licence that was not revoked; whether it counts on a day is said by its days, both included. No end means that it does not lapse. */
    public record Credential(
            String kind,
            String term,
            List<String> opensSkills,
            LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        public Credential {
            opensSkills = List.copyOf(opensSkills);
        }
    }

    public VolunteerSnapshotV1 {
        skills = List.copyOf(skills);
        languages = List.copyOf(languages);
        serviceClasses = List.copyOf(serviceClasses);
        availability = List.copyOf(availability);
        // snapshots from before credentials were told have none
        credentials = List.copyOf(Objects.requireNonNullElse(credentials, List.of()));
    }

    /** Somebody without credentials. */
    public VolunteerSnapshotV1(
            String volunteerId,
            long version,
            String area,
            String status,
            String ageBand,
            List<String> skills,
            List<String> languages,
            List<String> serviceClasses,
            List<Integer> availability,
            @Nullable String socialWorkerGrade,
            @Nullable LocalDate vettedUntil,
            int recentMinutes,
            int rating) {
        this(
                volunteerId,
                version,
                area,
                status,
                ageBand,
                skills,
                languages,
                serviceClasses,
                availability,
                socialWorkerGrade,
                vettedUntil,
                recentMinutes,
                rating,
                List.of());
    }

    @Override
    public String subject() {
        return volunteerId;
    }
}
