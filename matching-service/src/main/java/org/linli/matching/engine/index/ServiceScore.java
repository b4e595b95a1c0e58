package org.linli.matching.engine.index;

import java.util.List;
import org.linli.matching.engine.Policy;
import org.linli.matching.engine.Scoring;

/**
 * The score of the service, MAT-05: 40 skill, 20 distance, 15 time, 15 rating, 10 load. Places are division codes; only people of the
 * same district are reached, and a district's policy says how much one person takes on in a week.
 */
public final class ServiceScore extends ScoringPolicy {

    private static final int LIKES = 10;
    private static final int MOST_TIME = 15;
    private static final int ASKED_TIME = 5;
    private static final int[] NO_PREFERENCE = {0};

    private final Policy policy;

    public ServiceScore(Policy policy) {
        this.policy = policy;
    }

    @Override
    long key(Member m) {
        return m.place().area() << 8 | (255 - fixed(m));
    }

    /** Rating and the load of somebody who has promised nothing. */
    @Override
    int fixed(Member m) {
        return Scoring.rating(m.rating()) + Scoring.load(0, m.recent());
    }

    private static boolean sameDistrict(long a, long b) {
        return a / 1_000_000 == b / 1_000_000;
    }

    private static int time(Ask ask, boolean hasTimes) {
        return hasTimes && !ask.span().beyondGrid() ? MOST_TIME : ASKED_TIME;
    }

    @Override
    List<Part> parts(Ask ask, Member m, Promise[] promises) {
        return List.of(
                new Part(
                        "skill",
                        Scoring.HAS_SKILLS + ((m.classes() & ask.taste().classes()) == 0 ? 0 : LIKES)),
                new Part(
                        "distance",
                        Scoring.proximity(ask.place().area(), m.place().area())),
                new Part("time", time(ask, m.hasTimes())),
                new Part("rating", Scoring.rating(m.rating())),
                new Part("load", Scoring.load(promises.length, m.recent())));
    }

    @Override
    boolean reaches(Ask ask, Member m) {
        return sameDistrict(ask.place().area(), m.place().area());
    }

    @Override
    boolean committed(Ask ask, Member m, Promise[] promises) {
        return committed(ask, promises);
    }

    private boolean committed(Ask ask, Promise[] promises) {
        int all = 0;
        int ordinary = 0;
        for (Promise p : promises) {
            if (p.collides(ask.span(), policy.bufferMinutes())) {
                return true;
            }
            if (p.week() == ask.span().week()) {
                all++;
                ordinary += p.supervising() ? 0 : 1;
            }
        }
        return !policy.hasRoom(all, ordinary, ask.supervising());
    }

    @Override
    Scorer scorer(Ask ask) {
        return new Service(ask);
    }

    private final class Service extends Scorer {

        private final Ask ask;
        private final long area;
        private final int declaredTime;
        private final boolean roomForNewcomers;

        Service(Ask ask) {
            super(LIKES, ask.taste().classes(), 0, NO_PREFERENCE);
            this.ask = ask;
            area = ask.place().area();
            declaredTime = time(ask, true);
            roomForNewcomers = policy.hasRoom(0, 0, ask.supervising());
        }

        @Override
        int bound(Boxes boxes, int box) {
            long district = area / 1_000_000;
            long first = boxes.minArea(box);
            long last = boxes.maxArea(box);
            if (first / 1_000_000 > district || last / 1_000_000 < district) {
                return OUT;
            }
            // of all codes in a range, the one next to the place has most in common with it
            long closest = Math.clamp(area, first, last);
            return Scoring.HAS_SKILLS + Scoring.proximity(area, closest) + declaredTime + boxes.maxFixed(box);
        }

        @Override
        boolean covers(Boxes boxes, int box) {
            return sameDistrict(area, boxes.minArea(box)) && sameDistrict(area, boxes.maxArea(box));
        }

        @Override
        boolean roomy(Boxes boxes, int box) {
            return roomForNewcomers;
        }

        @Override
        boolean reaches(Region r, int i) {
            return sameDistrict(area, r.area(i));
        }

        @Override
        boolean committed(Region r, int i) {
            return r.hasPromised(i) ? ServiceScore.this.committed(ask, r.promises[i]) : !roomForNewcomers;
        }

        @Override
        int score(Region r, int i) {
            int promised = r.hasPromised(i) ? r.promises[i].length : 0;
            return Scoring.HAS_SKILLS
                    + ((r.classes(i) & ask.taste().classes()) == 0 ? 0 : LIKES)
                    + Scoring.proximity(area, r.area(i))
                    + time(ask, !r.bit(Slices.TO_BE_ASKED, i))
                    + (promised == 0
                            ? r.fixed(i)
                            : Scoring.rating(r.member(i).rating())
                                    + Scoring.load(promised, r.member(i).recent()));
        }
    }
}
