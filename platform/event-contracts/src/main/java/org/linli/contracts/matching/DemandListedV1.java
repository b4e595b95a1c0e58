package org.linli.contracts.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.EventType;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.Topics;

/** Raised when a verified demand goes on the public demand list. Consumers may rely on: the title is the published one; {@code startsAt} is the time wanted most, {@code alternatives} counts the others that would do; {@code venueSeats} is set when a venue is asked for, the goods when goods are; these five are absent in events from before a demand could ask for them. */
@EventType(name = "linli.matching.demand.listed.v1", topic = Topics.MATCHING_EVENTS)
public record DemandListedV1(
        String demandId,
        String area,
        String title,
        String demandClass,
        String demandType,
        String urgency,
        String beneficiaryGroup,
        Instant startsAt,
        Instant endsAt,
        int wanted,
        int minimum,
        @Nullable Integer alternatives,
        @Nullable String venueType,
        @Nullable Integer venueSeats,
        @Nullable String goodsKind,
        @Nullable Integer goodsQuantity)
        implements PublishedEvent {

    /** A demand for people at one time. */
    public DemandListedV1(
            String demandId,
            String area,
            String title,
            String demandClass,
            String demandType,
            String urgency,
            String beneficiaryGroup,
            Instant startsAt,
            Instant endsAt,
            int wanted,
            int minimum) {
        this(
                demandId,
                area,
                title,
                demandClass,
                demandType,
                urgency,
                beneficiaryGroup,
                startsAt,
                endsAt,
                wanted,
                minimum,
                0,
                null,
                null,
                null,
                null);
    }

    @Override
    public String subject() {
        return demandId;
    }
}
