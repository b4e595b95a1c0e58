package org.linli.matching.commit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.matching.commit.CommitPlan;
import org.linli.matching.commit.PlanCommit;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Etag;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Tagged;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a plan becomes promises. */
@RestController
@RequestMapping("/api/v1/plans/{id}")
@Tag(name = "plans")
class CommitController {

    private final CommitPlan commit;

    CommitController(CommitPlan commit) {
        this.commit = commit;
    }

    record CommitView(
            String planId,
            String area,
            String status,
            Instant reviewedAt,
            int confirmed,
            int refused,
            @Nullable Instant finishedAt) {}

    @PostMapping("/review")
    @Idempotent
    @Operation(operationId = "reviewPlan", summary = "An office has looked at a plan")
    ResponseEntity<CommitView> review(Caller caller, @PathVariable String id) {
        Versioned<PlanCommit> reviewed = commit.review(id, caller);
        return Tagged.created("/api/v1/plans/" + id + "/commit", reviewed.version(), view(reviewed));
    }

    @GetMapping("/commit")
    @Operation(operationId = "readPlanCommit", summary = "How far a reviewed plan has come")
    ResponseEntity<CommitView> one(Caller caller, @PathVariable String id) {
        return answer(HttpStatus.OK, commit.one(id, caller));
    }

    @PostMapping("/confirmation")
    @Operation(
            operationId = "confirmPlan",
            summary = "An office stands behind the whole plan; its proposals are confirmed one by one")
    ResponseEntity<CommitView> confirm(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(HttpStatus.ACCEPTED, commit.confirm(id, version, caller));
    }

    @PostMapping("/discarding")
    @Operation(operationId = "discardPlan", summary = "An office puts a plan aside; its proposals lapse")
    ResponseEntity<CommitView> discard(Caller caller, @PathVariable String id, @IfMatch long version) {
        return answer(HttpStatus.OK, commit.discard(id, version, caller));
    }

    private static ResponseEntity<CommitView> answer(HttpStatus status, Versioned<PlanCommit> commit) {
        return ResponseEntity.status(status).eTag(Etag.of(commit.version())).body(view(commit));
    }

    private static CommitView view(Versioned<PlanCommit> commit) {
        PlanCommit.State s = commit.value().state();
        return new CommitView(
                s.planId(), s.area(), s.status().name(), s.reviewedAt(), s.confirmed(), s.refused(), s.finishedAt());
    }
}
