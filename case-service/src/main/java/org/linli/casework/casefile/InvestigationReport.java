package org.linli.casework.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The social investigation report. Its statutory content is upbringing, cause of the offence, guardianship and education (刑诉法279);
 * {@link #missing()} names what CAS-04 still asks for.
 */
public record InvestigationReport(
        String upbringing,
        String offenceCause,
        String guardianship,
        String education,
        List<String> sources,
        List<Interview> interviews,
        List<PersonId> investigators)
        implements Material {

    static final int INTERVIEWS_AT_LEAST = 3;
    static final int INVESTIGATORS = 2;

    public InvestigationReport {
        sources = List.copyOf(sources);
        interviews = List.copyOf(interviews);
        investigators = List.copyOf(investigators);
    }

    /** Whom the investigators spoke to; the first three kinds are the 三见面 that must not be lacking. */
    public enum IntervieweeKind {
        MINOR("interviewMinor", true),
        PARENT("interviewParent", true),
        TEACHER_OR_CADRE("interviewTeacherOrCadre", true),
        NEIGHBOUR("interviewNeighbour", false),
        EMPLOYER("interviewEmployer", false),
        POLICE_STATION("interviewPoliceStation", false),
        OTHER("interviewOther", false);

        private final String code;
        private final boolean required;

        IntervieweeKind(String code, boolean required) {
            this.code = code;
            this.required = required;
        }
    }

    /** One talk. */
    public record Interview(IntervieweeKind kind, LocalDate on, String summary) {

        @Override
        public String toString() {
            return "Interview[" + kind + "]";
        }
    }

    /** The codes of what is missing; empty when the report may be submitted (CAS-04). */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        requireText(missing, "upbringing", upbringing);
        requireText(missing, "offenceCause", offenceCause);
        requireText(missing, "guardianship", guardianship);
        requireText(missing, "education", education);
        if (sources.stream().allMatch(String::isBlank)) {
            missing.add("sources");
        }
        List<Interview> held =
                interviews.stream().filter(talk -> !talk.summary().isBlank()).toList();
        if (held.size() < INTERVIEWS_AT_LEAST) {
            missing.add("interviews");
        }
        for (IntervieweeKind kind : IntervieweeKind.values()) {
            if (kind.required && held.stream().noneMatch(talk -> talk.kind() == kind)) {
                missing.add(kind.code);
            }
        }
        Set<PersonId> persons = new HashSet<>(investigators);
        if (persons.size() != INVESTIGATORS || investigators.size() != INVESTIGATORS) {
            missing.add("investigators");
        }
        return List.copyOf(missing);
    }

    @Override
    public String toString() {
        return "InvestigationReport[***]";
    }

    private static void requireText(List<String> missing, String field, String text) {
        if (text.isBlank()) {
            missing.add(field);
        }
    }
}
