package org.linli.volunteer.training;

/** Names one session of a course. */
public record SessionId(String value) {

    public SessionId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a session id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
