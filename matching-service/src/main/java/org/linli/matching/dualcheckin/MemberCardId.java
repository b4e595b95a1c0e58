package org.linli.matching.dualcheckin;

/** Names a Party member's card. */
public record MemberCardId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
