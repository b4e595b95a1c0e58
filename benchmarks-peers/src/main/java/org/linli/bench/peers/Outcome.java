package org.linli.bench.peers;

import java.util.List;
import org.linli.bench.matching.Seat;

/** What a peer came to: a plan (empty when it had none), its own bound (NaN when it gives none) and how it ended. */
record Outcome(List<Seat> plan, double bound, String status) {}
