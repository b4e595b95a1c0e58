package org.linli.volunteer.supervision;

/** Names one entry of the supervision log. */
public record SupervisionId(String value) {

    public SupervisionId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a supervision id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
