package org.linli.casework.casefile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.casework.casefile.InvestigationReport;
import org.linli.casework.casefile.InvestigationReport.IntervieweeKind;
import org.linli.casework.casefile.PersonId;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;

/** The investigation report on the wire; what is missing of CAS-04 is for the case to say. */
record ReportBody(
        @Nullable String upbringing,
        @Nullable String offenceCause,
        @Nullable String guardianship,
        @Nullable String education,
        @Nullable List<String> sources,
        @Nullable List<Talk> interviews,
        @Nullable List<String> investigators) {

    private static final int TEXT = 20_000;
    private static final int SHORT = 200;
    private static final int ROWS = 100;

    record Talk(
            @Nullable IntervieweeKind kind,
            @Nullable LocalDate on,
            @Nullable String summary) {}

    InvestigationReport read() {
        Fields fields = new Fields();
        List<String> named = texts(fields, "sources", sources);
        List<PersonId> persons = texts(fields, "investigators", investigators).stream()
                .map(PersonId::new)
                .toList();
        List<InvestigationReport.Interview> talks = new ArrayList<>();
        List<Talk> given = Objects.requireNonNullElse(interviews, List.of());
        fields.check(given.size() <= ROWS, "interviews", FieldFault.tooMany(ROWS));
        for (int i = 0; i < given.size() && i < ROWS; i++) {
            String at = "interviews[" + i + "]";
            IntervieweeKind kind = fields.required(at + ".kind", given.get(i).kind());
            LocalDate on = fields.required(at + ".on", given.get(i).on());
            String summary = Objects.requireNonNullElse(
                    fields.optionalText(at + ".summary", given.get(i).summary(), TEXT), "");
            if (kind != null && on != null) {
                talks.add(new InvestigationReport.Interview(kind, on, summary));
            }
        }
        String growth = part(fields, "upbringing", upbringing);
        String cause = part(fields, "offenceCause", offenceCause);
        String care = part(fields, "guardianship", guardianship);
        String teaching = part(fields, "education", education);
        fields.orRefuse();
        return new InvestigationReport(growth, cause, care, teaching, named, talks, persons);
    }

    @Override
    public String toString() {
        return "ReportBody[***]";
    }

    private static String part(Fields fields, String field, @Nullable String value) {
        return Objects.requireNonNullElse(fields.optionalText(field, value, TEXT), "");
    }

    private static List<String> texts(Fields fields, String field, @Nullable List<String> values) {
        List<String> given = Objects.requireNonNullElse(values, List.of());
        fields.check(given.size() <= ROWS, field, FieldFault.tooMany(ROWS));
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < given.size() && i < ROWS; i++) {
            texts.add(fields.text(field + "[" + i + "]", given.get(i), SHORT));
        }
        return texts;
    }
}
