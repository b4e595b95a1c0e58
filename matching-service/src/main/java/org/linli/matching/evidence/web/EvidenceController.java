package org.linli.matching.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandId;
import org.linli.matching.evidence.AddDemandEvidence;
import org.linli.matching.evidence.Evidence;
import org.linli.matching.evidence.EvidenceFile;
import org.linli.matching.evidence.ReadDemandEvidence;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Papers that speak for a demand and for its being met. */
@RestController
@RequestMapping("/api/v1/demands/{id}/evidence")
@Tag(name = "demands")
class EvidenceController {

    private static final int LONGEST_REFERENCE = 300;

    private final AddDemandEvidence add;
    private final ReadDemandEvidence read;

    EvidenceController(AddDemandEvidence add, ReadDemandEvidence read) {
        this.add = add;
        this.read = read;
    }

    record PaperBody(@Nullable String kind, @Nullable String reference) {}

    record PaperView(String id, String kind, String purpose, String reference, Instant at) {}

    /** {@code reference} is masked for readers who do not work with the demand. */
    record EvidenceView(String demandId, List<PaperView> items) {

        static EvidenceView of(EvidenceFile file, boolean open) {
            return new EvidenceView(
                    file.demand().value(),
                    file.papers().stream()
                            .map(p -> new PaperView(
                                    p.id(),
                                    p.kind().name(),
                                    p.purpose().name(),
                                    open
                                            ? p.reference().reveal()
                                            : p.reference().toString(),
                                    p.at()))
                            .toList());
        }
    }

    @PostMapping
    @Idempotent
    @Operation(
            operationId = "addDemandEvidence",
            summary = "Names a paper that speaks for the need or, once the service began, for the service")
    ResponseEntity<EvidenceView> add(
            Caller caller, IdempotencyKey key, @PathVariable String id, @RequestBody PaperBody body) {
        caller.requireRole(AddDemandEvidence.keepers());
        Fields fields = new Fields();
        Evidence.Kind kind = fields.oneOf("kind", body.kind(), Evidence.Kind.values());
        String reference = fields.text("reference", body.reference(), LONGEST_REFERENCE);
        fields.orRefuse();
        EvidenceFile file = add.handle(new AddDemandEvidence.Command(
                new DemandId(id), key.deriveId(), Objects.requireNonNull(kind), reference, caller));
        return ResponseEntity.created(URI.create("/api/v1/demands/" + id + "/evidence"))
                .body(EvidenceView.of(file, true));
    }

    @GetMapping
    @Operation(operationId = "readDemandEvidence", summary = "The papers that speak for a demand, oldest first")
    ResponseEntity<EvidenceView> read(Caller caller, @PathVariable String id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(EvidenceView.of(read.handle(new DemandId(id), caller), ReadDemandEvidence.opens(caller)));
    }
}
