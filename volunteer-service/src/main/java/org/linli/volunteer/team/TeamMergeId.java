package org.linli.volunteer.team;

/** Names one merge of teams. */
public record TeamMergeId(String value) {

    public TeamMergeId {
        if (value.isBlank() || value.length() > 64) {
            throw new IllegalArgumentException("a merge id has 1 to 64 characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
