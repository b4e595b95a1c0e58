package org.linli.matching.engine.index;

import java.util.List;

/** A person who may take the seat, with the score that ranks him and its parts. */
public record Candidate(Member member, int score, List<Part> parts) {
    public Candidate {
        parts = List.copyOf(parts);
    }

    public String id() {
        return member.id();
    }
}
