package org.linli.matching.assignment;

import java.util.List;

/** How well a person fits a seat, in the parts of MAT-05, and why he was chosen. */
public record Fit(int skill, int distance, int time, int rating, int load, List<Reason> reasons) {
    public Fit {
        reasons = List.copyOf(reasons);
    }

    public int score() {
        return skill + distance + time + rating + load;
    }
}
