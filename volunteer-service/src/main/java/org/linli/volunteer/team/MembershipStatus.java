package org.linli.volunteer.team;

/** Whether somebody belongs to a team now. */
public enum MembershipStatus {
    MEMBER,
    FORMER
}
