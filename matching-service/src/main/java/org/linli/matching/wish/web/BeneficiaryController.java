package org.linli.matching.wish.web;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.linli.matching.wish.Consent;
import org.linli.matching.wish.ReencodedPhotos;
import org.linli.matching.wish.ShowBeneficiary;
import org.linli.matching.wish.Wish;
import org.linli.matching.wish.WishId;
import org.linli.matching.wish.WishRejection;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.time.Zones;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Tagged;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What is personal in a wish: consents, the picture, the logged reading of an address. */
@RestController
@RequestMapping("/api/v1/wishes/{id}")
@Tag(name = "wishes")
final class BeneficiaryController {

    private static final Role[] OFFICERS = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};

    private final ShowBeneficiary show;
    private final Areas areas;
    private final Clock clock;

    BeneficiaryController(ShowBeneficiary show, Areas areas, Clock clock) {
        this.show = show;
        this.areas = areas;
        this.clock = clock;
    }

    @PostMapping("/consents")
    @Operation(operationId = "recordConsent", summary = "Records leave to show the beneficiary's name or picture")
    ResponseEntity<WishViews.WishView> consent(
            @PathVariable String id, @IfMatch long version, @RequestBody WishRequests.Leave body, Caller caller) {
        caller.requireRole(OFFICERS);
        Fields fields = new Fields();
        Consent.Scope scope = fields.oneOf("scope", body.scope(), Consent.Scope.values());
        Consent.Giver giver = fields.oneOf("giver", body.giver(), Consent.Giver.values());
        String name = fields.text("giverName", body.giverName(), 40);
        fields.orRefuse();
        return answer(
                show.consent(new WishId(id), version, requireNonNull(scope), requireNonNull(giver), name, caller));
    }

    @PostMapping("/consent-withdrawal")
    @Operation(operationId = "withdrawConsent", summary = "Takes leave back: what it covered is hidden at once")
    ResponseEntity<WishViews.WishView> withdraw(
            @PathVariable String id,
            @IfMatch long version,
            @RequestBody WishRequests.LeaveWithdrawal body,
            Caller caller) {
        caller.requireRole(OFFICERS);
        Fields fields = new Fields();
        Consent.Scope scope = fields.oneOf("scope", body.scope(), Consent.Scope.values());
        fields.orRefuse();
        return answer(show.withdraw(new WishId(id), version, requireNonNull(scope), caller));
    }

    @PostMapping("/photo")
    @Operation(operationId = "attachPhoto", summary = "Keeps a JPEG or PNG of up to 2 MB, sealed, while leave is given")
    ResponseEntity<WishViews.WishView> attach(
            @PathVariable String id, @IfMatch long version, @RequestPart("file") MultipartFile file, Caller caller) {
        caller.requireRole(OFFICERS);
        if (file.getSize() > ReencodedPhotos.MAX_BYTES) {
            throw new Rejected(new WishRejection.PhotoTooLarge(ReencodedPhotos.MAX_BYTES / 1_048_576));
        }
        try {
            return answer(show.attach(new WishId(id), version, file.getBytes(), caller));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/photo")
    @Operation(
            operationId = "readPhoto",
            summary = "The picture, as long as leave stands; to everybody while the wish is in the pool")
    ResponseEntity<byte[]> photo(@PathVariable String id, Caller caller) {
        ShowBeneficiary.Picture picture = show.picture(new WishId(id), caller);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                // leave can end any moment
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(picture.bytes());
    }

    @PostMapping("/readings")
    @Operation(operationId = "openWish", summary = "Shows where it is brought; the reading is put on record")
    ResponseEntity<WishViews.OpenedView> open(
            @PathVariable String id, @IfMatch long version, @RequestBody WishRequests.Purpose body, Caller caller) {
        Fields fields = new Fields();
        String purpose = fields.text("purpose", body.purpose(), 200);
        fields.orRefuse();
        Versioned<Wish> opened = show.open(new WishId(id), version, purpose, caller);
        boolean claims = show.claims(opened, caller);
        return Tagged.notKept(opened.version(), WishViews.opened(opened.value(), areas, !claims));
    }

    private ResponseEntity<WishViews.WishView> answer(Versioned<Wish> wish) {
        return Tagged.of(wish.version(), WishViews.of(wish, areas, LocalDate.now(clock.withZone(Zones.CHINA))));
    }
}
