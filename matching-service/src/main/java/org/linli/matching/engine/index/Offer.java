package org.linli.matching.engine.index;

import java.util.List;

/** An ask that a person may take, with the score that ranks it for him and its parts. */
public record Offer(Ask ask, int score, List<Part> parts) {
    public Offer {
        parts = List.copyOf(parts);
    }
}
