package org.linli.matching.assignment;

import java.util.Map;

/** A stable code for one thing that speaks for a person, with the facts for its sentence. */
public record Reason(String code, Map<String, String> facts) {
    public Reason {
        facts = Map.copyOf(facts);
    }

    public static Reason of(String code) {
        return new Reason(code, Map.of());
    }
}
