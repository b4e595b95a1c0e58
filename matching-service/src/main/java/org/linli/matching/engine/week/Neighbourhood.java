package org.linli.matching.engine.week;

/**
 * One thread's moves: takes a few related needs out, the one that lost most against its prices first, puts them back in another way, taking
 * people from other needs where that pays, and keeps the result when it is better or, while the search is warm, little worse.
 */
final class Neighbourhood {

    private static final int MOST_REMOVED = 15;
    /** Moves in a hundred that take out three needs at most. */
    private static final int SMALL = 75;
    /** Moves in ten that may rob. */
    private static final int STEAL = 8;

    private static final int[] THETAS = {0, 32, 58, 64};

    private final Draft draft;
    private final Journal journal;
    private final Placement placement;
    private final Relations relations;
    private final Shape shape;
    private final Candidates candidates;
    private final VenueChoices venues;
    private final WeekProblem problem;
    private final long[] potential;
    private final int owner;
    private final Dice dice;

    private int[] mine = new int[0];
    private int mineCount;
    private final int[] chosen = new int[MOST_REMOVED];
    private long gained;
    private long moves;

    Neighbourhood(
            Draft draft,
            Candidates candidates,
            VenueChoices venues,
            Relations relations,
            long[] potential,
            int owner,
            Dice dice) {
        this.draft = draft;
        this.candidates = candidates;
        this.venues = venues;
        this.relations = relations;
        this.potential = potential;
        this.owner = owner;
        this.dice = dice;
        problem = draft.problem;
        shape = draft.shape;
        journal = new Journal(draft, new int[problem.poolQuantity().length]);
        placement = new Placement(draft, journal, candidates, venues, owner);
    }

    int[] poolLeft() {
        return journal.poolLeft;
    }

    long moves() {
        return moves;
    }

    /** The utility gained since asked last. */
    long takeGain() {
        long gain = gained;
        gained = 0;
        return gain;
    }

    /** The needs this thread may touch from now on. */
    void mine(int[] needs, int count) {
        mine = needs;
        mineCount = count;
        placement.forget();
    }

    /** Moves until so many are made or the clock says so; {@code warmth} is the loss accepted on average. */
    void search(long most, long deadline, double warmth) {
        if (mineCount == 0) {
            return;
        }
        for (long i = 0; i < most; i++) {
            if ((i & 31) == 0 && System.nanoTime() - deadline >= 0) {
                return;
            }
            move(warmth);
        }
    }

    private void move(double warmth) {
        moves++;
        placement.clock++;
        placement.theta = THETAS[dice.below(THETAS.length)];
        placement.generalFirst = dice.below(5) == 0;
        placement.careless = dice.below(8) == 0;
        boolean steal = dice.below(10) < STEAL;
        int size = choose();
        for (int i = 0; i < size; i++) {
            if (draft.window[chosen[i]] != WeekProblem.NONE) {
                placement.remove(chosen[i]);
            }
        }
        if (dice.below(2) == 0) {
            shuffle(size);
        }
        for (int i = 0; i < size; i++) {
            placement.insert(chosen[i], steal);
        }
        placement.helpRobbed(true);
        for (int i = 0; i < size; i++) {
            if (draft.window[chosen[i]] == WeekProblem.NONE) {
                placement.insert(chosen[i], false);
            }
        }
        boolean kept = everyPinnedNeedKept(size);
        long gain = journal.gain();
        if (kept && (gain >= 0 || gain > warmth * Math.log(dice.unit() + 1e-12))) {
            gained += gain;
            journal.commit();
        } else {
            journal.undo();
        }
    }

    /** A need that must run may have lost people in this move without finding others. */
    private boolean everyPinnedNeedKept(int size) {
        for (int i = 0; i < size; i++) {
            if (draft.mustRun[chosen[i]] && placement.tooFew(chosen[i])) {
                return false;
            }
        }
        return placement.robbedWereKept();
    }

    private int choose() {
        int size = size();
        chosen[0] = seed();
        int count = 1;
        for (int tries = 0; count < size && tries < 4 * size; tries++) {
            int other = related(chosen[dice.below(count)]);
            if (other != WeekProblem.NONE && !isChosen(other, count)) {
                chosen[count++] = other;
            }
        }
        return count;
    }

    private int size() {
        int roll = dice.below(100);
        if (roll < SMALL) {
            return 1 + dice.below(3);
        }
        return roll < SMALL + (100 - SMALL) * 5 / 8 ? 4 + dice.below(4) : 8 + dice.below(MOST_REMOVED - 7);
    }

    private boolean isChosen(int need, int count) {
        for (int i = 0; i < count; i++) {
            if (chosen[i] == need) {
                return true;
            }
        }
        return false;
    }

    /** The need that lost most among a few. */
    private int seed() {
        int found = mine[dice.below(mineCount)];
        int rivals = dice.below(4);
        long most = regret(found);
        for (int i = 0; i < rivals; i++) {
            int other = mine[dice.below(mineCount)];
            long regret = regret(other);
            if (regret > most) {
                most = regret;
                found = other;
            }
        }
        return found;
    }

    private long regret(int need) {
        return potential[need] - draft.priced[need];
    }

    private int related(int need) {
        int roll = dice.below(100);
        if (roll < 20 && problem.needs().venueType()[need] != WeekProblem.NONE) {
            return atSameVenue(need);
        }
        if (roll < 28 && problem.needs().pool()[need] != WeekProblem.NONE) {
            int pool = problem.needs().pool()[need];
            int first = relations.firstAtPool[pool];
            return own(relations.atPool[first + dice.below(relations.firstAtPool[pool + 1] - first)], need);
        }
        return sharingPerson(need);
    }

    private int atSameVenue(int need) {
        int w = shape.firstWindow[need] + dice.below(shape.firstWindow[need + 1] - shape.firstWindow[need]);
        long[] list = venues.list[w];
        if (list.length == 0) {
            return WeekProblem.NONE;
        }
        int venue = (int) list[dice.below(list.length)];
        int first = relations.firstAtVenue[venue];
        int count = relations.firstAtVenue[venue + 1] - first;
        for (int i = 0; i < 8; i++) {
            int other = relations.atVenue[first + dice.below(count)];
            if (draft.ownerOfNeed[other] == owner && draft.venue[other] == venue) {
                return own(other, need);
            }
        }
        return WeekProblem.NONE;
    }

    private int sharingPerson(int need) {
        int windows = shape.firstWindow[need + 1] - shape.firstWindow[need];
        int roles = shape.firstRole[need + 1] - shape.firstRole[need];
        if (windows == 0 || roles == 0) {
            return WeekProblem.NONE;
        }
        int role = shape.firstRole[need] + dice.below(roles);
        long[] list = candidates.list[shape.pair(role, shape.firstWindow[need] + dice.below(windows))];
        for (int i = 0; i < 10 && list.length > 0; i++) {
            double skew = dice.unit();
            int p = (int) list[(int) (skew * skew * list.length)];
            int count = draft.state[p] >>> Draft.OWNER_SHIFT == owner ? draft.engagements(p) : 0;
            if (count > 0) {
                int seat = draft.engaged[p * draft.stride + dice.below(count)];
                int other = own(shape.needOfRole[draft.roleOf(seat)], need);
                if (other != WeekProblem.NONE) {
                    return other;
                }
            }
        }
        return WeekProblem.NONE;
    }

    private int own(int other, int need) {
        return other != need && draft.ownerOfNeed[other] == owner ? other : WeekProblem.NONE;
    }

    private void shuffle(int size) {
        for (int i = size - 1; i > 0; i--) {
            int j = dice.below(i + 1);
            int held = chosen[i];
            chosen[i] = chosen[j];
            chosen[j] = held;
        }
    }
}
