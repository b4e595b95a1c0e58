package org.linli.volunteer.roster;

import org.linli.volunteer.registration.Volunteer;

/** What becomes of one row. */
public sealed interface RowVerdict {

    /** The row is a volunteer, unless the register knows the person already. */
    record Accepted(int row, Volunteer volunteer) implements RowVerdict {}

    /** The row is none. */
    record Refused(RowRefusal refusal) implements RowVerdict {}
}
