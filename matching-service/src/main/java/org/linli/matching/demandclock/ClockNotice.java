package org.linli.matching.demandclock;

import java.time.Instant;
import java.time.LocalDate;
import org.linli.matching.demand.DemandClass;

/** What was told of a clock; it stays when the demand is handled. */
public record ClockNotice(
        String id,
        String demandId,
        String number,
        String area,
        DemandClass demandClass,
        ClockKind kind,
        ClockStage stage,
        LocalDate dueOn,
        boolean provisional,
        Instant toldAt) {

    static ClockNotice of(RunningClock clock, Instant now) {
        var demand = clock.demand();
        return new ClockNotice(
                demand.id().value() + "." + clock.kind() + "." + clock.stage() + "."
                        + clock.due().date(),
                demand.id().value(),
                demand.number(),
                demand.details().area(),
                demand.details().demandClass(),
                clock.kind(),
                clock.stage(),
                clock.due().date(),
                clock.due().provisional(),
                now);
    }
}
