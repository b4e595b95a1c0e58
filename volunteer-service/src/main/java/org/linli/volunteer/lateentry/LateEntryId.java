package org.linli.volunteer.lateentry;

/** Names one request to enter hours late; its hour record has the same number. */
public record LateEntryId(String value) {

    public LateEntryId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a late entry's id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
