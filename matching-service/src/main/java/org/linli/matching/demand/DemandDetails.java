package org.linli.matching.demand;

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
 * @param riskNote what the applicant says can go wrong
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
        @Nullable String notes) {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_TEXT = 1_000;
    static final int MOST_PEOPLE = 200;
    static final int LONGEST_MINUTES = 12 * 60;

    public DemandDetails {
        title = title.strip();
        skills = skills.stream().distinct().sorted().toList();
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
        return faults;
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

    /** The same details for another time; a reopened demand is listed again for a new one. */
    public DemandDetails at(Window other) {
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
                other,
                source,
                riskNote,
                notes);
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
