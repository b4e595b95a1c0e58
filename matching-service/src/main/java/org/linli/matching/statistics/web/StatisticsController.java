package org.linli.matching.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.matching.statistics.MatchingFigures;
import org.linli.matching.statistics.ReadMatchingStatistics;
import org.linli.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for dashboards. */
@RestController
@RequestMapping("/api/v1/statistics")
@Tag(name = "statistics")
class StatisticsController {

    private final ReadMatchingStatistics read;

    StatisticsController(ReadMatchingStatistics read) {
        this.read = read;
    }

    record ClassView(
            String demandClass,
            long demands,
            long listed,
            long proposed,
            long matched,
            long inService,
            long done,
            long unmet,
            @Nullable Double matchRate,
            MatchingFigures.Satisfaction satisfaction) {

        static ClassView of(ReadMatchingStatistics.OfClass c) {
            MatchingFigures f = c.figures();
            return new ClassView(
                    c.demandClass().name(),
                    f.demands(),
                    f.listed(),
                    f.proposed(),
                    f.matched(),
                    f.inService(),
                    f.done(),
                    f.unmet(),
                    f.matchRate(),
                    f.satisfaction());
        }
    }

    record DivisionView(
            String area,
            String name,
            long demands,
            long listed,
            long proposed,
            long matched,
            long inService,
            long done,
            long unmet,
            @Nullable Double matchRate,
            MatchingFigures.Satisfaction satisfaction) {

        static DivisionView of(ReadMatchingStatistics.OfDivision d) {
            MatchingFigures f = d.figures();
            return new DivisionView(
                    d.area(),
                    d.name(),
                    f.demands(),
                    f.listed(),
                    f.proposed(),
                    f.matched(),
                    f.inService(),
                    f.done(),
                    f.unmet(),
                    f.matchRate(),
                    f.satisfaction());
        }
    }

    record StatisticsView(
            String area, Instant asOf, MatchingFigures totals, List<ClassView> byClass, List<DivisionView> streets) {}

    @GetMapping("/matching")
    @Operation(
            operationId = "readMatchingStatistics",
            summary = "Demands, matches and satisfaction of an area, by class and division")
    StatisticsView matching(Caller caller, @RequestParam(required = false) @Nullable String area) {
        ReadMatchingStatistics.Report report =
                read.handle(area == null ? caller.area().prefix() : area, caller);
        return new StatisticsView(
                report.area(),
                report.asOf(),
                report.totals(),
                report.byClass().stream().map(ClassView::of).toList(),
                report.divisions().stream().map(DivisionView::of).toList());
    }
}
