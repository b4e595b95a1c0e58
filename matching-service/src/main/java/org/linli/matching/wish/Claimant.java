package org.linli.matching.wish;

/**
 * Who fulfils a wish.
 *
 * @param reference the volunteer's or team's id, or the organization's public name
 * @param by the person who claimed: the volunteer, who led the team then, an officer for an organization
 */
public record Claimant(Kind kind, String reference, String by) {

    /** Who can claim. */
    public enum Kind {
        VOLUNTEER,
        TEAM,
        /** A merchant, a department, an organization: by an officer. */
        ORGANIZATION
    }

    /** One name for the same claimant, however often he appears. */
    public String key() {
        return kind + ":" + reference;
    }
}
