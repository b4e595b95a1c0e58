package org.linli.volunteer.signup;

/** Names one session of service, from check-in to check-out; it is also the number of its hour record. */
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
