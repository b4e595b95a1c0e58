package org.linli.project.incubation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Every fact of a project's life; the aggregate's state is nothing but what these facts left behind. */
public sealed interface ProjectEvent {

    PersonId by();

    Instant at();

    /** Raised when a social worker wrote down an idea. */
    record ProjectStarted(
            String name,
            ProjectClass projectClass,
            String area,
            @Nullable String demandId,
            PersonId by,
            Instant at) implements ProjectEvent {}

    /** Raised when the project was tied to a demand on the list. */
    record DemandLinked(String demandId, PersonId by, Instant at) implements ProjectEvent {}

    /** Raised when work on the package began, first or again after a return. */
    record DevelopmentBegun(ProjectStage from, PersonId by, Instant at) implements ProjectEvent {}

    /** Raised when the package was written or rewritten. */
    record PackageWritten(ProjectPackage content, PersonId by, Instant at) implements ProjectEvent {}

    /** Raised when the author laid a complete package before the gate. */
    record ReviewRequested(PersonId by, Instant at) implements ProjectEvent {}

    /** Raised when one of the two voices of the gate approved. */
    record GateApproved(GateRole as, PersonId by, Instant at) implements ProjectEvent {}

    /** Raised when the second voice opened the gate. */
    record ShowcaseOpened(PersonId by, Instant at) implements ProjectEvent {}

    /** Raised when the project was sent back; approvals given so far are void. */
    record ProjectReturned(ProjectStage from, String reason, PersonId by, Instant at) implements ProjectEvent {}
}
