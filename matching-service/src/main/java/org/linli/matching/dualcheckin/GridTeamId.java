package org.linli.matching.dualcheckin;

/** Names a grid team. */
public record GridTeamId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
