package org.linli.matching.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says why: for a met need what each person scores and who comes next, for an unmet one what blocks it and what would help. */
final class Explainer {

    private static final int MOST_COMPETITORS = 3;
    private static final int DAYS_AROUND = 7;
    private static final int CHANGES_WITH_TIME = Block.TIME.bit() | Block.BUSY.bit() | Block.VETTING.bit();
    private static final int[] USUAL_STARTS = {9 * 60, 14 * 60, 18 * 60 + 30};

    private final Supply supply;
    private final Board board;
    private final Eligibility eligibility;
    private final Scoring scoring;
    private final long notBefore;

    Explainer(Supply supply, Policy policy, Commitments commitments, Board board, long notBefore) {
        this.supply = supply;
        this.board = board;
        this.eligibility = new Eligibility(supply, policy, commitments);
        this.scoring = new Scoring(supply);
        this.notBefore = notBefore;
    }

    Plan.Outcome outcome(int j) {
        Need need = board.needs[j];
        if (!board.running(j) && need.opens()) {
            return new Plan.Outcome(need, false, List.of(), null, shortage(j, need));
        }
        List<Plan.Seat> seats = new ArrayList<>();
        for (int r = 0; r < need.roles().size(); r++) {
            int runnerUp = runnerUp(j, r);
            for (int row : board.seats(j, r)) {
                seats.add(seat(need, r, row, runnerUp));
            }
        }
        return new Plan.Outcome(need, true, seats, board.venue(j), null);
    }

    private Plan.Seat seat(Need need, int role, int row, int runnerUp) {
        int others = board.engagements(row) - 1;
        ScoreParts parts = scoring.unloaded(need, row).withLoad(Scoring.load(others, supply.recentMinutes(row)));
        return new Plan.Seat(
                supply.id(row),
                role,
                parts,
                supply.area(row),
                (supply.classes(row) & need.classBit()) != 0,
                supply.hasTimes(row) && !need.beyondGrid(),
                supply.certified(row),
                supply.rating(row) >= 0,
                others,
                runnerUp);
    }

    private int runnerUp(int j, int role) {
        Need need = board.needs[j];
        Shortlists.Shortlist list = board.shortlists().of(j, board.window(j), role);
        int best = -1;
        for (int c = 0; ; c++) {
            if (c == list.rows().length) {
                if (list.leftOut() <= best) {
                    return best;
                }
                list = board.shortlists().longer(j, board.window(j), role);
            }
            // nobody brings more than with the load he has before the plan
            if (list.points()[c] <= best) {
                return best;
            }
            int row = list.rows()[c];
            if (Arrays.stream(board.engagedIn(row)).noneMatch(other -> other == j)
                    && board.free(row, need, need.roles().get(role).supervisor())) {
                best = Math.max(
                        best,
                        board.shortlists().unburdened(j, board.window(j), row)
                                + board.shortlists().load(row, board.planned(row)));
            }
        }
    }

    private Plan.Shortage shortage(int j, Need need) {
        List<Plan.RoleShortage> roles = new ArrayList<>();
        for (int r = 0; r < need.roles().size(); r++) {
            roles.add(count(need, r));
        }
        Plan.VenueShortage venue = venueShortage(j, need);
        Plan.GoodsShortage goods = goodsShortage(need);
        boolean enoughPeople = roles.stream().allMatch(r -> r.available() >= r.needed());
        Plan.Relaxation relaxation;
        if (enoughPeople && venue != null && venue.free() == 0) {
            relaxation = new Plan.Relaxation.FindVenue();
        } else if (enoughPeople && goods != null && goods.missing()) {
            relaxation = new Plan.Relaxation.FindGoods(goods.kind(), goods.wanted() - goods.left());
        } else {
            relaxation = relaxation(need, roles);
        }
        return new Plan.Shortage(roles, venue, goods, relaxation);
    }

    private Plan.@Nullable VenueShortage venueShortage(int j, Need need) {
        List<Need.VenueChoice> choices = need.extras().venues();
        if (choices == null) {
            return null;
        }
        int free = 0;
        int anyTime = 0;
        for (Need.VenueChoice choice : choices) {
            free += board.venueFree(choice.id(), need) ? 1 : 0;
            anyTime += Arrays.stream(board.variants[j]).anyMatch(at -> board.venueFree(choice.id(), at)) ? 1 : 0;
        }
        return new Plan.VenueShortage(choices.size(), free, anyTime);
    }

    private Plan.@Nullable GoodsShortage goodsShortage(Need need) {
        Need.Goods goods = need.extras().goods();
        return goods == null
                ? null
                : new Plan.GoodsShortage(goods.kind(), goods.quantity(), Math.max(0, board.stockLeft(goods)));
    }

    private Plan.RoleShortage count(Need need, int r) {
        Need.Role role = need.roles().get(r);
        int available = 0;
        int competing = 0;
        Integer[] only = new Integer[Block.values().length];
        Arrays.fill(only, 0);
        Map<String, Integer> winners = new LinkedHashMap<>();
        for (int row = 0; row < supply.size(); row++) {
            int blocks = eligibility.blocks(need, role, row);
            if (blocks == 0) {
                if (board.free(row, need, role.supervisor())) {
                    available++;
                } else {
                    competing++;
                    for (int other : board.engagedIn(row)) {
                        winners.merge(board.needs[other].id(), 1, Integer::sum);
                    }
                }
            } else if (Integer.bitCount(blocks) == 1) {
                only[Integer.numberOfTrailingZeros(blocks)]++;
            }
        }
        List<String> competitors = winners.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPETITORS)
                .map(Map.Entry::getKey)
                .toList();
        return new Plan.RoleShortage(r, role.minimum(), available, competing, competitors, List.of(only));
    }

    private Plan.Relaxation relaxation(Need need, List<Plan.RoleShortage> roles) {
        if (roles.isEmpty()) {
            return new Plan.Relaxation.FindVenue();
        }
        Plan.@Nullable Relaxation other = otherWindow(need);
        if (other != null) {
            return other;
        }
        int toVet = 0;
        boolean vettingIsEnough = true;
        Plan.RoleShortage worst = roles.getFirst();
        int worstShort = Integer.MIN_VALUE;
        for (Plan.RoleShortage role : roles) {
            int lacking = role.needed() - role.available();
            if (lacking > worstShort) {
                worst = role;
                worstShort = lacking;
            }
            if (lacking > 0) {
                vettingIsEnough &= role.only(Block.VETTING) >= lacking;
                toVet += lacking;
            }
        }
        if (toVet > 0 && vettingIsEnough) {
            return new Plan.Relaxation.Vet(toVet);
        }
        boolean othersAreFull = true;
        for (Plan.RoleShortage role : roles) {
            othersAreFull &= role.role() == worst.role() || role.available() >= role.needed();
        }
        if (worst.available() > 0
                && othersAreFull
                && !need.roles().get(worst.role()).supervisor()
                && worstShort > 0) {
            return new Plan.Relaxation.LowerMinimum(worst.role(), worst.available());
        }
        return new Plan.Relaxation.Recruit(worst.role(), Math.max(1, worstShort));
    }

    /** The nearest usual time within a week of the wanted one at which enough people are free, this plan kept as it is. */
    private Plan.@Nullable Relaxation otherWindow(Need need) {
        int length = need.endMinute() - need.startMinute();
        int[] atSomeTime = atSomeTime(need);
        Plan.@Nullable Relaxation best = null;
        long nearest = Long.MAX_VALUE;
        for (int offset = -DAYS_AROUND; offset <= DAYS_AROUND; offset++) {
            for (int start : USUAL_STARTS) {
                long day = need.day() + offset;
                long distance = Math.abs(day * 1_440 + start - need.startsAt());
                if (start + length > TimeGrid.LAST_MINUTE
                        || day * 1_440 + start < notBefore
                        || distance == 0
                        || distance >= nearest) {
                    continue;
                }
                if (enough(need.at(day, start, start + length), atSomeTime)) {
                    nearest = distance;
                    best = new Plan.Relaxation.MoveWindow(day, start, start + length);
                }
            }
        }
        return best;
    }

    /** Rows of those against whom nothing stands but what another time may change. */
    private int[] atSomeTime(Need need) {
        return IntStream.range(0, supply.size())
                .filter(row -> need.roles().stream()
                        .anyMatch(role -> (eligibility.blocks(need, role, row) & ~CHANGES_WITH_TIME) == 0))
                .toArray();
    }

    /** True when different people among these rows can take every role at its minimum. */
    private boolean enough(Need need, int[] rows) {
        int roles = need.roles().size();
        int[] each = new int[roles];
        int anyRole = 0;
        int together = 0;
        for (Need.Role role : need.roles()) {
            together += role.minimum();
        }
        for (int row : rows) {
            boolean useful = false;
            for (int r = 0; r < roles; r++) {
                Need.Role role = need.roles().get(r);
                if (eligibility.allows(need, role, row) && board.free(row, need, role.supervisor())) {
                    each[r]++;
                    useful = true;
                }
            }
            anyRole += useful ? 1 : 0;
            if (useful && anyRole >= together && filled(need, each)) {
                return true;
            }
        }
        return together == 0;
    }

    private static boolean filled(Need need, int[] each) {
        for (int r = 0; r < each.length; r++) {
            if (each[r] < need.roles().get(r).minimum()) {
                return false;
            }
        }
        return true;
    }
}
