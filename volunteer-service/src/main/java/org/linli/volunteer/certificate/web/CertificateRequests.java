package org.linli.volunteer.certificate.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;
import org.linli.volunteer.certificate.Application;
import org.linli.volunteer.certificate.Content;

/** The bodies of requests about certificates. */
final class CertificateRequests {

    private static final int MOST_ACTIVITIES = 300;

    private CertificateRequests() {}

    /** Which days a volunteer prints; nothing means all. */
    record PrintBody(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** What a volunteer applies for; offices name the volunteer. */
    record ApplicationBody(
            @Nullable String volunteerId,
            @Nullable String body,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> activities,
            @Nullable String purpose) {}

    /** The people of VOL-18's older practice. */
    record SignatoryBody(
            @Nullable String personInCharge,
            @Nullable String handler,
            @Nullable String contact) {}

    /** Why. */
    record ReasonBody(@Nullable String reason) {}

    /** A body and the name on its seal. */
    record BodyBody(@Nullable String code, @Nullable String name) {}

    /** Who takes over, by which paper. */
    record DissolutionBody(
            @Nullable String successor, @Nullable String basis) {}

    static Application.Selection selection(PrintBody body) {
        return new Application.Selection(body.from(), body.to(), List.of());
    }

    static Application.Selection selection(ApplicationBody body, Fields fields) {
        List<String> activities = body.activities() == null ? List.of() : body.activities();
        fields.check(activities.size() <= MOST_ACTIVITIES, "activities", FieldFault.tooMany(MOST_ACTIVITIES));
        fields.check(
                activities.stream().allMatch(id -> !id.isBlank() && id.length() <= 64),
                "activities",
                FieldFault.BAD_IDS);
        return new Application.Selection(
                body.from(), body.to(), activities.stream().distinct().toList());
    }

    static Content.Signatory signatory(SignatoryBody body) {
        Fields fields = new Fields();
        Content.Signatory signatory = new Content.Signatory(
                fields.optionalText("personInCharge", body.personInCharge(), 40),
                fields.optionalText("handler", body.handler(), 40),
                fields.optionalText("contact", body.contact(), 60));
        fields.orRefuse();
        return signatory;
    }

    static String reason(ReasonBody body) {
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 300);
        fields.orRefuse();
        return reason;
    }
}
