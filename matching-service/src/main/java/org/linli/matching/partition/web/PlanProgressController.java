package org.linli.matching.partition.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.matching.partition.PartStatus;
import org.linli.matching.partition.PlanRequest;
import org.linli.matching.partition.ReadPlanRequest;
import org.linli.platform.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a plan is that was handed to the owners of its areas. */
@RestController
@RequestMapping("/api/v1/plans/{id}/progress")
@Tag(name = "plans")
class PlanProgressController {

    private final ReadPlanRequest read;

    PlanProgressController(ReadPlanRequest read) {
        this.read = read;
    }

    /** {@code done} of {@code parts} in the present phase; {@code refusal} is the code of what stood against the plan. */
    record ProgressView(
            String id,
            String area,
            String status,
            Instant askedAt,
            int parts,
            int done,
            int met,
            int proposals,
            @Nullable String refusal,
            @Nullable Instant endedAt) {}

    @GetMapping
    @Operation(operationId = "readPlanRequest", summary = "How far a plan is that several instances make")
    ProgressView one(Caller caller, @PathVariable String id) {
        PlanRequest.State r = read.one(id, caller);
        int done = (int)
                r.parts().stream().filter(p -> p.status() == PartStatus.DONE).count();
        return new ProgressView(
                r.id(),
                r.area(),
                r.status().name(),
                r.askedAt(),
                r.parts().size(),
                done,
                r.total().met(),
                r.total().proposals(),
                r.refusal(),
                r.endedAt());
    }
}
