package org.linli.matching.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.matching.demand.DemandDetails;
import org.linli.matching.demand.DemandState;
import org.linli.matching.demand.SeatRole;
import org.linli.matching.demand.Window;
import org.linli.matching.engine.Block;
import org.linli.matching.engine.Plan;

/** Puts the engine's findings on an unmet demand into codes and facts. */
public final class Explanations {

    private static final Map<Block, String> BLOCKERS = blockers();

    /** What is missing besides people, where a role would stand. */
    public static final String VENUE = "VENUE";

    public static final String GOODS = "GOODS";

    private Explanations() {}

    static Explanation met(DemandState demand, String planId, Instant at) {
        return new Explanation(demand.id(), planId, demand.details().area(), at, true, List.of(), null);
    }

    /** A demand for a place, goods or money: nobody's time can meet it, and the resource list has nothing yet. */
    static Explanation noResource(DemandState demand, String planId, Instant at) {
        DemandDetails d = demand.details();
        var fact =
                new Explanation.Fact("missing.resource", Map.of("type", d.type().name()));
        return new Explanation(
                demand.id(),
                planId,
                d.area(),
                at,
                false,
                List.of(new Explanation.Missing(d.type().name(), 1, 0, fact, List.of())),
                new Explanation.Fact(
                        "relax.register-resource", Map.of("type", d.type().name())));
    }

    static Explanation unmet(DemandState demand, Plan.Shortage shortage, String planId, Instant at) {
        DemandDetails d = demand.details();
        List<SeatRole> roles = Needs.rolesOf(d);
        List<Explanation.Missing> missing = new ArrayList<>();
        for (Plan.RoleShortage role : shortage.roles()) {
            SeatRole seatRole = roles.get(role.role());
            boolean alone = shortage.roles().size() == 1 && enoughEquipment(shortage);
            if (role.available() < role.needed() || alone) {
                missing.add(missing(d, seatRole, role));
            }
        }
        missing.addAll(equipment(d, shortage));
        if (missing.isEmpty()) {
            // every role has enough people, but the same ones
            shortage.roles().forEach(role -> missing.add(missing(d, roles.get(role.role()), role)));
        }
        return new Explanation(
                demand.id(), planId, d.area(), at, false, missing, relaxation(d, roles, shortage.relaxation()));
    }

    private static boolean enoughEquipment(Plan.Shortage shortage) {
        Plan.VenueShortage venue = shortage.venue();
        Plan.GoodsShortage goods = shortage.goods();
        return (venue == null || venue.free() > 0) && (goods == null || !goods.missing());
    }

    private static List<Explanation.Missing> equipment(DemandDetails d, Plan.Shortage shortage) {
        List<Explanation.Missing> missing = new ArrayList<>();
        Plan.VenueShortage venue = shortage.venue();
        if (venue != null && venue.free() == 0) {
            Map<String, String> facts = windowFacts(d.window());
            facts.put("suitable", String.valueOf(venue.suitable()));
            missing.add(new Explanation.Missing(VENUE, 1, 0, new Explanation.Fact("missing.venue", facts), List.of()));
        }
        Plan.GoodsShortage goods = shortage.goods();
        if (goods != null && goods.missing()) {
            missing.add(new Explanation.Missing(
                    GOODS,
                    goods.wanted(),
                    goods.left(),
                    new Explanation.Fact(
                            "missing.goods",
                            Map.of(
                                    "kind",
                                    "goods." + goods.kind(),
                                    "count",
                                    String.valueOf(goods.wanted() - goods.left()))),
                    List.of()));
        }
        return missing;
    }

    private static Explanation.Missing missing(DemandDetails d, SeatRole role, Plan.RoleShortage shortage) {
        int lacking = Math.max(1, shortage.needed() - shortage.available());
        Map<String, String> facts = windowFacts(d.window());
        facts.put("count", String.valueOf(lacking));
        facts.put("skills", String.join("、", d.skills()));
        String code =
                switch (role) {
                    case SUPERVISOR -> "missing.supervisor";
                    case VOLUNTEER -> d.skills().isEmpty() ? "missing.volunteer" : "missing.volunteer-with-skill";
                };
        List<Explanation.Blocker> blockers = new ArrayList<>();
        if (shortage.competing() > 0) {
            blockers.add(new Explanation.Blocker(
                    shortage.competing(),
                    new Explanation.Fact(
                            "blocked.competing",
                            Map.of(
                                    "count",
                                    String.valueOf(shortage.competing()),
                                    "demands",
                                    String.join(",", shortage.competitors())))));
        }
        BLOCKERS.forEach((block, blocker) -> {
            int people = shortage.only(block);
            if (people > 0) {
                blockers.add(new Explanation.Blocker(
                        people, new Explanation.Fact(blocker, Map.of("count", String.valueOf(people)))));
            }
        });
        return new Explanation.Missing(
                role.name(), shortage.needed(), shortage.available(), new Explanation.Fact(code, facts), blockers);
    }

    private static Explanation.Fact relaxation(DemandDetails d, List<SeatRole> roles, Plan.Relaxation relaxation) {
        return switch (relaxation) {
            case Plan.Relaxation.MoveWindow move ->
                new Explanation.Fact(
                        "relax.move-window",
                        windowFacts(new Window(
                                LocalDate.ofEpochDay(move.day()),
                                LocalTime.ofSecondOfDay(move.startMinute() * 60L),
                                LocalTime.ofSecondOfDay(move.endMinute() * 60L))));
            case Plan.Relaxation.Vet vet ->
                new Explanation.Fact("relax.vet", Map.of("count", String.valueOf(vet.people())));
            case Plan.Relaxation.LowerMinimum lower ->
                new Explanation.Fact("relax.lower-minimum", Map.of("minimum", String.valueOf(lower.minimum())));
            case Plan.Relaxation.FindVenue _ -> new Explanation.Fact("relax.find-venue", windowFacts(d.window()));
            case Plan.Relaxation.FindGoods goods ->
                new Explanation.Fact(
                        "relax.find-goods",
                        Map.of("kind", "goods." + goods.kind(), "count", String.valueOf(goods.quantity())));
            case Plan.Relaxation.Recruit recruit -> {
                Map<String, String> facts = windowFacts(d.window());
                facts.put("count", String.valueOf(recruit.people()));
                facts.put("skills", String.join("、", d.skills()));
                boolean supervisor = roles.get(recruit.role()) == SeatRole.SUPERVISOR;
                yield new Explanation.Fact(supervisor ? "relax.recruit-supervisor" : "relax.recruit", facts);
            }
        };
    }

    /** Date, weekday and part of the day, as keys that the reader's language has words for. */
    public static Map<String, String> windowFacts(Window window) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("date", window.date().toString());
        facts.put("weekday", "weekday." + window.date().getDayOfWeek().getValue());
        facts.put("part", part(window.start()));
        facts.put("start", window.start().toString());
        facts.put("end", window.end().toString());
        return facts;
    }

    private static String part(LocalTime start) {
        if (start.isBefore(LocalTime.NOON)) {
            return "part.morning";
        }
        return start.isBefore(LocalTime.of(18, 0)) ? "part.afternoon" : "part.evening";
    }

    private static Map<Block, String> blockers() {
        Map<Block, String> codes = new LinkedHashMap<>();
        codes.put(Block.TIME, "blocked.time");
        codes.put(Block.BUSY, "blocked.busy");
        codes.put(Block.SKILL, "blocked.skill");
        codes.put(Block.SOCIAL_WORKER, "blocked.social-worker");
        codes.put(Block.VETTING, "blocked.vetting");
        codes.put(Block.AGE, "blocked.age");
        codes.put(Block.REFUSED, "blocked.refused");
        return codes;
    }
}
