package org.linli.volunteer.signup;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;

/** Sign-ups and days of service for tests. */
final class SignUpFixtures {

    static final LocalDate DAY = LocalDate.of(2026, 12, 13);
    /** 08:00 in Asia/Shanghai. */
    static final Instant EIGHT = Instant.parse("2026-12-13T00:00:00Z");

    private SignUpFixtures() {}

    static SignUp.State state() {
        return new SignUp.State(
                new SignUpId("s-1"),
                new ActivityId("a-1"),
                new VolunteerId("v-1"),
                "330411003005",
                "探访",
                EIGHT,
                EIGHT.plusSeconds(15 * 3600),
                "d-1",
                "s-1",
                EIGHT.minusSeconds(86_400),
                Declaration.none(),
                null,
                SignUpStatus.APPLIED);
    }

    static ServiceDay emptyDay() {
        return ServiceDay.empty(new ServiceDayId(new VolunteerId("v-1"), DAY));
    }

    /** An accepted sign-up to an activity from 08:00 to 23:00. */
    static Attendance attendance(String signUp, String activity) {
        return attendance(signUp, activity, SignUpStatus.ACCEPTED);
    }

    static Attendance attendance(String signUp, String activity, SignUpStatus status) {
        return new Attendance(
                new SignUpId(signUp),
                new ActivityId(activity),
                "探访",
                "330411003005",
                EIGHT,
                EIGHT.plusSeconds(15 * 3600),
                "d-1",
                signUp,
                Evidence.CONFIRMED,
                status);
    }
}
