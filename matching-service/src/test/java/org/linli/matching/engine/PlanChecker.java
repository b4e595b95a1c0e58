package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks a plan against the hard rules from the people and needs as given. It uses the engine's records only, none of its decisions:
 * time is walked half hour by half hour, quotas are counted, collisions are tried pairwise.
 */
final class PlanChecker {

    private PlanChecker() {}

    private record Engagement(long from, long to, boolean supervising, boolean planned) {}

    static List<String> violations(
            List<Person> people, List<Need> needs, List<Commitment> commitments, Policy policy, Plan plan) {
        List<String> broken = new ArrayList<>();
        Map<String, Person> byId = new HashMap<>();
        people.forEach(p -> byId.put(p.id(), p));
        Map<String, List<Engagement>> busy = new HashMap<>();
        for (Commitment c : commitments) {
            busy.computeIfAbsent(c.personId(), _ -> new ArrayList<>())
                    .add(new Engagement(c.startsAt(), c.endsAt(), c.supervising(), false));
        }
        Set<String> answered = new HashSet<>();
        for (Plan.Outcome outcome : plan.outcomes()) {
            Need need = outcome.need();
            if (!needs.contains(need) || !answered.add(need.id())) {
                broken.add(need.id() + ": answered twice or never asked");
            }
            quotas(outcome, broken);
            Set<String> here = new HashSet<>();
            for (Plan.Seat seat : outcome.seats()) {
                if (!here.add(seat.personId())) {
                    broken.add(need.id() + ": " + seat.personId() + " sits twice");
                }
                Need.Role role = need.roles().get(seat.role());
                person(need, role, byId.get(seat.personId()), policy, broken);
                busy.computeIfAbsent(seat.personId(), _ -> new ArrayList<>())
                        .add(new Engagement(
                                need.day() * 24 * 60 + need.startMinute(),
                                need.day() * 24 * 60 + need.endMinute(),
                                role.supervisor(),
                                true));
            }
        }
        if (answered.size() != needs.size()) {
            broken.add("answers for " + answered.size() + " of " + needs.size() + " needs");
        }
        busy.forEach((who, engagements) -> collisions(who, engagements, policy, broken));
        return broken;
    }

    private static void quotas(Plan.Outcome outcome, List<String> broken) {
        for (int r = 0; r < outcome.need().roles().size(); r++) {
            int role = r;
            long seated = outcome.seats().stream().filter(s -> s.role() == role).count();
            Need.Role asked = outcome.need().roles().get(r);
            if (seated > asked.wanted()) {
                broken.add(outcome.need().id() + ": more than wanted");
            }
            if (outcome.met() && seated < asked.minimum()) {
                broken.add(outcome.need().id() + ": met below its minimum");
            }
            if (!outcome.met() && seated > 0) {
                broken.add(outcome.need().id() + ": people although not met");
            }
        }
    }

    private static void person(Need need, Need.Role role, @Nullable Person person, Policy policy, List<String> broken) {
        if (person == null) {
            broken.add(need.id() + ": somebody unknown");
            return;
        }
        String where = need.id() + "/" + person.id() + ": ";
        if (!person.active()) {
            broken.add(where + "not active");
        }
        if (!String.valueOf(person.area())
                .substring(0, 6)
                .equals(String.valueOf(need.area()).substring(0, 6))) {
            broken.add(where + "other district");
        }
        for (int bit = 0; bit < 64; bit++) {
            if ((role.skills() >>> bit & 1) == 1 && (person.skills() >>> bit & 1) == 0) {
                broken.add(where + "skill " + bit);
            }
        }
        if (role.supervisor() && !person.certified() && !(policy.declaredSocialWorkers() && person.declared())) {
            broken.add(where + "no social worker");
        }
        if (person.minor() && (role.supervisor() || need.adultOnly() || need.childFacing())) {
            broken.add(where + "minor");
        }
        if (policy.childVetting() && need.childFacing() && person.vettedUntilDay() < need.day()) {
            broken.add(where + "not vetted");
        }
        if (need.refused().contains(person.id())) {
            broken.add(where + "has refused");
        }
        time(need, person, where, broken);
    }

    private static void time(Need need, Person person, String where, List<String> broken) {
        if (person.availability().length == 0) {
            return;
        }
        // 1970-01-01 was a Thursday
        int weekday = (int) Math.floorMod(need.day() + 3, 7L);
        int declarable = 0;
        for (int minute = need.startMinute(); minute < need.endMinute(); minute++) {
            int slot = Math.floorDiv(minute - 7 * 60, 30);
            if (slot >= 0 && slot < 28) {
                declarable++;
                if ((person.availability()[weekday] >>> slot & 1) == 0) {
                    broken.add(where + "not available at minute " + minute);
                    return;
                }
            }
        }
        if (declarable == 0) {
            broken.add(where + "declared times never cover the night");
        }
    }

    private static void collisions(String who, List<Engagement> engagements, Policy policy, List<String> broken) {
        for (int a = 0; a < engagements.size(); a++) {
            Engagement one = engagements.get(a);
            if (!one.planned()) {
                continue;
            }
            int all = 0;
            int ordinary = 0;
            for (int b = 0; b < engagements.size(); b++) {
                Engagement other = engagements.get(b);
                if (a != b
                        && one.from() < other.to() + policy.bufferMinutes()
                        && other.from() < one.to() + policy.bufferMinutes()) {
                    broken.add(who + ": two places at once");
                }
                if (week(one) == week(other)) {
                    all++;
                    ordinary += other.supervising() ? 0 : 1;
                }
            }
            if (all > Math.max(policy.weeklySupervisions(), policy.weeklyEngagements())
                    || (!one.supervising() && ordinary > policy.weeklyEngagements())) {
                broken.add(who + ": too much in one week");
            }
        }
    }

    private static long week(Engagement e) {
        return Math.floorDiv(e.from() / (24 * 60) + 3, 7L);
    }
}
