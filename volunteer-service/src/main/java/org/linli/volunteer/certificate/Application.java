package org.linli.volunteer.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.registration.VolunteerId;

/**
 * What was asked for.
 *
 * @param area where the volunteer is registered
 * @param body division code of the body that is asked to certify; for a self-service print the volunteer's own
 * @param dueOn the last day on which handling it is in time
 * @param provisional whether that day may still move with the calendar
 * @param replaces the certificate whose place this one takes
 */
public record Application(
        Kind kind,
        VolunteerId volunteer,
        String area,
        String body,
        Selection selection,
        @Nullable String purpose,
        Instant appliedAt,
        LocalDate dueOn,
        boolean provisional,
        @Nullable CertificateId replaces) {

    /** VOL-18: printed by the volunteer himself, or certified by the body on application. */
    public enum Kind {
        SELF_PRINTED,
        CERTIFIED
    }

    /** Which services: of these days, and of these activities unless none is named. */
    public record Selection(
            @Nullable LocalDate from, @Nullable LocalDate to, List<String> activities) {

        public Selection {
            activities = List.copyOf(activities);
        }

        public static Selection everything() {
            return new Selection(null, null, List.of());
        }

        boolean covers(LocalDate day, String activity) {
            return (from == null || !day.isBefore(from))
                    && (to == null || !day.isAfter(to))
                    && (activities.isEmpty() || activities.contains(activity));
        }
    }

    Application due(LocalDate day, boolean mayMove) {
        return new Application(kind, volunteer, area, body, selection, purpose, appliedAt, day, mayMove, replaces);
    }
}
