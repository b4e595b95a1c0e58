package org.linli.casework.statistics.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.casework.statistics.PublishedCounts;
import org.linli.casework.statistics.ShowCaseCounts;
import org.linli.platform.area.AreaScope;
import org.linli.platform.area.Areas;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** De-identified counts over HTTP. */
@RestController
@RequestMapping("/api/v1/statistics/cases")
@Tag(name = "statistics", description = "De-identified counts of juvenile cases")
class CaseStatisticsController {

    private final ShowCaseCounts showCaseCounts;
    private final Areas areas;

    CaseStatisticsController(ShowCaseCounts showCaseCounts, Areas areas) {
        this.showCaseCounts = showCaseCounts;
        this.areas = areas;
    }

    /** A hidden count is written as null, so that it cannot be taken for none. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Cell(
            String area,
            String name,
            @Nullable Long open,
            @Nullable Long closed) {}

    record View(String area, LocalDate asOf, @Nullable Cell totals, List<Cell> cells) {}

    @GetMapping
    @Operation(operationId = "showCaseCounts", summary = "Counts per street; 1 to 4 and what would tell them are null")
    View show(Caller caller, @RequestParam(required = false) @Nullable String area) {
        String prefix = area == null ? caller.area().prefix() : area;
        if (!AreaScope.isPrefix(prefix)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        ShowCaseCounts.View view = showCaseCounts.handle(caller, prefix);
        PublishedCounts.Cell total = view.total();
        return new View(
                view.area(),
                view.asOf(),
                total == null ? null : cell(total),
                view.cells().stream().map(this::cell).toList());
    }

    private Cell cell(PublishedCounts.Cell cell) {
        return new Cell(cell.area(), areas.name(cell.area()), cell.open(), cell.closed());
    }
}
