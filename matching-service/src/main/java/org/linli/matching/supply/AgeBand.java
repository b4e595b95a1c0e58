package org.linli.matching.supply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides from an age band of the contract, such as {@code 14_17} or {@code 60_PLUS}, whether the person is a minor. */
final class AgeBand {

    private static final int ADULT = 18;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private AgeBand() {}

    /** True for a band below 18, and for one that cannot be read: nobody of unknown age is sent where adults are needed. */
    static boolean minor(String band) {
        Matcher first = NUMBER.matcher(band);
        return !first.find() || Integer.parseInt(first.group()) < ADULT;
    }
}
