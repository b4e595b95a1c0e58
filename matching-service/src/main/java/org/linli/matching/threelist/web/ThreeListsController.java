package org.linli.matching.threelist.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.threelist.DemandLine;
import org.linli.matching.threelist.GapFigures;
import org.linli.matching.threelist.LinkProject;
import org.linli.matching.threelist.ProjectLine;
import org.linli.matching.threelist.ReadThreeLists;
import org.linli.matching.threelist.ThreeLists;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 三张清单: demands, resources and projects with their links and gaps (MAT-01, MAT-03). */
@RestController
@RequestMapping("/api/v1/three-lists")
@Tag(name = "three-lists")
class ThreeListsController {

    private final ReadThreeLists read;
    private final LinkProject link;
    private final Areas areas;

    ThreeListsController(ReadThreeLists read, LinkProject link, Areas areas) {
        this.read = read;
        this.link = link;
        this.areas = areas;
    }

    /** The gaps of one community. */
    record CommunityView(
            String area,
            String name,
            long listed,
            long gap,
            @Nullable Double gapIndex,
            List<ClassView> byClass) {}

    /** The gaps of one class. */
    record ClassView(
            String demandClass,
            long listed,
            long gap,
            @Nullable Double gapIndex) {
        static ClassView of(GapFigures.OfClass c) {
            return new ClassView(
                    c.demandClass(),
                    c.figures().listed(),
                    c.figures().gap(),
                    c.figures().gapIndex());
        }
    }

    /** The three lists in figures. */
    record SummaryView(
            String area,
            Instant asOf,
            GapFigures demands,
            List<ClassView> byClass,
            List<CommunityView> byCommunity,
            List<ReadThreeLists.OfKind> resources,
            Map<String, Long> projectsByStage) {}

    /** One demand with what was found for it; {@code lacking} names the kinds of resources that it asks for and has not. */
    record LineView(
            String demandId,
            long version,
            String area,
            String areaName,
            @Nullable String title,
            String demandClass,
            String type,
            String urgency,
            @Nullable Instant startsAt,
            String status,
            boolean gap,
            List<DemandLine.ResourceLink> resources,
            @Nullable String projectId,
            List<String> lacking) {}

    record ProjectBody(@Nullable String projectId) {}

    @GetMapping
    @Operation(
            operationId = "readThreeLists",
            summary = "The three lists of an area in figures, with the gaps per community and per class")
    SummaryView summary(Caller caller, @RequestParam(required = false) @Nullable String area) {
        ReadThreeLists.Summary s = read.summary(area == null ? caller.area().prefix() : area, caller);
        return new SummaryView(
                s.area(),
                s.asOf(),
                s.demands(),
                s.byClass().stream().map(ClassView::of).toList(),
                s.byCommunity().stream()
                        .map(c -> new CommunityView(
                                c.area(),
                                areas.name(c.area()),
                                c.figures().listed(),
                                c.figures().gap(),
                                c.figures().gapIndex(),
                                c.classes().stream().map(ClassView::of).toList()))
                        .toList(),
                s.resources(),
                s.projectsByStage());
    }

    @GetMapping("/demands")
    @Operation(
            operationId = "listThreeListDemands",
            summary =
                    "Listed demands with their resources and project, newest first; gap=true keeps those without either")
    Page<LineView> demands(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String demandClass,
            @RequestParam(required = false) @Nullable Boolean gap,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        List<Versioned<DemandLine>> found = read.demands(
                new ThreeLists.Filter(area == null ? caller.area().prefix() : area, demandClass, gap, cursor),
                rows + 1,
                caller);
        return Page.ofOneMore(found, rows, l -> l.value().demandId()).map(this::view);
    }

    @GetMapping("/demands/{id}")
    @Operation(operationId = "readThreeListDemand", summary = "One demand with its resources and project")
    ResponseEntity<LineView> demand(Caller caller, @PathVariable String id) {
        return answer(read.demand(id, caller));
    }

    @PutMapping("/demands/{id}/project")
    @Operation(operationId = "linkDemandToProject", summary = "Links a listed demand to a project, one at most")
    ResponseEntity<LineView> project(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody ProjectBody body) {
        Fields fields = new Fields();
        String project = fields.text("projectId", body.projectId(), 64);
        fields.orRefuse();
        return answer(link.handle(id, project, version, caller));
    }

    @GetMapping("/projects")
    @Operation(operationId = "listThreeListProjects", summary = "Projects of an area with the demands they answer")
    Page<ProjectLine> projects(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int rows = Page.limit(limit);
        return Page.ofOneMore(
                read.projects(area == null ? caller.area().prefix() : area, cursor, rows + 1, caller),
                rows,
                ProjectLine::projectId);
    }

    private ResponseEntity<LineView> answer(Versioned<DemandLine> line) {
        return Tagged.of(line.version(), view(line));
    }

    private LineView view(Versioned<DemandLine> stored) {
        DemandLine l = stored.value();
        return new LineView(
                l.demandId(),
                stored.version(),
                l.area(),
                areas.name(l.area()),
                l.title(),
                l.demandClass(),
                l.type(),
                l.urgency(),
                l.startsAt(),
                l.status(),
                l.gap(),
                l.resources(),
                l.projectId(),
                l.lacking());
    }
}
