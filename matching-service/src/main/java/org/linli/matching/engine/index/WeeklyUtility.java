package org.linli.matching.engine.index;

import java.util.List;
import org.linli.matching.engine.TimeGrid;

/**
 * The utility of a week's plan for one seat, with places in metres: value of the seat, fit, nearness, liking, rating, little recent
 * service, dialect, an earlier partner, less what one more engagement costs. Whole points, distances in single precision.
 */
public final class WeeklyUtility extends ScoringPolicy {

    static final int MOST_FIT = 250;
    static final int MOST_NEAR = 250;
    static final int LIKED = 150;
    static final int MOST_FAIR = 150;
    static final int FAIR_HOURS = 40;
    static final int DIALECT = 60;
    static final long DIALECT_BIT = 2;
    /** Elderly and disputes: where the dialect helps. */
    static final long DIALECT_CLASSES = 0b1001;

    static final int PRIOR = 600;
    static final long SOCIAL_WORKER = 32;
    private static final int[] STEP = {0, 120, 300, 500, 700, 900, 1_100, 1_300};
    private static final float CELL = 500;
    private static final int BUFFER_MINUTES = TimeGrid.SLOT_MINUTES;
    private static final int CLASS_METRES = 500;

    /** What the next engagement of a person costs who has {@code engagements} already. */
    static int step(int engagements, boolean socialWorker) {
        int cost = STEP[Math.min(engagements, STEP.length - 1)];
        return socialWorker ? cost / 4 : cost;
    }

    @Override
    long key(Member m) {
        long radiusClass = Math.clamp((long) (m.radius() / CLASS_METRES), 0, 255);
        int column = cell(m.place().x());
        int row = cell(m.place().y());
        return radiusClass << 48 | spread(row) << 9 | spread(column) << 8 | (255 - fixed(m));
    }

    private static int cell(float metres) {
        return Math.clamp((long) Math.floor(metres / CELL) + 32_768, 0, 65_535);
    }

    /** Cells in an order that keeps neighbours together: the bits of row and column alternate. */
    private static long spread(int value) {
        long v = value;
        v = (v | v << 16) & 0x0000ffff0000ffffL;
        v = (v | v << 8) & 0x00ff00ff00ff00ffL;
        v = (v | v << 4) & 0x0f0f0f0f0f0f0f0fL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    @Override
    int fixed(Member m) {
        return m.rating() + fairness(m.recent());
    }

    private static int fairness(int recentHours) {
        return Math.max(0, MOST_FAIR - MOST_FAIR * recentHours / FAIR_HOURS);
    }

    private static float distance(float ax, float ay, float bx, float by) {
        float dx = ax - bx;
        float dy = ay - by;
        return (float) Math.sqrt(dx * dx + dy * dy);
    }

    private static int near(float distance, float radius) {
        return (int) (MOST_NEAR * (1 - distance / radius));
    }

    private static int fit(Ask ask, long skills) {
        int asked = Long.bitCount(ask.taste().preferredSkills());
        if (asked == 0) {
            return 0;
        }
        int fit = MOST_FIT * Long.bitCount(ask.taste().preferredSkills() & skills) / asked;
        return ask.supervising() ? fit / 2 : fit;
    }

    private static int liked(Ask ask, long classes) {
        return !ask.supervising() && (classes & ask.taste().classes()) != 0 ? LIKED : 0;
    }

    private static int dialect(Ask ask, long languages) {
        return (ask.taste().classes() & DIALECT_CLASSES) != 0 && (languages & DIALECT_BIT) != 0 ? DIALECT : 0;
    }

    @Override
    List<Part> parts(Ask ask, Member m, Promise[] promises) {
        float d = distance(
                m.place().x(), m.place().y(), ask.place().x(), ask.place().y());
        boolean socialWorker = (m.qualifications() & SOCIAL_WORKER) != 0;
        return List.of(
                new Part("seat", ask.taste().seatValue()),
                new Part("fit", fit(ask, m.skills())),
                new Part("near", near(d, m.radius())),
                new Part("category", liked(ask, m.classes())),
                new Part("rating", m.rating()),
                new Part("fairness", fairness(m.recent())),
                new Part("dialect", dialect(ask, m.languages())),
                new Part("prior", bonus(ask, m.id())),
                new Part("load", -step(promises.length, socialWorker)));
    }

    @Override
    boolean reaches(Ask ask, Member m) {
        return distance(
                        m.place().x(),
                        m.place().y(),
                        ask.place().x(),
                        ask.place().y())
                <= m.radius();
    }

    @Override
    boolean committed(Ask ask, Member m, Promise[] promises) {
        return committed(ask, m.maxEngagements(), m.maxSlots(), promises);
    }

    private static boolean committed(Ask ask, int maxEngagements, int maxSlots, Promise[] promises) {
        Span span = ask.span();
        int slots = slots(span.startMinute(), span.endMinute());
        for (Promise p : promises) {
            if (p.collides(span, BUFFER_MINUTES) || p.need().equals(ask.need())) {
                return true;
            }
            slots += slots(p.startsAt(), p.endsAt());
        }
        return promises.length >= maxEngagements || slots > maxSlots;
    }

    private static int slots(long start, long end) {
        return (int) ((end - start) / TimeGrid.SLOT_MINUTES);
    }

    @Override
    int bonus(Ask ask, String personId) {
        return personId.equals(ask.taste().prior()) ? PRIOR : 0;
    }

    @Override
    Scorer scorer(Ask ask) {
        return new Weekly(ask);
    }

    private static final class Weekly extends Scorer {

        private final Ask ask;
        private final float x;
        private final float y;
        private final int slots;
        private final long start;
        private final long end;
        private final int need;
        private final int best;
        private final int seat;
        private final long dialectBit;

        Weekly(Ask ask) {
            super(
                    LIKED,
                    ask.supervising() ? 0 : ask.taste().classes(),
                    ask.taste().preferredSkills(),
                    fitByHeld(ask));
            this.ask = ask;
            x = ask.place().x();
            y = ask.place().y();
            slots = slots(ask.span().startMinute(), ask.span().endMinute());
            start = ask.span().startsAt();
            end = ask.span().endsAt();
            need = ask.need().hashCode();
            seat = ask.taste().seatValue();
            dialectBit = (ask.taste().classes() & DIALECT_CLASSES) == 0 ? 0 : DIALECT_BIT;
            best = seat + (dialectBit == 0 ? 0 : DIALECT);
        }

        private static int[] fitByHeld(Ask ask) {
            int asked = Long.bitCount(ask.taste().preferredSkills());
            int[] fit = new int[asked + 1];
            for (int held = 1; held <= asked; held++) {
                fit[held] = (MOST_FIT * held / asked) / (ask.supervising() ? 2 : 1);
            }
            return fit;
        }

        @Override
        int bound(Boxes boxes, int box) {
            float d = boxes.nearest(box, x, y);
            float radius = boxes.maxRadius(box);
            if (!(d <= radius)) {
                return OUT;
            }
            return best + boxes.maxFixed(box) + (int) (MOST_NEAR * (1 - d / radius)) + 1;
        }

        @Override
        boolean covers(Boxes boxes, int box) {
            return boxes.covers(box, x, y);
        }

        @Override
        boolean roomy(Boxes boxes, int box) {
            return boxes.giveTime(box, slots);
        }

        @Override
        boolean reaches(Region r, int i) {
            return distance(r.x(i), r.y(i), x, y) <= r.radius(i);
        }

        @Override
        long reached(Region r, int block, long lanes) {
            return r.within(block, lanes, x, y);
        }

        @Override
        boolean committed(Region r, int i) {
            if (!r.hasPromised(i)) {
                return r.maxSlots(i) < slots || r.maxEngagements(i) < 1;
            }
            // mostly what is written beside the bitmaps decides; the promises themselves lie anywhere
            if (start < r.firstEnd(i) + BUFFER_MINUTES && r.firstStart(i) < end + BUFFER_MINUTES
                    || r.halfHours(i) + slots > r.maxSlots(i)
                    || r.maxEngagements(i) < 2) {
                return true;
            }
            return !r.onlyOtherThan(need, i)
                    && WeeklyUtility.committed(ask, r.maxEngagements(i), r.maxSlots(i), r.promises[i]);
        }

        @Override
        int score(Region r, int i) {
            int score = seat
                    + fit(Long.bitCount(preferred & r.skills(i)))
                    + near(distance(r.x(i), r.y(i), x, y), r.radius(i))
                    + ((r.classes(i) & likedClasses) == 0 ? 0 : LIKED)
                    + r.fixed(i)
                    + ((r.languages(i) & dialectBit) == 0 ? 0 : DIALECT);
            if (r.hasPromised(i)) {
                score -= step(r.promises[i].length, (r.qualifications(i) & SOCIAL_WORKER) != 0);
            }
            return score;
        }
    }
}
