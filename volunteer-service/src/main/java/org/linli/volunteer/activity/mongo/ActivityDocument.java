package org.linli.volunteer.activity.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** An activity at rest; {@code place} is division code and id, the order of lists. */
record ActivityDocument(
        @Id String id,
        String place,
        String area,
        String title,
        String content,
        String venue,
        String conditions,
        String risks,
        String safeguards,
        Instant startsAt,
        Instant endsAt,
        int capacity,
        boolean dangerous,
        @Nullable String policyNumber,
        @Nullable LocalDate insuredFrom,
        @Nullable LocalDate insuredTo,
        @Nullable String demandId,
        String status,
        List<String> seats,
        @Nullable List<String> line,
        @Nullable Extras extras,
        String createdBy,
        Instant createdAt,
        boolean published,
        @Nullable String cancelReason) {

    /** What an activity is beside its notice; absent in documents from before there was any. */
    record Extras(
            String kind,
            @Nullable String theme,
            @Nullable String serviceClass,
            @Nullable String organizer,
            @Nullable String supervisor,
            String howToApply,
            @Nullable Integer minAge,
            @Nullable Integer maxAge,
            List<String> skills,
            List<String> licences,
            boolean childFacing,
            boolean emergency,
            @Nullable String commandPost,
            boolean foreignRelated,
            boolean largeEvent,
            boolean outsideProvince,
            boolean agreementAsked,
            boolean highStrain,
            @Nullable String agreementForm,
            int payFen,
            int subsidyFen,
            @Nullable Double longitude,
            @Nullable Double latitude,
            @Nullable Integer radiusMetres,
            @Nullable String seriesId) {}
}
