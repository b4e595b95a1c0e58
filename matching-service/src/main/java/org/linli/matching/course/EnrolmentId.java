package org.linli.matching.course;

/** Names one participant's enrolment. */
public record EnrolmentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
