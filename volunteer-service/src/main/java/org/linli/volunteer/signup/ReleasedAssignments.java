package org.linli.volunteer.signup;

/** Remembers assignments that ended before their acceptance was heard of, so that a late acceptance seats nobody. */
public interface ReleasedAssignments {

    void remember(SignUpId assignment);

    boolean contains(SignUpId assignment);
}
