package org.linli.matching.demandclock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demandclock.ClockNotice;
import org.linli.matching.demandclock.ClockNotices;
import org.linli.matching.demandclock.ClockStage;
import org.linli.matching.demandclock.RunningClock;
import org.linli.matching.demandclock.WatchClocks;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Demands that are about to be late or are, and the record of those that were (MAT-02). */
@RestController
@RequestMapping("/api/v1/demand-clocks")
@Tag(name = "demands")
class DemandClockController {

    private final WatchClocks watch;
    private final ClockNotices notices;

    DemandClockController(WatchClocks watch, ClockNotices notices) {
        this.watch = watch;
        this.notices = notices;
    }

    /** A clock that needs attention now. */
    record ClockView(
            String demandId,
            String number,
            String title,
            String area,
            String demandClass,
            String source,
            String status,
            String clock,
            String stage,
            LocalDate dueOn,
            boolean provisional) {

        static ClockView of(RunningClock c) {
            var d = c.demand().details();
            return new ClockView(
                    c.demand().id().value(),
                    c.demand().number(),
                    d.title(),
                    d.area(),
                    d.demandClass().name(),
                    d.source().name(),
                    c.demand().status().name(),
                    c.kind().name(),
                    c.stage().name(),
                    c.due().date(),
                    c.due().provisional());
        }
    }

    /** What was told. */
    record NoticeView(
            String demandId,
            String number,
            String area,
            String demandClass,
            String clock,
            String stage,
            LocalDate dueOn,
            Instant toldAt) {

        static NoticeView of(ClockNotice n) {
            return new NoticeView(
                    n.demandId(),
                    n.number(),
                    n.area(),
                    n.demandClass().name(),
                    n.kind().name(),
                    n.stage().name(),
                    n.dueOn(),
                    n.toldAt());
        }
    }

    @GetMapping
    @Operation(operationId = "listDemandClocks", summary = "Demands of an area that are about to be late, or are")
    Page<ClockView> running(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        List<RunningClock> found = watch.running(area(area, caller), stage(stage), cursor, rows + 1, caller);
        // both clocks of one demand stay on one page
        int end = Math.min(rows, found.size());
        while (end < found.size()
                && found.get(end)
                        .demand()
                        .id()
                        .equals(found.get(end - 1).demand().id())) {
            end++;
        }
        String next = end < found.size() ? found.get(end - 1).demand().id().value() : null;
        return new Page<>(found.subList(0, end).stream().map(ClockView::of).toList(), next);
    }

    @GetMapping("/notices")
    @Operation(operationId = "listDemandClockNotices", summary = "What was told of late demands, newest first")
    Page<NoticeView> told(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                        watch.told(area(area, caller), stage(stage), cursor, rows + 1, caller), rows, notices::cursor)
                .map(NoticeView::of);
    }

    private static @Nullable ClockStage stage(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Fields fields = new Fields();
        ClockStage known = fields.oneOf("stage", text, ClockStage.values());
        fields.orRefuse();
        return known;
    }

    private static String area(@Nullable String wished, Caller caller) {
        return wished == null ? caller.area().prefix() : wished;
    }
}
