package org.linli.volunteer.team;

import java.time.LocalDate;

/** What happened to a membership. */
public sealed interface MembershipEvent {

    /** The person belongs to the team from that day. */
    record Joined(LocalDate day) implements MembershipEvent {}

    /** The person left; that day still counts. */
    record Left(LocalDate day) implements MembershipEvent {}

    /** The person went to another team; that day counts in both. */
    record MovedOn(LocalDate day, TeamId to) implements MembershipEvent {}

    /** The person came back. */
    record Rejoined(LocalDate day) implements MembershipEvent {}
}
