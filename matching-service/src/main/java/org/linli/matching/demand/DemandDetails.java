package org.linli.matching.demand;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.FieldFault;

/**
 * What is asked for, as the applicant stated it; {@link #faults()} says what makes it unusable, so that a form and a file are judged
 * by the same rules (MAT-02).
 *
 * @param skills what every person who does the work must be able to do, by their names in the shared taxonomy
 * @param wanted how many people at best; {@code minimum} how many at least
 * @param supervised a social worker must supervise, on a seat of his own
 * @param minors minors are served, so helpers must be adult and vetted (MAT-06)
 * @param danger rescue, relief or other dangerous work, barred to minors (VOL-04)
 * @param window when it is wanted most, and once people, venue and goods are found for another time, that time
 * @param riskNote what the applicant says can go wrong
 * @param alternatives other times that would do, the better one first
 * @param venue null when no venue is asked for, like {@code goods}
 */
public record DemandDetails(
        String title,
        DemandClass demandClass,
        DemandType type,
        ClientGroup group,
        String area,
        @Nullable String building,
        Urgency urgency,
        List<String> skills,
        int wanted,
        int minimum,
        boolean supervised,
        boolean minors,
        boolean danger,
        Window window,
        DemandSource source,
        @Nullable String riskNote,
        @Nullable String notes,
        List<Window> alternatives,
        @Nullable VenueWish venue,
        @Nullable GoodsWish goods) {

    static final int MOST_ALTERNATIVES = 5;
    static final int LONGEST_TITLE = 100;
    private static final String ALTERNATIVES = "alternatives";
    static final int LONGEST_TEXT = 1_000;
    static final int MOST_PEOPLE = 200;
    static final int LONGEST_MINUTES = 12 * 60;

    public DemandDetails {
        title = title.strip();
        skills = skills.stream().distinct().sorted().toList();
        alternatives = List.copyOf(alternatives);
    }

    /** A demand for people at one time. */
    public DemandDetails(
            String title,
            DemandClass demandClass,
            DemandType type,
            ClientGroup group,
            String area,
            @Nullable String building,
            Urgency urgency,
            List<String> skills,
            int wanted,
            int minimum,
            boolean supervised,
            boolean minors,
            boolean danger,
            Window window,
            DemandSource source,
            @Nullable String riskNote,
            @Nullable String notes) {
        this(
                title,
                demandClass,
                type,
                group,
                area,
                building,
                urgency,
                skills,
                wanted,
                minimum,
                supervised,
                minors,
                danger,
                window,
                source,
                riskNote,
                notes,
                List.of(),
                null,
                null);
    }

    /** A field and what is wrong with it. */
    public record Fault(String field, FieldFault what) {
        public String code() {
            return what.code();
        }
    }

    /** Everything that is wrong; empty when the demand can be taken in. */
    public List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (title.isEmpty()) {
            faults.add(new Fault("title", FieldFault.of("missing_title")));
        } else if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            faults.add(new Fault("title", FieldFault.tooLong(LONGEST_TITLE)));
        }
        if (longerThan(riskNote, LONGEST_TEXT)) {
            faults.add(new Fault("riskNote", FieldFault.tooLong(LONGEST_TEXT)));
        }
        if (longerThan(notes, LONGEST_TEXT)) {
            faults.add(new Fault("notes", FieldFault.tooLong(LONGEST_TEXT)));
        }
        if (longerThan(building, LONGEST_TITLE)) {
            faults.add(new Fault("building", FieldFault.tooLong(LONGEST_TITLE)));
        }
        peopleFaults(faults);
        windowFaults(faults);
        alternativeFaults(faults);
        equipmentFaults(faults);
        return faults;
    }

    private void alternativeFaults(List<Fault> faults) {
        if (alternatives.size() > MOST_ALTERNATIVES) {
            faults.add(new Fault(ALTERNATIVES, FieldFault.of("too_many_windows")));
        }
        if (windows().stream().distinct().count() < windows().size()) {
            faults.add(new Fault(ALTERNATIVES, FieldFault.of("duplicate_window")));
        }
        for (Window other : alternatives) {
            if (!other.start().isBefore(other.end())) {
                faults.add(new Fault(ALTERNATIVES, FieldFault.END_BEFORE_START));
            } else if (other.minutes() > LONGEST_MINUTES) {
                faults.add(new Fault(ALTERNATIVES, FieldFault.of("window_too_long")));
            } else if (!wholeMinutes(other.start()) || !wholeMinutes(other.end())) {
                faults.add(new Fault(ALTERNATIVES, FieldFault.BAD_TIME));
            }
        }
    }

    private void equipmentFaults(List<Fault> faults) {
        if (venue != null && (venue.seats() < 1 || venue.seats() > VenueWish.MOST_SEATS)) {
            faults.add(new Fault("venue.seats", FieldFault.of("bad_capacity")));
        }
        if (goods != null && GoodsKinds.shipped().find(goods.kind()).isEmpty()) {
            faults.add(new Fault("goods.kind", FieldFault.of("unknown_goods")));
        }
        if (goods != null && (goods.quantity() < 1 || goods.quantity() > GoodsWish.MOST)) {
            faults.add(new Fault("goods.quantity", FieldFault.of("bad_quantity")));
        }
    }

    private void peopleFaults(List<Fault> faults) {
        int fewest = type.needsPeople() ? 1 : 0;
        if (wanted < fewest || wanted > MOST_PEOPLE) {
            faults.add(new Fault("wanted", people(fewest, MOST_PEOPLE)));
        } else if (minimum < Math.min(1, wanted)) {
            faults.add(new Fault("minimum", people(Math.min(1, wanted), wanted)));
        } else if (minimum > wanted) {
            faults.add(new Fault("minimum", FieldFault.of("minimum_above_wanted")));
        }
        if (type == DemandType.SKILL && skills.isEmpty()) {
            faults.add(new Fault("skills", FieldFault.of("missing_skill")));
        }
    }

    private static FieldFault people(int min, int max) {
        return FieldFault.of("bad_number").with("min", min).with("max", max);
    }

    private void windowFaults(List<Fault> faults) {
        if (!window.start().isBefore(window.end())) {
            faults.add(new Fault("end", FieldFault.END_BEFORE_START));
        } else if (window.minutes() > LONGEST_MINUTES) {
            faults.add(new Fault("end", FieldFault.of("service_too_long").with("hours", LONGEST_MINUTES / 60)));
        }
        if (!wholeMinutes(window.start())) {
            faults.add(new Fault("start", FieldFault.BAD_TIME));
        }
        if (!wholeMinutes(window.end())) {
            faults.add(new Fault("end", FieldFault.BAD_TIME));
        }
    }

    private static boolean wholeMinutes(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }

    private static boolean longerThan(@Nullable String text, int limit) {
        return text != null && text.codePointCount(0, text.length()) > limit;
    }

    /** The same details for another time; a reopened demand is listed again for a new one, and no other will do. */
    public DemandDetails at(Window other) {
        return at(other, List.of());
    }

    private DemandDetails at(Window first, List<Window> others) {
        return new DemandDetails(
                title,
                demandClass,
                type,
                group,
                area,
                building,
                urgency,
                skills,
                wanted,
                minimum,
                supervised,
                minors,
                danger,
                first,
                source,
                riskNote,
                notes,
                others,
                venue,
                goods);
    }

    /** Every time that would do, the best first; a time's place in the list is what it costs to be served then. */
    public List<Window> windows() {
        List<Window> all = new ArrayList<>();
        all.add(window);
        all.addAll(alternatives);
        return all;
    }

    /** The details with one of {@link #windows()} as the time it takes place; the others stay, in their order. */
    DemandDetails choosing(int choice) {
        List<Window> others = windows();
        Window chosen = others.remove(choice);
        return at(chosen, others);
    }

    /** Undoes {@link #choosing}: the times stand in the order in which they were asked for. */
    DemandDetails unchoosing(int choice) {
        List<Window> order = new ArrayList<>(alternatives);
        order.add(choice, window);
        return at(order.removeFirst(), order);
    }

    /** The other times that have not begun. */
    List<Window> ahead(Instant now) {
        return alternatives.stream().filter(w -> now.isBefore(w.startsAt())).toList();
    }

    /** The details without the times that have begun; one must be ahead. */
    DemandDetails passing(Instant now) {
        List<Window> ahead = ahead(now);
        return at(ahead.getFirst(), ahead.subList(1, ahead.size()));
    }

    /** True when people alone do not meet the demand. */
    public boolean asksForEquipment() {
        return venue != null || goods != null;
    }

    /** Seats that must be filled in a role before the demand counts as met. */
    public int minimumOf(SeatRole role) {
        return switch (role) {
            case VOLUNTEER -> minimum;
            case SUPERVISOR -> supervised ? 1 : 0;
        };
    }

    /** Seats that are filled in a role at best. */
    public int wantedOf(SeatRole role) {
        return switch (role) {
            case VOLUNTEER -> wanted;
            case SUPERVISOR -> supervised ? 1 : 0;
        };
    }

    /** True when people can meet the demand; a wish for a venue alone waits for the resource list. */
    public boolean needsPeople() {
        return wanted > 0 || supervised;
    }
}
