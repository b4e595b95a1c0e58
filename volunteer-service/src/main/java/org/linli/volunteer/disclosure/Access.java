package org.linli.volunteer.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.volunteer.registration.Particular;
import org.linli.volunteer.registration.VolunteerId;

/**
 * That somebody is about to see personal data: who, when, whose, which, what for (SEC-04, SEC-07).
 *
 * @param area the division of the volunteers
 * @param approval the approval that a minor's data was given under
 */
public record Access(
        Kind kind,
        Instant at,
        String by,
        String role,
        String purpose,
        Set<Particular> fields,
        String area,
        List<VolunteerId> volunteers,
        @Nullable String approval) {

    /** How the data leaves. */
    public enum Kind {
        /** One volunteer's fields, to a member of staff. */
        DISCLOSURE,
        /** A person's own data, to himself. */
        OWN_COPY,
        /** A list of a division. */
        EXPORT,
        /** What queries of somebody's records found (SEC-13), to an officer. */
        VETTING_FILE,
        /** What somebody's supervision was about (VOL-28), to a member of staff. */
        SUPERVISION_LOG
    }

    public Access {
        fields = Set.copyOf(fields);
        volunteers = List.copyOf(volunteers);
    }

    /** Everything in one text, always the same for the same access: what the chain is computed over. */
    public String text() {
        return String.join(
                "\n",
                kind.name(),
                at.toString(),
                by,
                role,
                purpose,
                new TreeSet<>(fields).toString(),
                area,
                volunteers.toString(),
                approval == null ? "" : approval);
    }
}
