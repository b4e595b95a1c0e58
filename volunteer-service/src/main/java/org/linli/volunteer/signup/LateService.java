package org.linli.volunteer.signup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;

/**
 * Service that was not checked in and is entered afterwards (VOL-15), as two people have approved it.
 *
 * @param lateEntryId the approved request; it becomes the number of the hour record
 * @param approver who approved last, and how high his body stands
 */
public record LateService(
        String lateEntryId,
        VolunteerId volunteer,
        ActivityId activity,
        String title,
        String area,
        @Nullable String demandId,
        Instant from,
        Instant to,
        DecideHours.Approver approver) {}
