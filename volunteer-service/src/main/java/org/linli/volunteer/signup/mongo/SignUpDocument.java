package org.linli.volunteer.signup.mongo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A sign-up at rest; {@code order} sorts a volunteer's sign-ups by the activity's start. */
record SignUpDocument(
        @Id String id,
        String activityId,
        String volunteerId,
        String order,
        String area,
        String title,
        Instant startsAt,
        Instant endsAt,
        @Nullable String demandId,
        @Nullable String assignmentId,
        Instant appliedAt,
        @Nullable Boolean guardianPresent,
        @Nullable String agreedTo,
        @Nullable String cause,
        String status) {}
