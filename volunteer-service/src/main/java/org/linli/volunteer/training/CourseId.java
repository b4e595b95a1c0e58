package org.linli.volunteer.training;

/** Names one course. */
public record CourseId(String value) {

    public CourseId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a course id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
