package org.linli.volunteer.supervision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.socialworker.SocialWorkerId;

/** The supervision log: entries are added, never changed. */
public interface SupervisionLog {

    /** When somebody was supervised last, and by whom. */
    record Last(VolunteerId supervisee, SocialWorkerId supervisor, LocalDate day) {}

    /** Keeps an entry; the same id twice is the same entry. */
    Supervision add(Supervision supervision);

    Optional<Supervision> find(SupervisionId id);

    /** The entries of a division, the latest first; of one supervisor only when named. */
    Page<Supervision> list(String areaPrefix, @Nullable SocialWorkerId supervisor, @Nullable String cursor, int limit);

    /** Those who were supervised, but not since that day; the longest waiting first. */
    List<Last> notSince(String areaPrefix, LocalDate day, int limit);

    /** How many people a supervisor has supervised from one day to another, both included. */
    long supervisees(SocialWorkerId supervisor, LocalDate from, LocalDate to);
}
