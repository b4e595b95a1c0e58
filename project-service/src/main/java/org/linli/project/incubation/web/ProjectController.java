package org.linli.project.incubation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.project.incubation.ApproveProject;
import org.linli.project.incubation.BeginDevelopment;
import org.linli.project.incubation.GateRole;
import org.linli.project.incubation.LinkDemand;
import org.linli.project.incubation.Project;
import org.linli.project.incubation.ProjectClass;
import org.linli.project.incubation.ProjectFilter;
import org.linli.project.incubation.ProjectId;
import org.linli.project.incubation.ProjectStage;
import org.linli.project.incubation.ReturnProject;
import org.linli.project.incubation.ShowProject;
import org.linli.project.incubation.StartProject;
import org.linli.project.incubation.SubmitForReview;
import org.linli.project.incubation.WritePackage;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Projects and their first gate over HTTP. */
@RestController
@RequestMapping("/api/v1/projects")
@Tag(name = "projects", description = "Projects from the idea to the showcase")
class ProjectController {

    private static final int TEXT = 4_000;
    private static final int NAME = 100;
    private static final int ID = 100;

    /** What {@link ProjectController} hands requests to. */
    record UseCases(
            StartProject start,
            LinkDemand linkDemand,
            BeginDevelopment beginDevelopment,
            WritePackage writePackage,
            SubmitForReview submitForReview,
            ApproveProject approve,
            ReturnProject sendBack,
            ShowProject show) {}

    record StartBody(
            @Nullable String name,
            @Nullable ProjectClass projectClass,
            @Nullable String demandId,
            @Nullable String area) {}

    record DemandBody(@Nullable String demandId) {}

    record ApprovalBody(@Nullable GateRole as) {}

    record ReturnBody(@Nullable String reason) {}

    private final UseCases useCases;

    ProjectController(UseCases useCases) {
        this.useCases = useCases;
    }

    @PostMapping
    @Idempotent
    @Operation(operationId = "startProject", summary = "Start a project from a listed demand (PRJ-01)")
    ResponseEntity<ProjectView> start(Caller caller, IdempotencyKey key, @RequestBody StartBody body) {
        Fields fields = new Fields();
        String name = fields.text("name", body.name(), NAME);
        ProjectClass projectClass = fields.required("projectClass", body.projectClass());
        String demandId = fields.optionalText("demandId", body.demandId(), ID);
        String area = fields.optionalText("area", body.area(), 12);
        fields.check(demandId != null || area != null, "demandId", FieldFault.of("demand_or_area"));
        fields.orRefuse();
        Versioned<Project> project = useCases.start()
                .handle(new StartProject.Command(
                        caller,
                        new ProjectId(key.deriveId()),
                        name,
                        Objects.requireNonNull(projectClass),
                        demandId,
                        area));
        return Tagged.created("/api/v1/projects/" + project.value().id().value(), project.version(), view(project));
    }

    @GetMapping
    @Operation(operationId = "listProjects", summary = "Projects of an area, newest first")
    Page<ProjectSummary> list(
            Caller caller,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable ProjectStage stage,
            @RequestParam(required = false) @Nullable String demandId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        String prefix = area == null ? caller.area().prefix() : area;
        if (!AreaScope.isPrefix(prefix)) {
            throw new Rejected(new RequestRejection.Invalid("area", FieldFault.BAD_DIVISION));
        }
        int size = Page.limit(limit);
        List<ProjectSummary> rows = useCases
                .show()
                .list(caller, new ProjectFilter(prefix, stage, demandId, ListCursor.parse(cursor)), size)
                .stream()
                .map(ProjectSummary::of)
                .toList();
        return Page.ofOneMore(rows, size, ListCursor::of);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "showProject", summary = "One project")
    ResponseEntity<ProjectView> show(Caller caller, @PathVariable String id) {
        return answer(useCases.show().handle(caller, new ProjectId(id)));
    }

    @PutMapping("/{id}/demand")
    @Operation(operationId = "linkDemand", summary = "Tie the project to a listed demand (PRJ-01)")
    ResponseEntity<ProjectView> linkDemand(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody DemandBody body) {
        Fields fields = new Fields();
        String demandId = fields.text("demandId", body.demandId(), ID);
        fields.orRefuse();
        return answer(
                useCases.linkDemand().handle(new LinkDemand.Command(caller, new ProjectId(id), version, demandId)));
    }

    @PostMapping("/{id}/development")
    @Operation(operationId = "beginDevelopment", summary = "Take the project into research and development")
    ResponseEntity<ProjectView> beginDevelopment(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(
                useCases.beginDevelopment().handle(new BeginDevelopment.Command(caller, new ProjectId(id), version)));
    }

    @PutMapping("/{id}/package")
    @Operation(operationId = "writePackage", summary = "Write the research and development package (PRJ-02)")
    ResponseEntity<ProjectView> writePackage(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody PackageBody body) {
        return answer(useCases.writePackage()
                .handle(new WritePackage.Command(caller, new ProjectId(id), version, body.toPackage())));
    }

    @PostMapping("/{id}/review")
    @Operation(operationId = "submitForReview", summary = "Lay the complete package before the gate")
    ResponseEntity<ProjectView> submitForReview(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(
                useCases.submitForReview().handle(new SubmitForReview.Command(caller, new ProjectId(id), version)));
    }

    @PostMapping("/{id}/approvals")
    @Operation(operationId = "approveProject", summary = "Give one of the two voices of the gate (PRJ-03)")
    ResponseEntity<ProjectView> approve(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody ApprovalBody body) {
        Fields fields = new Fields();
        GateRole as = fields.required("as", body.as());
        fields.orRefuse();
        return answer(useCases.approve()
                .handle(new ApproveProject.Command(caller, new ProjectId(id), version, Objects.requireNonNull(as))));
    }

    @PostMapping("/{id}/return")
    @Operation(operationId = "returnProject", summary = "Send the project back to its author with a reason")
    ResponseEntity<ProjectView> sendBack(
            Caller caller, @PathVariable String id, @IfMatch long version, @RequestBody ReturnBody body) {
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), TEXT);
        fields.orRefuse();
        return answer(
                useCases.sendBack().handle(new ReturnProject.Command(caller, new ProjectId(id), version, reason)));
    }

    private ResponseEntity<ProjectView> answer(Versioned<Project> project) {
        return Tagged.of(project.version(), view(project));
    }

    private ProjectView view(Versioned<Project> project) {
        return ProjectView.of(
                project.value(), useCases.show().demandOf(project.value()).orElse(null));
    }
}
