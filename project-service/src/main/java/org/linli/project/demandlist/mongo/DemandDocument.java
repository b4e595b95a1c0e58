package org.linli.project.demandlist.mongo;

import org.jspecify.annotations.Nullable;
import org.linli.project.demandlist.KnownDemand;
import org.springframework.data.annotation.Id;

/**
 * A known demand as it is read; beside it stand the positions of the newest events that wrote its status and its time.
 *
 * @param status absent while only its time was heard of
 */
record DemandDocument(
        @Id String id,
        String area,
        @Nullable String title,
        @Nullable String demandClass,
        @Nullable String status,
        @Nullable Boolean everListed,
        KnownDemand.@Nullable Window asked,
        KnownDemand.@Nullable Window decided) {}
