package org.linli.matching.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;

/** Where disputes are kept. Every write stores the state with the events of its changes, or nothing. */
public interface Disputes {

    /** Which disputes an office wants to see; {@code dueBefore} keeps those with a deadline before that day. */
    record Filter(
            String areaPrefix,
            @Nullable DisputeStatus status,
            @Nullable Integer level,
            @Nullable LocalDate dueBefore) {}

    /** One dispute as the figures count it. */
    record Counted(
            String area, DisputeStatus status, Settlement.@Nullable Result result, int level, boolean withinMonth) {}

    /** Keeps a new dispute; the same id twice is the same dispute. */
    Versioned<Dispute> add(Dispute dispute);

    /** Refuses with {@code resource.not-found}. */
    Versioned<Dispute> get(DisputeId id);

    /** Keeps a change unless somebody else has changed the dispute since that version. */
    Versioned<Dispute> save(Dispute dispute, long version);

    Page<Versioned<Dispute>> list(Filter filter, @Nullable String cursor, int limit);

    /** Those that a person mediates now, newest first. */
    Page<Versioned<Dispute>> mediatedBy(String subject, @Nullable String cursor, int limit);

    /** Those with something to tell on that day. */
    List<DisputeId> owing(LocalDate today, int limit);

    /** Shows every dispute with a running clock. */
    void eachRunning(Consumer<Versioned<Dispute>> reader);

    /** Every dispute of a division, without opening any file. */
    List<Counted> counted(String areaPrefix);

    /** Every dispute that was mediated in a room, without opening any file. */
    List<Counted> countedIn(String roomId);
}
