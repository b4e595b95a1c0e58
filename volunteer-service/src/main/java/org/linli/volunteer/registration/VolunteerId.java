package org.linli.volunteer.registration;

/** Names one registered volunteer; opaque, and no personal data. */
public record VolunteerId(String value) {

    public VolunteerId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a volunteer id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
