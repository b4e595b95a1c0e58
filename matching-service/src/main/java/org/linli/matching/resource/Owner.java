package org.linli.matching.resource;

/**
 * Who gives a resource.
 *
 * @param reference a department's code, the name of an organization, merchant or community, or a volunteer's id; never a person's name
 */
public record Owner(Kind kind, String reference) {

    /** The kinds of owners. */
    public enum Kind {
        DEPARTMENT,
        ORGANIZATION,
        MERCHANT,
        COMMUNITY,
        VOLUNTEER
    }

    /** The department's code when a department owns it. */
    public java.util.Optional<String> department() {
        return kind == Kind.DEPARTMENT ? java.util.Optional.of(reference) : java.util.Optional.empty();
    }
}
