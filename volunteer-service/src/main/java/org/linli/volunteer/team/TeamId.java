package org.linli.volunteer.team;

/** Names one team or group. */
public record TeamId(String value) {

    public TeamId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a team id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
