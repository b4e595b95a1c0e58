package org.linli.volunteer.socialworker;

/** Names one entry of the register of social workers. */
public record SocialWorkerId(String value) {

    public SocialWorkerId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a social worker id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
