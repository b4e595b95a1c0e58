package org.linli.volunteer.socialworker;

/** Names one examination campaign. */
public record ExamCampaignId(String value) {

    public ExamCampaignId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a campaign id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
