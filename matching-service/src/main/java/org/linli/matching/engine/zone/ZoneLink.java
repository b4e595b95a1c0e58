package org.linli.matching.engine.zone;

import java.util.List;

/** How a zone reaches the others: what it says in a round, then what all others have said in the same round. */
interface ZoneLink {

    /** A round of one zone carries no more, whoever it is for. */
    int MOST_BYTES = 100_000;

    /** To all other zones. */
    int ALL = -1;

    /** Ends the sender's round; returns when the others have ended theirs. In the order of the senders, and as sent. */
    List<Received> round(int sender, List<Sent> said);

    record Sent(int receiver, ZoneMessage message) {}

    record Received(int sender, ZoneMessage message) {}
}
