package org.linli.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import java.util.Map;

/** The RFC 9457 body of a refusal; {@code details} are written as extension members. */
@JsonPropertyOrder({"type", "title", "status", "code", "detail", "instance"})
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        String instance,
        @JsonIgnore Map<String, Object> details) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        details = Map.copyOf(details);
    }

    /** Builds the body in the reader's language. */
    public static Problem of(Rejection rejection, String instance, ProblemMessages messages, Locale locale) {
        return new Problem(
                "/docs/problems#" + rejection.code(),
                messages.title(rejection.category().status(), locale),
                rejection.category().status(),
                rejection.code(),
                messages.message(rejection, locale),
                instance,
                messages.spoken(rejection.details(), locale));
    }

    @JsonAnyGetter
    Map<String, Object> extensions() {
        return details;
    }
}
