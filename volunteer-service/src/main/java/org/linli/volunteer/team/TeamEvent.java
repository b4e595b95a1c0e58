package org.linli.volunteer.team;

import java.util.List;
import org.linli.volunteer.registration.VolunteerId;

/** What happened to a team. */
public sealed interface TeamEvent {

    /** It began. */
    record Formed() implements TeamEvent {}

    /** It has another name. */
    record Renamed(String name) implements TeamEvent {}

    /** Somebody else leads it. */
    record LeaderAppointed(Leader leader) implements TeamEvent {}

    /** Its leader may act no longer. */
    record LeadershipRested(Team.Vacancy since) implements TeamEvent {}

    /** Its leader may act again. */
    record LeadershipResumed() implements TeamEvent {}

    /** It stands for another team too, and for those that team stood for. */
    record Absorbed(List<TeamId> teams) implements TeamEvent {}

    /** It is a group of another team now. */
    record GroupMoved(TeamId parent) implements TeamEvent {}

    /** Its members are on their way to another team. */
    record MergeBegun(TeamId into) implements TeamEvent {}

    /** All its members are in the other team. */
    record MergeCompleted() implements TeamEvent {}

    /** It ended. */
    record Dissolved(String by, String reason) implements TeamEvent {}

    /**
     * Who leads a team.
     *
     * @param account the subject of his sign-in, which proves that a team leader acts for his own team
     */
    record Leader(
            VolunteerId volunteer,
            @org.jspecify.annotations.Nullable String account) {}
}
