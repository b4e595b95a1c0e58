package org.linli.volunteer.complaints;

/** Names one complaint. */
public record ComplaintId(String value) {

    public ComplaintId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a complaint id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
