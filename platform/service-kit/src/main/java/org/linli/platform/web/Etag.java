package org.linli.platform.web;

import java.util.OptionalLong;

/** The entity tag of a version: the number in quotes. */
public final class Etag {

    private Etag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** The version in a tag; weak tags are read too because proxies weaken them when they compress. */
    public static OptionalLong parse(String header) {
        String tag = header.trim();
        if (tag.startsWith("W/")) {
            tag = tag.substring(2);
        }
        if (tag.length() < 3 || tag.length() > 20 || tag.charAt(0) != '"' || tag.charAt(tag.length() - 1) != '"') {
            return OptionalLong.empty();
        }
        String digits = tag.substring(1, tag.length() - 1);
        return digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }
}
