package org.linli.matching.demandclock.mongo;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demandclock.ClockKind;
import org.linli.matching.demandclock.ClockNotice;
import org.linli.matching.demandclock.ClockStage;
import org.springframework.data.annotation.Id;

/** A notice as it is stored; {@code order} sorts the list, newest first. */
record ClockNoticeDocument(
        @Id String id,
        String order,
        String demandId,
        String number,
        String area,
        DemandClass demandClass,
        ClockKind kind,
        ClockStage stage,
        LocalDate dueOn,
        boolean provisional,
        Instant toldAt) {

    static ClockNoticeDocument of(ClockNotice n) {
        return new ClockNoticeDocument(
                n.id(),
                order(n),
                n.demandId(),
                n.number(),
                n.area(),
                n.demandClass(),
                n.kind(),
                n.stage(),
                n.dueOn(),
                n.provisional(),
                n.toldAt());
    }

    static String order(ClockNotice n) {
        return "%015d/%s".formatted(n.toldAt().toEpochMilli(), n.id());
    }

    ClockNotice notice() {
        return new ClockNotice(id, demandId, number, area, demandClass, kind, stage, dueOn, provisional, toldAt);
    }
}
