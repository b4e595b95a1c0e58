package org.linli.matching.online.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.matching.assignment.Assignment;
import org.linli.matching.assignment.AssignmentState;
import org.linli.matching.assignment.Fit;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.demand.Wording;
import org.linli.matching.engine.index.Counts;
import org.linli.matching.engine.index.Rule;
import org.linli.matching.engine.index.Shortage;
import org.linli.matching.equipment.web.EquipmentViews;
import org.linli.matching.online.FindCandidates;
import org.linli.matching.online.FindOpenDemands;
import org.linli.matching.plan.Explanations;
import org.linli.platform.area.Areas;
import org.linli.platform.outbox.Versioned;

/** Live answers as they are shown. */
final class OnlineViews {

    private static final int MOST_HOLDERS = 3;

    private OnlineViews() {}

    record Parts(int skill, int distance, int time, int rating, int load) {
        static Parts of(Fit fit) {
            return new Parts(fit.skill(), fit.distance(), fit.time(), fit.rating(), fit.load());
        }
    }

    record ReasonView(String code, String message) {}

    /** {@code humanDecision}: he refuses decisions by a programme alone, so look at his case yourself. */
    record CandidateView(String volunteerId, int score, Parts parts, List<ReasonView> reasons, boolean humanDecision) {}

    record BlockerView(String code, int people, String message) {}

    /**
     * One role.
     *
     * @param available how many may take a seat now
     * @param team who should take the open seats together with the other roles' teams
     * @param blockers how many people one rule alone keeps out
     * @param heldBy demands that hold people who could otherwise come
     */
    record RoleView(
            String role,
            int open,
            int minimum,
            int available,
            List<CandidateView> candidates,
            List<String> team,
            List<BlockerView> blockers,
            List<String> heldBy) {}

    record RelaxationView(String code, String message) {}

    /**
     * All roles, venue and goods; {@code complete} when the team reaches every minimum and has its venue and goods;
     * {@code relaxation} says what would help when people are short.
     *
     * @param equipment the time that the answer is about, and the venue and goods at that time
     */
    record CandidatesView(
            String demandId,
            String status,
            boolean complete,
            List<RoleView> roles,
            EquipmentViews.FindingView equipment,
            @Nullable RelaxationView relaxation) {

        static CandidatesView of(FindCandidates.Result found, Wording wording, Locale locale) {
            List<RoleView> roles = found.roles().stream()
                    .map(role -> role(role, wording, locale))
                    .toList();
            return new CandidatesView(
                    found.demand().id().value(),
                    found.demand().status().name(),
                    found.complete(),
                    roles,
                    EquipmentViews.of(found.demand().details(), found.equipment(), wording, locale),
                    found.enoughPeople() ? null : help(found, wording, locale));
        }
    }

    private static RoleView role(FindCandidates.RoleFound role, Wording wording, Locale locale) {
        Counts counts = role.counts().counts();
        return new RoleView(
                role.role().name(),
                role.open(),
                role.minimum(),
                counts.feasible(),
                role.candidates().stream()
                        .map(c -> new CandidateView(
                                c.volunteerId(),
                                c.fit().score(),
                                Parts.of(c.fit()),
                                reasons(c.fit(), wording, locale),
                                c.humanDecision()))
                        .toList(),
                role.team(),
                blockers(counts, role.role(), wording, locale),
                counts.holders().entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_HOLDERS)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static List<BlockerView> blockers(Counts counts, SeatRole role, Wording wording, Locale locale) {
        List<BlockerView> blockers = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            int people = counts.only(rule);
            if (people > 0) {
                String code = blocker(rule, role);
                blockers.add(new BlockerView(
                        code, people, wording.sentence(code, Map.of("count", String.valueOf(people)), locale)));
            }
        }
        return blockers;
    }

    private static String blocker(Rule rule, SeatRole role) {
        return switch (rule) {
            case SKILL -> "blocked.skill";
            case QUALIFICATION -> role == SeatRole.SUPERVISOR ? "blocked.social-worker" : "blocked.age";
            case LANGUAGE -> "online.blocked.language";
            case AVAILABILITY -> "blocked.time";
            case DISTANCE -> "online.blocked.district";
            case VETTING -> "blocked.vetting";
            case COMMITTED -> "blocked.busy";
            case REFUSED -> "blocked.refused";
        };
    }

    private static RelaxationView help(FindCandidates.Result found, Wording wording, Locale locale) {
        Shortage.Relaxation cheapest = found.cheapest();
        SeatRole role = found.roles().get(cheapest.role()).role();
        DemandDetails d = found.demand().details();
        Map<String, String> facts = new HashMap<>(Explanations.windowFacts(d.window()));
        facts.put("count", String.valueOf(Math.max(1, cheapest.people())));
        facts.put("who", role == SeatRole.SUPERVISOR ? "who.supervisor" : "who.volunteer");
        Rule rule = cheapest.rule();
        String code = "online.relax." + (rule == null ? "recruit" : change(rule));
        return new RelaxationView(code, wording.sentence(code, facts, locale));
    }

    private static String change(Rule rule) {
        return switch (rule) {
            case COMMITTED -> "committed";
            case AVAILABILITY -> "time";
            case VETTING -> "vet";
            case LANGUAGE -> "language";
            case DISTANCE -> "district";
            case QUALIFICATION -> "qualification";
            case SKILL -> "skill";
            case REFUSED -> "recruit";
        };
    }

    private static List<ReasonView> reasons(Fit fit, Wording wording, Locale locale) {
        return fit.reasons().stream()
                .map(r -> new ReasonView(r.code(), wording.sentence(r.code(), r.facts(), locale)))
                .toList();
    }

    /** An open demand, for the volunteer whom it suits; {@code needsOffice} when his taking it still has to be confirmed. */
    record OpenDemandView(
            String demandId,
            String title,
            String demandClass,
            String area,
            String areaName,
            String urgency,
            Instant startsAt,
            Instant endsAt,
            String role,
            int score,
            Parts parts,
            List<ReasonView> reasons,
            boolean needsOffice) {

        static OpenDemandView of(FindOpenDemands.Suits found, Wording wording, Areas areas, Locale locale) {
            DemandDetails d = found.demand().details();
            return new OpenDemandView(
                    found.demand().id().value(),
                    d.title(),
                    d.demandClass().name(),
                    d.area(),
                    areas.name(d.area()),
                    d.urgency().name(),
                    d.window().startsAt(),
                    d.window().endsAt(),
                    found.role().name(),
                    found.fit().score(),
                    Parts.of(found.fit()),
                    OnlineViews.reasons(found.fit(), wording, locale),
                    found.needsOffice());
        }
    }

    /** What the volunteer got: ACCEPTED, or PROPOSED while an office still has to confirm. */
    record GrabView(
            String assignmentId, String demandId, String role, String state, int score, Parts parts, Instant dueAt) {

        static GrabView of(Versioned<Assignment> stored) {
            AssignmentState s = stored.value().state();
            return new GrabView(
                    s.id().value(),
                    s.job().demandId().value(),
                    s.role().name(),
                    s.status().name(),
                    s.fit().score(),
                    Parts.of(s.fit()),
                    s.dueAt());
        }
    }
}
