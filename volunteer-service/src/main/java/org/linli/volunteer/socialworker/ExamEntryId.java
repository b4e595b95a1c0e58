package org.linli.volunteer.socialworker;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linli.volunteer.registration.VolunteerId;

/** Names the one entry of a volunteer in a campaign. */
public record ExamEntryId(String value) {

    public ExamEntryId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("an exam entry id has 1 to 64 characters");
        }
    }

    public static ExamEntryId of(ExamCampaignId campaign, VolunteerId volunteer) {
        String text = "exam-entry/" + campaign + "/" + volunteer;
        return new ExamEntryId(
                UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
