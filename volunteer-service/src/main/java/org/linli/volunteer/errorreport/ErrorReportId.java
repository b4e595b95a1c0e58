package org.linli.volunteer.errorreport;

/** Names one report of an error. */
public record ErrorReportId(String value) {

    public ErrorReportId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a report's id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
