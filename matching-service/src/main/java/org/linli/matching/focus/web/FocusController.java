package org.linli.matching.focus.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandClass;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.Urgency;
import org.linli.matching.focus.FocusFigures;
import org.linli.matching.focus.ReadFocusQueues;
import org.linli.matching.statistics.MatchingFigures;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 一老一小一纠纷: three queues and their figures. */
@RestController
@RequestMapping("/api/v1/focus-queues")
@Tag(name = "focus-queues")
class FocusController {

    private static final Pattern CURSOR = Pattern.compile("(NORMAL|URGENT|CRITICAL)_(\\d{1,15})_([\\w-]{1,64})");

    private final ReadFocusQueues read;

    FocusController(ReadFocusQueues read) {
        this.read = read;
    }

    /** The figures of one class. */
    record FiguresView(
            String demandClass,
            String label,
            long waiting,
            long overdue,
            @Nullable Double meanDays,
            MatchingFigures figures) {

        static FiguresView of(FocusFigures f) {
            return new FiguresView(
                    f.demandClass().name(),
                    f.demandClass().label(),
                    f.waiting(),
                    f.overdue(),
                    f.meanDays(),
                    f.figures());
        }
    }

    /** One demand in a queue. */
    record QueuedView(
            String demandId,
            String number,
            String title,
            String area,
            String urgency,
            String status,
            Instant startsAt,
            LocalDate verifyBy,
            LocalDate answerBy) {

        static QueuedView of(DemandState s) {
            return new QueuedView(
                    s.id().value(),
                    s.number(),
                    s.details().title(),
                    s.details().area(),
                    s.details().urgency().name(),
                    s.status().name(),
                    s.details().window().startsAt(),
                    s.due().verifyBy().date(),
                    s.due().answerBy().date());
        }
    }

    @GetMapping
    @Operation(operationId = "readFocusQueues", summary = "The figures of the three priority classes")
    List<FiguresView> figures(Caller caller, @RequestParam(required = false) @Nullable String area) {
        return read.figures(area == null ? caller.area().prefix() : area, caller).stream()
                .map(FiguresView::of)
                .toList();
    }

    @GetMapping("/{demandClass}")
    @Operation(
            operationId = "listFocusQueue",
            summary = "The queue of ELDERLY, CHILDREN or DISPUTE: most pressing first, then soonest wanted")
    Page<QueuedView> queue(
            Caller caller,
            @PathVariable String demandClass,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Fields fields = new Fields();
        DemandClass known = Arrays.stream(DemandClass.values())
                .filter(c -> c.focus() && c.name().equals(demandClass))
                .findFirst()
                .orElse(null);
        fields.check(
                known != null,
                "demandClass",
                FieldFault.unknown(Arrays.stream(DemandClass.values())
                        .filter(DemandClass::focus)
                        .map(DemandClass::name)
                        .toList()));
        ReadFocusQueues.Place after = place(fields, cursor);
        fields.orRefuse();
        int rows = Page.limit(limit);
        List<DemandState> found = read.queue(
                area == null ? caller.area().prefix() : area,
                known == null ? DemandClass.DISPUTE : known,
                after,
                rows + 1,
                caller);
        return Page.ofOneMore(
                        found,
                        rows,
                        s -> s.details().urgency() + "_"
                                + s.details().window().startsAt().toEpochMilli() + "_"
                                + s.id().value())
                .map(QueuedView::of);
    }

    private static ReadFocusQueues.@Nullable Place place(Fields fields, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        Matcher matcher = CURSOR.matcher(cursor);
        boolean known = matcher.matches();
        fields.check(known, "cursor", FieldFault.BAD_CURSOR);
        return known
                ? new ReadFocusQueues.Place(
                        Urgency.valueOf(matcher.group(1)),
                        Instant.ofEpochMilli(Long.parseLong(matcher.group(2))),
                        matcher.group(3))
                : null;
    }
}
