package org.linli.matching.online.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.Wording;
import org.linli.matching.online.FindCandidates;
import org.linli.matching.online.FindOpenDemands;
import org.linli.matching.online.GrabDemand;
import org.linli.matching.online.MatchingPreferences;
import org.linli.matching.online.StatePreference;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.FieldFault;
import org.linli.platform.problem.Languages;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.security.Caller;
import org.linli.platform.web.Fields;
import org.linli.platform.web.Idempotent;
import org.linli.platform.web.IfMatch;
import org.linli.platform.web.Page;
import org.linli.platform.web.Tagged;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Candidates for a demand, open demands for a volunteer, grabbing one, and the wish for a human decision. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "online matching")
class OnlineController {

    private static final int MOST = 50;

    private final FindCandidates candidates;
    private final FindOpenDemands open;
    private final GrabDemand grab;
    private final StatePreference preference;
    private final Wording wording;
    private final Areas areas;

    OnlineController(
            FindCandidates candidates,
            FindOpenDemands open,
            GrabDemand grab,
            StatePreference preference,
            Wording wording,
            Areas areas) {
        this.candidates = candidates;
        this.open = open;
        this.grab = grab;
        this.preference = preference;
        this.wording = wording;
        this.areas = areas;
    }

    /** Whether a human has to decide about him. */
    record PreferenceBody(@Nullable Boolean humanDecision) {}

    record PreferenceView(String volunteerId, boolean humanDecision) {}

    @GetMapping("/demands/{id}/candidates")
    @Operation(
            operationId = "findCandidates",
            summary = "The best people for a demand right now, role by role, a whole team, and what is lacking")
    OnlineViews.CandidatesView candidates(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "10") int k,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Locale locale = Languages.of(language);
        return OnlineViews.CandidatesView.of(candidates.handle(new DemandId(id), inRange(k), caller), wording, locale);
    }

    @GetMapping("/demands/open-for-me")
    @Operation(operationId = "findOpenDemands", summary = "The open demands that suit the volunteer best, best first")
    Page<OnlineViews.OpenDemandView> open(
            Caller caller,
            @RequestParam(defaultValue = "20") int k,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
        Locale locale = Languages.of(language);
        return new Page<>(
                open.handle(inRange(k), caller).stream()
                        .map(found -> OnlineViews.OpenDemandView.of(found, wording, areas, locale))
                        .toList(),
                null);
    }

    @PostMapping("/demands/{id}/grabs")
    @Idempotent
    @Operation(operationId = "grabDemand", summary = "The volunteer takes a seat himself; the first who comes gets it")
    ResponseEntity<OnlineViews.GrabView> grab(Caller caller, @PathVariable String id) {
        Versioned<Assignment> taken = grab.handle(new DemandId(id), caller);
        OnlineViews.GrabView view = OnlineViews.GrabView.of(taken);
        return Tagged.created("/api/v1/assignments/" + view.assignmentId(), taken.version(), view);
    }

    @GetMapping("/matching-preferences/me")
    @Operation(operationId = "readMatchingPreference", summary = "Whether the volunteer wants a human to decide")
    ResponseEntity<PreferenceView> preference(Caller caller) {
        return answer(preference.read(caller));
    }

    @PutMapping("/matching-preferences/me")
    @Operation(
            operationId = "stateMatchingPreference",
            summary = "The volunteer refuses, or allows again, to be matched by a programme alone")
    ResponseEntity<PreferenceView> state(Caller caller, @IfMatch long version, @RequestBody PreferenceBody body) {
        Fields fields = new Fields();
        Boolean humanDecision = fields.required("humanDecision", body.humanDecision());
        fields.orRefuse();
        return answer(preference.handle(Boolean.TRUE.equals(humanDecision), version, caller));
    }

    private static ResponseEntity<PreferenceView> answer(Versioned<MatchingPreferences.Preference> stored) {
        MatchingPreferences.Preference p = stored.value();
        return Tagged.of(stored.version(), new PreferenceView(p.volunteerId(), p.humanDecision()));
    }

    private static int inRange(int k) {
        if (k < 1 || k > MOST) {
            throw new Rejected(new RequestRejection.Invalid("k", FieldFault.outOfRange(1, MOST)));
        }
        return k;
    }
}
