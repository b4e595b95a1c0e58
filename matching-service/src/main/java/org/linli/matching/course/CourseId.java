package org.linli.matching.course;

/** Names one course. */
public record CourseId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
