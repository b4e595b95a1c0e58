package org.linli.matching.wish.web;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.matching.demand.DemandType;
import org.linli.matching.wish.Beneficiary;
import org.linli.matching.wish.ClaimWish;
import org.linli.matching.wish.Claimant;
import org.linli.matching.wish.CollectWish;
import org.linli.matching.wish.EvaluateWish;
import org.linli.matching.wish.HandleWish;
import org.linli.matching.wish.ReadWishes;
import org.linli.matching.wish.Wish;
import org.linli.matching.wish.WishDetails;
import org.linli.matching.wish.WishId;
import org.linli.matching.wish.WishStatus;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.security.Caller;
import org.linli.platform.time.Zones;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Micro-wishes (MAT-07): from the visit to the judgement of both sides. */
@RestController
@RequestMapping("/api/v1/wishes")
@Tag(name = "wishes")
final class WishController {

    private static final int LONGEST_REASON = 500;

    private final CollectWish collect;
    private final HandleWish handle;
    private final ClaimWish claim;
    private final EvaluateWish evaluate;
    private final ReadWishes read;
    private final Areas areas;
    private final Clock clock;

    WishController(
            CollectWish collect,
            HandleWish handle,
            ClaimWish claim,
            EvaluateWish evaluate,
            ReadWishes read,
            Areas areas,
            Clock clock) {
        this.collect = collect;
        this.handle = handle;
        this.claim = claim;
        this.evaluate = evaluate;
        this.read = read;
        this.areas = areas;
        this.clock = clock;
    }

    @PostMapping
    @Idempotent
    @Operation(operationId = "collectWish", summary = "Takes a wish in")
    ResponseEntity<WishViews.WishView> collect(
            @RequestBody WishRequests.Collection body, Caller caller, IdempotencyKey key) {
        caller.requireRole(CollectWish.collectors());
        Fields fields = new Fields();
        WishDetails details = body.details(fields);
        Beneficiary person = body.person(fields);
        fields.orRefuse();
        Versioned<Wish> created =
                collect.handle(new CollectWish.Command(new WishId(key.deriveId()), details, person, caller));
        return Tagged.created("/api/v1/wishes/" + created.value().state().id(), created.version(), view(created));
    }

    @GetMapping
    @Operation(
            operationId = "listWishes",
            summary =
                    "Wishes of an area, newest first; overdue=true keeps those with a missed deadline, claimed=me one's own")
    Page<WishViews.WishView> list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable String claimed,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Fields fields = new Fields();
        WishStatus wanted = fields.optionalOneOf("status", status, WishStatus.values());
        DemandType type = fields.optionalOneOf("category", category, DemandType.values());
        fields.check(claimed == null || claimed.equals("me"), "claimed", FieldFault.only("me"));
        fields.orRefuse();
        if (claimed != null) {
            return read.mine(cursor, Page.limit(limit), caller).map(this::view);
        }
        return read.list(area, wanted, type, Boolean.TRUE.equals(overdue), cursor, Page.limit(limit), caller)
                .map(this::view);
    }

    @GetMapping("/pool")
    @Operation(operationId = "readWishPool", summary = "Wishes that can be claimed, without anything personal")
    Page<WishViews.PoolView> pool(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        Fields fields = new Fields();
        DemandType type = fields.optionalOneOf("category", category, DemandType.values());
        fields.orRefuse();
        return read.pool(area == null ? caller.area().prefix() : area, type, cursor, Page.limit(limit))
                .map(w -> WishViews.of(w, areas));
    }

    @GetMapping("/registration")
    @Operation(operationId = "readWishRegistration", summary = "When wishes are registered next, and at which points")
    WishViews.RegistrationView registration(@RequestParam(required = false) @Nullable String area, Caller caller) {
        ReadWishes.Registration found =
                read.registration(area == null ? caller.area().prefix() : area);
        return new WishViews.RegistrationView(found.next(), found.onlyThen(), found.points());
    }

    @GetMapping("/statistics")
    @Operation(operationId = "readWishStatistics", summary = "Published, claimed and fulfilled wishes of an area")
    ReadWishes.Figures statistics(@RequestParam(required = false) @Nullable String area, Caller caller) {
        return read.figures(area == null ? caller.area().prefix() : area, caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readWish", summary = "One wish, for offices of the place and its claimants")
    ResponseEntity<WishViews.WishView> one(@PathVariable String id, Caller caller) {
        return answer(read.one(new WishId(id), caller));
    }

    @PostMapping("/{id}/verification")
    @Operation(operationId = "verifyWish", summary = "Finds a wish true")
    ResponseEntity<WishViews.WishView> verify(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(handle.verify(new WishId(id), version, caller));
    }

    @PostMapping("/{id}/publication")
    @Operation(operationId = "publishWish", summary = "Puts a wish into the public pool")
    ResponseEntity<WishViews.WishView> publish(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(handle.publish(new WishId(id), version, caller));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(operationId = "withdrawWish", summary = "Takes a wish back that nobody has claimed")
    ResponseEntity<WishViews.WishView> withdraw(
            @PathVariable String id, @IfMatch long version, @RequestBody WishRequests.Reason body, Caller caller) {
        return answer(handle.withdraw(new WishId(id), version, reason(body), caller));
    }

    @PostMapping("/{id}/claims")
    @Operation(operationId = "claimWish", summary = "Takes a wish on, alone or with a share")
    ResponseEntity<WishViews.WishView> claim(
            @PathVariable String id, @IfMatch long version, @RequestBody WishRequests.Claiming body, Caller caller) {
        caller.requireRole(ClaimWish.claiming());
        Fields fields = new Fields();
        Claimant.Kind kind = fields.oneOf("kind", body.kind(), Claimant.Kind.values());
        String reference = kind == Claimant.Kind.VOLUNTEER ? null : fields.text("reference", body.reference(), 60);
        fields.check(body.yuan() == null || body.yuan() > 0, "yuan", FieldFault.atLeast(1));
        fields.orRefuse();
        return answer(claim.handle(
                new ClaimWish.Command(new WishId(id), version, requireNonNull(kind), reference, body.yuan(), caller)));
    }

    @PostMapping("/{id}/contact")
    @Operation(operationId = "contactBeneficiary", summary = "Says that the claimant got in touch")
    ResponseEntity<WishViews.WishView> contact(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(claim.contact(new WishId(id), version, caller));
    }

    @PostMapping("/{id}/release")
    @Operation(operationId = "giveUpWish", summary = "A claimant gives his share back")
    ResponseEntity<WishViews.WishView> giveUp(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(claim.giveUp(new WishId(id), version, caller));
    }

    @PostMapping("/{id}/delivery")
    @Operation(operationId = "deliverWish", summary = "Says that the wish was brought")
    ResponseEntity<WishViews.WishView> deliver(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(claim.deliver(new WishId(id), version, caller));
    }

    @PostMapping("/{id}/denial")
    @Operation(operationId = "denyDelivery", summary = "Says for the beneficiary that nothing came")
    ResponseEntity<WishViews.WishView> deny(
            @PathVariable String id, @IfMatch long version, @RequestBody WishRequests.Reason body, Caller caller) {
        return answer(handle.deny(new WishId(id), version, reason(body), caller));
    }

    @PostMapping("/{id}/confirmation")
    @Operation(operationId = "confirmWish", summary = "Confirms for the beneficiary that the wish was fulfilled")
    ResponseEntity<WishViews.WishView> confirm(@PathVariable String id, @IfMatch long version, Caller caller) {
        return answer(handle.confirm(new WishId(id), version, caller));
    }

    @PostMapping("/{id}/evaluations")
    @Operation(operationId = "evaluateWish", summary = "Judges: a claimant for himself, an office for the beneficiary")
    ResponseEntity<WishViews.WishView> evaluate(
            @PathVariable String id, @IfMatch long version, @RequestBody WishRequests.Judgement body, Caller caller) {
        Fields fields = new Fields();
        int rating = fields.between("rating", body.rating(), 1, 5);
        String comment = fields.optionalText("comment", body.comment(), LONGEST_REASON);
        fields.orRefuse();
        return answer(evaluate.handle(new EvaluateWish.Command(new WishId(id), version, rating, comment, caller)));
    }

    private static String reason(WishRequests.Reason body) {
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), LONGEST_REASON);
        fields.orRefuse();
        return reason;
    }

    private ResponseEntity<WishViews.WishView> answer(Versioned<Wish> wish) {
        return Tagged.of(wish.version(), view(wish));
    }

    private WishViews.WishView view(Versioned<Wish> wish) {
        return WishViews.of(wish, areas, LocalDate.now(clock.withZone(Zones.CHINA)));
    }
}
