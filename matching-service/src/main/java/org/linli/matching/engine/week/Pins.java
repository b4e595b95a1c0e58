package org.linli.matching.engine.week;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Books what people have decided before anything else is planned. A need with a pin runs, in the pinned window or else the one that is best
 * with its pinned people; what cannot be booked, because pins contradict each other or the hard rules, is named.
 */
final class Pins {

    private final WeekProblem problem;
    private final Draft draft;
    private final Journal journal;
    private final Placement placement;
    private final VenueChoices venues;
    private final List<WeekProblem.Pin> unkept = new ArrayList<>();

    private Pins(WeekProblem problem, Draft draft, Journal journal, Placement placement, VenueChoices venues) {
        this.problem = problem;
        this.draft = draft;
        this.journal = journal;
        this.placement = placement;
        this.venues = venues;
    }

    /** Books the pins on an empty draft and returns those that cannot be kept. */
    static List<WeekProblem.Pin> book(
            WeekProblem problem, Draft draft, Journal journal, Placement placement, VenueChoices venues) {
        Pins pins = new Pins(problem, draft, journal, placement, venues);
        Map<Integer, List<WeekProblem.Pin>> byNeed = new LinkedHashMap<>();
        for (WeekProblem.Pin pin : problem.pins()) {
            byNeed.computeIfAbsent(pin.need(), any -> new ArrayList<>()).add(pin);
        }
        byNeed.forEach(pins::book);
        pins.complete(byNeed);
        return pins.unkept;
    }

    private void book(int need, List<WeekProblem.Pin> pins) {
        if (differ(pins.stream().mapToInt(WeekProblem.Pin::window).toArray())
                || differ(pins.stream().mapToInt(WeekProblem.Pin::venue).toArray())) {
            unkept.addAll(pins);
            return;
        }
        int window = one(pins.stream().mapToInt(WeekProblem.Pin::window).toArray());
        int venue = one(pins.stream().mapToInt(WeekProblem.Pin::venue).toArray());
        long most = Long.MIN_VALUE;
        int bestWindow = WeekProblem.NONE;
        int bestVenue = WeekProblem.NONE;
        for (int w = draft.shape.firstWindow[need]; w < draft.shape.firstWindow[need + 1]; w++) {
            int v = venueFor(need, w, venue);
            boolean venueFits = v != WeekProblem.NONE || problem.needs().venueType()[need] == WeekProblem.NONE;
            if ((window == WeekProblem.NONE || window == w) && draft.shape.possible[w] && venueFits) {
                journal.commit();
                if (seat(need, w, v, pins) && fillable(need) && journal.gain() > most) {
                    most = journal.gain();
                    bestWindow = w;
                    bestVenue = v;
                }
                journal.undo();
            }
        }
        if (bestWindow == WeekProblem.NONE) {
            unkept.addAll(pins);
            return;
        }
        seat(need, bestWindow, bestVenue, pins);
        draft.mustRun[need] = true;
        for (int r = draft.shape.firstRole[need]; r < draft.shape.firstRole[need + 1]; r++) {
            draft.pinned[r] = draft.filled[r];
        }
    }

    /** Whether the need would reach its minimum now; books nothing lasting, since the caller takes everything back. */
    private boolean fillable(int need) {
        placement.fill(need, false);
        return !placement.tooFew(need);
    }

    private boolean seat(int need, int w, int v, List<WeekProblem.Pin> pins) {
        int pool = problem.needs().pool()[need];
        if (pool != WeekProblem.NONE && journal.poolLeft[pool] < problem.needs().poolQuantity()[need]) {
            return false;
        }
        journal.open(need, w, v);
        for (WeekProblem.Pin pin : pins) {
            if (pin.person() == WeekProblem.NONE) {
                continue;
            }
            int p = draft.crowd.number[pin.person()];
            int role = pin.role();
            boolean room = role >= draft.shape.firstRole[need]
                    && role < draft.shape.firstRole[need + 1]
                    && draft.filled[role] < draft.shape.firstSeat[role + 1] - draft.shape.firstSeat[role];
            if (!room
                    || p == WeekProblem.NONE
                    || !Eligible.in(problem, need, role, w, pin.person())
                    || problem.people().maxSlots()[pin.person()] < draft.shape.length[w]
                    || !draft.free(p, w, role, placement.owner)) {
                return false;
            }
            journal.seat(role, p, Points.seat(problem, need, role, pin.person()));
        }
        return true;
    }

    private int venueFor(int need, int w, int pinned) {
        for (long choice : venues.list[w]) {
            int v = (int) choice;
            boolean idle = (draft.venueBusy[v * WeekProblem.DAYS + draft.shape.day[w]] & draft.shape.venueMask[w]) == 0;
            if (idle && (pinned == WeekProblem.NONE || pinned == v)) {
                return v;
            }
        }
        return WeekProblem.NONE;
    }

    /** All pinned needs reach their minimum before others are served. */
    private void complete(Map<Integer, List<WeekProblem.Pin>> byNeed) {
        placement.theta = 64;
        for (int need : byNeed.keySet()) {
            if (draft.mustRun[need]) {
                placement.fill(need, true);
                placement.helpRobbed(true);
            }
        }
        byNeed.forEach((need, pins) -> {
            if (draft.mustRun[need] && placement.tooFew(need)) {
                giveUp(need, pins);
            }
        });
        journal.commit();
    }

    private void giveUp(int need, List<WeekProblem.Pin> pins) {
        Arrays.fill(draft.pinned, draft.shape.firstRole[need], draft.shape.firstRole[need + 1], 0);
        draft.mustRun[need] = false;
        placement.remove(need);
        unkept.addAll(pins);
    }

    private static boolean differ(int[] said) {
        return Arrays.stream(said).filter(i -> i != WeekProblem.NONE).distinct().count() > 1;
    }

    /** What the pins that say anything say; the first of them. */
    private static int one(int[] said) {
        return Arrays.stream(said)
                .filter(i -> i != WeekProblem.NONE)
                .findFirst()
                .orElse(WeekProblem.NONE);
    }
}
