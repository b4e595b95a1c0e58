package org.linli.platform.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is wrong with one field of a request: a stable code, and the facts that its sentence names.
 *
 * <p>The code is part of the API and never changes; the sentence stands in the message bundles as {@code fault.<code>}, in both languages,
 * with the facts as named placeholders. What every service may say has its method here, a feature's own code is given by {@link #of}.
 */
public record FieldFault(String code, Map<String, Object> details) {

    public static final FieldFault REQUIRED = of("required");
    /** A prefix of a division code: 2, 4, 6, 9 or 12 digits. */
    public static final FieldFault BAD_DIVISION = of("bad_division");
    /** A whole division code, of a community or village. */
    public static final FieldFault BAD_COMMUNITY = of("bad_community");

    public static final FieldFault BAD_DATE = of("bad_date");
    public static final FieldFault BAD_MONTH = of("bad_month");
    /** A time of day. */
    public static final FieldFault BAD_TIME = of("bad_time");
    /** A moment: date, time and offset. */
    public static final FieldFault BAD_MOMENT = of("bad_moment");

    public static final FieldFault NOT_A_NUMBER = of("not_a_number");
    public static final FieldFault NOT_A_WHOLE_NUMBER = of("not_a_whole_number");
    public static final FieldFault BAD_BOOLEAN = of("bad_boolean");
    public static final FieldFault BAD_TEXT = of("bad_text");
    public static final FieldFault BAD_LIST = of("bad_list");
    public static final FieldFault BAD_OBJECT = of("bad_object");
    public static final FieldFault BAD_VALUE = of("bad_value");
    public static final FieldFault BAD_ID = of("bad_id");
    public static final FieldFault BAD_IDS = of("bad_ids");
    public static final FieldFault BAD_CURSOR = of("bad_cursor");
    public static final FieldFault BAD_MOBILE = of("bad_mobile");
    public static final FieldFault BAD_PHONE = of("bad_phone");
    public static final FieldFault BAD_POSITION = of("bad_position");
    public static final FieldFault BAD_HOURS = of("bad_hours");
    public static final FieldFault END_BEFORE_START = of("end_before_start");

    public FieldFault {
        details = Map.copyOf(details);
    }

    /** A fault without facts, under a code that the bundles know. */
    public static FieldFault of(String code) {
        return new FieldFault(code, Map.of());
    }

    /** The same with one more fact for the sentence and for programs. */
    public FieldFault with(String name, Object fact) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, fact);
        return new FieldFault(code, more);
    }

    public static FieldFault tooLong(int max) {
        return of("too_long").with("max", max);
    }

    public static FieldFault outOfRange(long min, long max) {
        return of("out_of_range").with("min", min).with("max", max);
    }

    public static FieldFault atLeast(long min) {
        return of("too_small").with("min", min);
    }

    /** A list with more than {@code max} entries. */
    public static FieldFault tooMany(int max) {
        return of("too_many").with("max", max);
    }

    /** A list that needs {@code min} entries at least. */
    public static FieldFault tooFew(int min) {
        return of("too_few").with("min", min);
    }

    /** A list with its bounds, both included. */
    public static FieldFault entries(int min, int max) {
        return of("bad_count").with("min", min).with("max", max);
    }

    /** A list of texts: how many, and how long each may be. */
    public static FieldFault texts(int most, int longest) {
        return of("bad_texts").with("most", most).with("longest", longest);
    }

    /** None of the constants that may be said here. */
    public static FieldFault unknown(Enum<?>... allowed) {
        return unknown(Arrays.stream(allowed).map(Enum::name).toList());
    }

    /** None of the codes that may be said here. */
    public static FieldFault unknown(Collection<String> allowed) {
        return of("unknown").with("allowed", List.copyOf(allowed));
    }

    /** The only word that may be said here. */
    public static FieldFault only(String allowed) {
        return unknown(List.of(allowed));
    }

    /** A fault and the field it was found in, such as {@code interviews[0].on}. */
    public record In(String field, FieldFault fault) {}
}
