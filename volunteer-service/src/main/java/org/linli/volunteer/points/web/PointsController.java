package org.linli.volunteer.points.web;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.area.AreaScope;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.security.SecurityRejection;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IdempotencyKey;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.points.Catalogue;
import org.linli.volunteer.points.CatalogueItem;
import org.linli.volunteer.points.Movement;
import org.linli.volunteer.points.OfferItem;
import org.linli.volunteer.points.PointsEntry;
import org.linli.volunteer.points.PointsLedger;
import org.linli.volunteer.points.RedeemPoints;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.web.AreaFilter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points: accounts, what they buy, and the proof of the books. */
@RestController
@RequestMapping("/api/v1/points")
final class PointsController {

    private static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER};
    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.VOLUNTEER
    };
    private static final Role[] CHECKERS = {Role.DISTRICT_OFFICER, Role.AUDITOR, Role.OPERATOR};
    private static final int NEWEST = 100;
    private static final int MOST_DRIFT = 100;
    private static final int MOST_POINTS = 10_000_000;

    /** An account; entries are the newest hundred. */
    record AccountView(String volunteerId, long points, long entryCount, List<EntryView> entries) {}

    /** One line of an account. */
    record EntryView(
            String id,
            long place,
            Movement.Kind kind,
            long points,
            long balance,
            LocalDate day,
            String reference,
            Instant recordedAt) {}

    /** An item that an office offers. */
    record ItemBody(
            @Nullable String area,
            @Nullable String name,
            @Nullable Integer points,
            @Nullable Integer stock) {}

    /** More of an item. */
    record StockBody(@Nullable Integer pieces) {}

    /** An item of the catalogue. */
    record ItemView(String id, String area, String name, long points, int stock, boolean open) {}

    /** What a volunteer wants. */
    record RedemptionBody(@Nullable String itemId) {}

    /** Whether the books are right. */
    record ProofView(String area, boolean right, long lines, long legs, long points, List<String> drift) {}

    private final PointsLedger ledger;
    private final Catalogue catalogue;
    private final OfferItem offer;
    private final RedeemPoints redeem;
    private final Volunteers volunteers;

    PointsController(
            PointsLedger ledger, Catalogue catalogue, OfferItem offer, RedeemPoints redeem, Volunteers volunteers) {
        this.ledger = ledger;
        this.catalogue = catalogue;
        this.offer = offer;
        this.redeem = redeem;
        this.volunteers = volunteers;
    }

    @Operation(operationId = "readPoints", summary = "A volunteer's points; me is the caller")
    @GetMapping("/accounts/{volunteer}")
    ResponseEntity<AccountView> readPoints(@PathVariable String volunteer, Caller caller) {
        caller.requireRole(READERS);
        String id = "me".equals(volunteer) ? self(caller).value() : volunteer;
        if (!id.equals(caller.volunteerId())) {
            caller.requireRole(OFFICES);
            caller.requireArea(
                    volunteers.get(new VolunteerId(id)).value().state().area());
        }
        List<PointsEntry> newest = ledger.newest(id, NEWEST);
        long balance = newest.isEmpty() ? 0 : newest.getFirst().balance();
        long count = newest.isEmpty() ? 0 : newest.getFirst().place();
        return Tagged.of(
                count,
                new AccountView(
                        id,
                        balance,
                        count,
                        newest.stream().map(PointsController::view).toList()));
    }

    @Operation(operationId = "listItems", summary = "What points can be redeemed for in a division")
    @GetMapping("/catalogue")
    Page<ItemView> listItems(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        return catalogue
                .list(AreaFilter.of(area, caller), cursor, Page.limit(limit))
                .map(found -> view(found.value()));
    }

    @Operation(operationId = "readItem", summary = "One item of the catalogue")
    @GetMapping("/catalogue/{id}")
    ResponseEntity<ItemView> readItem(@PathVariable String id, Caller caller) {
        caller.requireRole(OFFICERS);
        Versioned<CatalogueItem> found = catalogue.get(id);
        caller.requireArea(found.value().state().area());
        return answer(found);
    }

    @Operation(operationId = "offerItem", summary = "Puts an item into the catalogue")
    @PostMapping("/catalogue")
    @Idempotent
    ResponseEntity<ItemView> offerItem(@RequestBody ItemBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(OFFICERS);
        Fields fields = new Fields();
        String area = fields.text("area", body.area(), 12);
        fields.check(AreaScope.isPrefix(area), "area", FieldFault.BAD_DIVISION);
        String name = fields.text("name", body.name(), 60);
        int points = fields.between("points", body.points(), 1, MOST_POINTS);
        int stock = fields.between("stock", body.stock(), 0, CatalogueItem.MOST_STOCK);
        fields.orRefuse();
        caller.requireArea(area);
        Versioned<CatalogueItem> offered = offer.offer(key.deriveId(), area, name, points, stock);
        return Tagged.created(
                "/api/v1/points/catalogue/" + offered.value().state().id(), offered.version(), view(offered.value()));
    }

    @Operation(operationId = "restockItem", summary = "Adds pieces to an item's stock")
    @PostMapping("/catalogue/{id}/stock")
    ResponseEntity<ItemView> restockItem(
            @PathVariable String id, @RequestBody StockBody body, @IfMatch long version, Caller caller) {
        requireOffice(id, caller);
        Fields fields = new Fields();
        int pieces = fields.between("pieces", body.pieces(), 1, CatalogueItem.MOST_STOCK);
        fields.orRefuse();
        return answer(offer.restock(id, pieces, version));
    }

    @Operation(operationId = "closeItem", summary = "Takes an item out of the catalogue")
    @PostMapping("/catalogue/{id}/closure")
    ResponseEntity<ItemView> closeItem(@PathVariable String id, @IfMatch long version, Caller caller) {
        requireOffice(id, caller);
        return answer(offer.close(id, version));
    }

    @Operation(operationId = "redeemPoints", summary = "Redeems one's points for an item")
    @PostMapping("/redemptions")
    @Idempotent
    ResponseEntity<RedeemPoints.Redeemed> redeemPoints(
            @RequestBody RedemptionBody body, Caller caller, IdempotencyKey key) {
        caller.requireRole(Role.VOLUNTEER);
        VolunteerId self = self(caller);
        Fields fields = new Fields();
        String item = fields.text("itemId", body.itemId(), 64);
        fields.orRefuse();
        RedeemPoints.Redeemed redeemed = redeem.handle(key.deriveId(), item, self);
        return ResponseEntity.created(URI.create("/api/v1/points/accounts/" + self.value()))
                .body(redeemed);
    }

    @Operation(operationId = "provePoints", summary = "Proves that debits equal credits and balances their lines")
    @GetMapping("/reconciliation")
    ProofView provePoints(@RequestParam(required = false) @Nullable String area, Caller caller) {
        caller.requireRole(CHECKERS);
        String prefix = AreaFilter.of(area, caller);
        PointsLedger.Proof proof = ledger.prove(prefix, MOST_DRIFT);
        return new ProofView(
                prefix,
                proof.legs() == 0 && proof.drift().isEmpty(),
                proof.lines(),
                proof.legs(),
                proof.points(),
                proof.drift());
    }

    private void requireOffice(String item, Caller caller) {
        caller.requireRole(OFFICERS);
        caller.requireArea(catalogue.get(item).value().state().area());
    }

    private static VolunteerId self(Caller caller) {
        if (caller.volunteerId() == null) {
            throw new Rejected(new SecurityRejection.RoleMissing(List.of(Role.VOLUNTEER.code())));
        }
        return new VolunteerId(caller.volunteerId());
    }

    private static ResponseEntity<ItemView> answer(Versioned<CatalogueItem> found) {
        return Tagged.of(found.version(), view(found.value()));
    }

    private static ItemView view(CatalogueItem item) {
        CatalogueItem.State state = item.state();
        return new ItemView(state.id(), state.area(), state.name(), state.points(), state.stock(), state.open());
    }

    private static EntryView view(PointsEntry entry) {
        Movement moved = entry.moved();
        return new EntryView(
                moved.id(),
                entry.place(),
                moved.kind(),
                moved.points(),
                entry.balance(),
                moved.day(),
                moved.reference(),
                entry.recordedAt());
    }
}
