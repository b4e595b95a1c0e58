package org.linli.project.statistics.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.project.statistics.CountProjects;
import org.linli.project.statistics.ProjectFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of projects over HTTP. */
@RestController
@RequestMapping("/api/v1/statistics/projects")
@Tag(name = "statistics", description = "Figures of projects")
class StatisticsController {

    private final CountProjects countProjects;

    StatisticsController(CountProjects countProjects) {
        this.countProjects = countProjects;
    }

    @GetMapping
    @Operation(operationId = "countProjects", summary = "Projects per stage, by the divisions of an area")
    ProjectFigures count(Caller caller, @RequestParam(required = false) @Nullable String area) {
        String prefix = area == null ? caller.area().prefix() : area;
        if (!AreaScope.isPrefix(prefix)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        return countProjects.handle(caller, prefix);
    }
}
