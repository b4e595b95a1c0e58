package org.linli.matching.dispute;

/** Whether a party wants the mediation; {@code party} is its key in the file. */
public record PartyStance(String party, Stance stance) {

    /** What a party said. */
    public enum Stance {
        PENDING,
        WANTS,
        REFUSES
    }
}
