package org.linli.volunteer.activity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.web.Fields;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityKind;
import org.linli.volunteer.activity.Circumstances;
import org.linli.volunteer.activity.Details;
import org.linli.volunteer.activity.Insurance;
import org.linli.volunteer.activity.Notice;
import org.linli.volunteer.activity.Point;
import org.linli.volunteer.activity.Requirements;

/** What an office plans; money is in fen, the point in degrees (WGS 84). */
public record ActivityBody(
        @Nullable String area,
        @Nullable String title,
        @Nullable String content,
        @Nullable String place,
        @Nullable String conditions,
        @Nullable String risks,
        @Nullable String safeguards,
        @Nullable OffsetDateTime startsAt,
        @Nullable OffsetDateTime endsAt,
        @Nullable Integer capacity,
        @Nullable Boolean dangerous,
        @Nullable InsuranceBody insurance,
        @Nullable String kind,
        @Nullable String theme,
        @Nullable String serviceClass,
        @Nullable String organizer,
        @Nullable String supervisor,
        @Nullable String howToApply,
        @Nullable Integer minAge,
        @Nullable Integer maxAge,
        @Nullable List<String> skills,
        @Nullable List<String> licences,
        @Nullable Boolean childFacing,
        @Nullable Boolean emergency,
        @Nullable String commandPost,
        @Nullable Boolean foreignRelated,
        @Nullable Boolean largeEvent,
        @Nullable Boolean outsideProvince,
        @Nullable Boolean agreementAsked,
        @Nullable Boolean highStrain,
        @Nullable String agreementForm,
        @Nullable Integer payFen,
        @Nullable Integer subsidyFen,
        @Nullable Double longitude,
        @Nullable Double latitude,
        @Nullable Integer radiusMetres) {

    private static final int MOST_LISTED = 20;

    /** The policy of a dangerous activity. */
    public record InsuranceBody(
            @Nullable String policyNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** The plan with the body's own times. */
    Activity.Plan plan(Fields fields) {
        OffsetDateTime starts = fields.required("startsAt", startsAt);
        OffsetDateTime ends = fields.required("endsAt", endsAt);
        return plan(
                fields,
                starts == null ? Instant.EPOCH : starts.toInstant(),
                ends == null ? Instant.EPOCH : ends.toInstant());
    }

    /** The plan at times that are told elsewhere, as in a series. */
    public Activity.Plan plan(Fields fields, Instant starts, Instant ends) {
        Notice notice = new Notice(
                fields.text("title", title, 80),
                optional(fields, "content", content, 2000),
                optional(fields, "place", place, 200),
                optional(fields, "conditions", conditions, 500),
                optional(fields, "risks", risks, 500),
                optional(fields, "safeguards", safeguards, 500),
                starts,
                ends,
                fields.between("capacity", capacity, 1, 20_000),
                isTrue(dangerous));
        return new Activity.Plan(notice, details(fields), insurance(fields));
    }

    private Details details(Fields fields) {
        return new Details(
                kind(fields),
                fields.optionalText("theme", theme, 40),
                fields.optionalText("serviceClass", serviceClass, 40),
                fields.optionalText("organizer", organizer, 100),
                fields.optionalText("supervisor", supervisor, 64),
                optional(fields, "howToApply", howToApply, 200),
                new Requirements(
                        age(fields, "minAge", minAge),
                        age(fields, "maxAge", maxAge),
                        names(fields, "skills", skills),
                        names(fields, "licences", licences),
                        isTrue(childFacing)),
                isTrue(emergency),
                fields.optionalText("commandPost", commandPost, 40),
                new Circumstances(
                        isTrue(foreignRelated),
                        isTrue(largeEvent),
                        isTrue(outsideProvince),
                        isTrue(agreementAsked),
                        isTrue(highStrain)),
                fields.optionalText("agreementForm", agreementForm, 60),
                fields.between("payFen", payFen == null ? 0 : payFen, 0, 100_000_000),
                fields.between("subsidyFen", subsidyFen == null ? 0 : subsidyFen, 0, 100_000_000),
                point(fields),
                radiusMetres == null ? null : fields.between("radiusMetres", radiusMetres, 20, 5_000),
                null);
    }

    private @Nullable Point point(Fields fields) {
        if (longitude == null && latitude == null) {
            return null;
        }
        boolean whole = longitude != null && latitude != null && Point.isOnEarth(longitude, latitude);
        fields.check(whole, "longitude", FieldFault.BAD_POSITION);
        return whole ? new Point(Objects.requireNonNull(longitude), Objects.requireNonNull(latitude)) : null;
    }

    private ActivityKind kind(Fields fields) {
        if (kind == null || kind.isBlank()) {
            return ActivityKind.SERVICE;
        }
        for (ActivityKind known : ActivityKind.values()) {
            if (known.name().equals(kind.strip().toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        fields.check(false, "kind", FieldFault.unknown(ActivityKind.values()));
        return ActivityKind.SERVICE;
    }

    private @Nullable Insurance insurance(Fields fields) {
        if (insurance == null) {
            return null;
        }
        String policy = fields.text("insurance.policyNumber", insurance.policyNumber(), 60);
        LocalDate from = fields.required("insurance.from", insurance.from());
        LocalDate to = fields.required("insurance.to", insurance.to());
        return from == null || to == null ? null : new Insurance(policy, from, to);
    }

    private static @Nullable Integer age(Fields fields, String field, @Nullable Integer value) {
        return value == null ? null : fields.between(field, value, 0, 120);
    }

    private static List<String> names(Fields fields, String field, @Nullable List<String> values) {
        if (values == null) {
            return List.of();
        }
        fields.check(values.size() <= MOST_LISTED, field, FieldFault.tooMany(MOST_LISTED));
        return values.stream().map(value -> fields.text(field, value, 40)).toList();
    }

    private static boolean isTrue(@Nullable Boolean said) {
        return Boolean.TRUE.equals(said);
    }

    private static String optional(Fields fields, String field, @Nullable String value, int max) {
        String text = fields.optionalText(field, value, max);
        return text == null ? "" : text;
    }
}
