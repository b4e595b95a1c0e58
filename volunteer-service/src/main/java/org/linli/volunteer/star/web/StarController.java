package org.linli.volunteer.star.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.security.Caller;
import org.linli.platform.security.Role;
import org.linli.platform.web.Fields;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.registration.Volunteers;
import org.linli.volunteer.registration.web.AreaFilter;
import org.linli.volunteer.star.ApplyForStar;
import org.linli.volunteer.star.EvaluateStar;
import org.linli.volunteer.star.EvaluateStar.Evaluator;
import org.linli.volunteer.star.Star;
import org.linli.volunteer.star.StarId;
import org.linli.volunteer.star.StarPolicy;
import org.linli.volunteer.star.StarStatus;
import org.linli.volunteer.star.Stars;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stars: applied for by the volunteer, evaluated by the office of the star's level. */
@RestController
@RequestMapping("/api/v1/stars")
final class StarController {

    private static final Role[] OFFICES = {Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER};
    private static final Role[] READERS = {
        Role.DISTRICT_OFFICER, Role.STREET_OFFICER, Role.COMMUNITY_WORKER, Role.VOLUNTEER
    };

    /** A star; names are masked. */
    record StarView(
            String id,
            String volunteerId,
            PersonalData<String> name,
            String area,
            int star,
            StarStatus status,
            long thresholdMinutes,
            @Nullable LocalDate publicizedOn,
            @Nullable LocalDate publicUntil,
            boolean publicityProvisional,
            @Nullable LocalDate grantedOn,
            @Nullable String reason) {}

    /** What stars are good for. */
    record BenefitsView(List<BenefitView> benefits) {}

    /** One benefit: its worth for the first star, the second …, and for the caller when he has a star. */
    record BenefitView(
            String code,
            String name,
            String unit,
            List<Integer> values,
            @Nullable Integer mine) {}

    /** Why. */
    record ReasonBody(@Nullable String reason) {}

    private final Stars stars;
    private final Volunteers volunteers;
    private final ApplyForStar apply;
    private final EvaluateStar evaluate;
    private final StarPolicy policy;

    StarController(Stars stars, Volunteers volunteers, ApplyForStar apply, EvaluateStar evaluate, StarPolicy policy) {
        this.stars = stars;
        this.volunteers = volunteers;
        this.apply = apply;
        this.evaluate = evaluate;
        this.policy = policy;
    }

    @Operation(operationId = "listStars", summary = "Stars of a division's volunteers, or one's own")
    @GetMapping
    Page<StarView> listStars(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable StarStatus status,
            @RequestParam(required = false) @Nullable String volunteer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Caller caller) {
        caller.requireRole(READERS);
        if (caller.volunteerId() != null && ("me".equals(volunteer) || !caller.hasAny(OFFICES))) {
            return new Page<>(
                    stars.of(new VolunteerId(caller.volunteerId())).stream()
                            .map(found -> view(found.value()))
                            .toList(),
                    null);
        }
        caller.requireRole(OFFICES);
        return stars.list(AreaFilter.of(area, caller), status, cursor, Page.limit(limit))
                .map(found -> view(found.value()));
    }

    @Operation(operationId = "readStarBenefits", summary = "What stars are good for")
    @GetMapping("/benefits")
    BenefitsView readStarBenefits(Caller caller) {
        caller.requireRole(READERS);
        int own = caller.volunteerId() == null ? 0 : granted(new VolunteerId(caller.volunteerId()));
        return new BenefitsView(policy.of(home(caller)).benefits().stream()
                .map(benefit -> new BenefitView(
                        benefit.code(),
                        benefit.name(),
                        benefit.unit(),
                        benefit.values(),
                        benefit.with(own).orElse(null)))
                .toList());
    }

    @Operation(operationId = "readStar", summary = "One star")
    @GetMapping("/{id}")
    ResponseEntity<StarView> readStar(@PathVariable String id, Caller caller) {
        caller.requireRole(READERS);
        Versioned<Star> found = stars.get(new StarId(id));
        if (!found.value().state().volunteer().value().equals(caller.volunteerId())) {
            caller.requireRole(OFFICES);
            caller.requireArea(found.value().state().area());
        }
        return answer(found);
    }

    @Operation(operationId = "applyForStar", summary = "Asks for the star whose hours one has")
    @PostMapping("/{id}/application")
    ResponseEntity<StarView> applyForStar(@PathVariable String id, @IfMatch long version, Caller caller) {
        StarId star = new StarId(id);
        caller.requireRole(READERS);
        Star.State state = stars.get(star).value().state();
        if (!state.volunteer().value().equals(caller.volunteerId())) {
            caller.requireRole(OFFICES);
            caller.requireArea(state.area());
        }
        return answer(apply.handle(star, version));
    }

    @Operation(operationId = "reviewStar", summary = "Finds hours and quality in order")
    @PostMapping("/{id}/review")
    ResponseEntity<StarView> reviewStar(@PathVariable String id, @IfMatch long version, Caller caller) {
        return decide(id, caller, (star, by) -> evaluate.review(star, version, by));
    }

    @Operation(operationId = "publicizeStar", summary = "Begins the publicity")
    @PostMapping("/{id}/publicity")
    ResponseEntity<StarView> publicizeStar(@PathVariable String id, @IfMatch long version, Caller caller) {
        return decide(id, caller, (star, by) -> evaluate.publicize(star, version, by));
    }

    @Operation(operationId = "grantStar", summary = "Grants a star after its publicity")
    @PostMapping("/{id}/grant")
    ResponseEntity<StarView> grantStar(@PathVariable String id, @IfMatch long version, Caller caller) {
        return decide(id, caller, (star, by) -> evaluate.grant(star, version, by));
    }

    @Operation(operationId = "sendStarBack", summary = "Stops a star after a review or an objection")
    @PostMapping("/{id}/refusal")
    ResponseEntity<StarView> sendStarBack(
            @PathVariable String id, @RequestBody ReasonBody body, @IfMatch long version, Caller caller) {
        return decide(id, caller, (star, by) -> evaluate.sendBack(star, version, by, reason(body)));
    }

    @Operation(operationId = "confirmStar", summary = "Ends the review after a revocation: the star stays")
    @PostMapping("/{id}/confirmation")
    ResponseEntity<StarView> confirmStar(@PathVariable String id, @IfMatch long version, Caller caller) {
        return decide(id, caller, (star, by) -> evaluate.confirm(star, version, by));
    }

    @Operation(operationId = "takeStarBack", summary = "Ends the review after a revocation: the star goes")
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<StarView> takeStarBack(
            @PathVariable String id, @RequestBody ReasonBody body, @IfMatch long version, Caller caller) {
        return decide(id, caller, (star, by) -> evaluate.takeBack(star, version, by, reason(body)));
    }

    private ResponseEntity<StarView> decide(
            String id, Caller caller, BiFunction<StarId, Evaluator, Versioned<Star>> decision) {
        caller.requireRole(Role.DISTRICT_OFFICER);
        StarId star = new StarId(id);
        caller.requireArea(stars.get(star).value().state().area());
        return answer(decision.apply(
                star, new Evaluator(caller.subject(), caller.area().prefix())));
    }

    /** A volunteer's own community; everybody else asks for his division. */
    private String home(Caller caller) {
        String own = caller.volunteerId();
        return own == null
                ? caller.area().prefix()
                : volunteers
                        .find(new VolunteerId(own))
                        .map(found -> found.value().state().area())
                        .orElse(caller.area().prefix());
    }

    private int granted(VolunteerId volunteer) {
        return stars.of(volunteer).stream()
                .map(found -> found.value().state())
                .filter(state -> state.status() == StarStatus.GRANTED || state.status() == StarStatus.REVIEW_AGAIN)
                .mapToInt(Star.State::star)
                .max()
                .orElse(0);
    }

    private static String reason(ReasonBody body) {
        Fields fields = new Fields();
        String reason = fields.text("reason", body.reason(), 300);
        fields.orRefuse();
        return reason;
    }

    private ResponseEntity<StarView> answer(Versioned<Star> found) {
        return Tagged.of(found.version(), view(found.value()));
    }

    private StarView view(Star star) {
        Star.State state = star.state();
        return new StarView(
                state.id().value(),
                state.volunteer().value(),
                volunteers.get(state.volunteer()).value().state().person().name(),
                state.area(),
                state.star(),
                state.status(),
                policy.of(state.area()).threshold(state.star()),
                state.publicizedOn(),
                state.publicUntil(),
                state.provisional(),
                state.grantedOn(),
                state.reason());
    }
}
