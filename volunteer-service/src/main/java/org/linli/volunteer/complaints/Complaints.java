package org.linli.volunteer.complaints;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;

/** All complaints. */
public interface Complaints {

    /** Which complaints of a division are wanted; {@code lateOn} keeps those with something owed before that day. */
    record Filter(
            String areaPrefix,
            @Nullable ComplaintStatus status,
            @Nullable LocalDate lateOn) {}

    /** Keeps a new complaint; the same id twice is the same complaint. */
    Versioned<Complaint> add(Complaint complaint);

    Optional<Versioned<Complaint>> find(ComplaintId id);

    /** Like {@link #find}, refusing with {@code complaint.unknown}. */
    default Versioned<Complaint> get(ComplaintId id) {
        return find(id).orElseThrow(() -> new Rejected(new ComplaintRejection.Unknown()));
    }

    /** Keeps a change unless somebody else has changed the complaint since that version. */
    Versioned<Complaint> save(Complaint complaint, long version);

    /** Those of a division, newest first. */
    Page<Versioned<Complaint>> list(Filter filter, @Nullable String cursor, int limit);

    /** Those that somebody handed in, newest first. */
    Page<Versioned<Complaint>> filedBy(String subject, @Nullable String cursor, int limit);

    /** Shows every complaint whose clocks run. */
    void eachOpen(Consumer<Versioned<Complaint>> reader);

    long countUpheld(Against against, int year);

    /** Complaints of a division received, and those upheld, between two days, both included. */
    Tally tally(String areaPrefix, LocalDate first, LocalDate last);

    /** Counted complaints. */
    record Tally(long received, long upheld) {}
}
