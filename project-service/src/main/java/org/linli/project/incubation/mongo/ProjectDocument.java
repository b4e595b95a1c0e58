package org.linli.project.incubation.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.project.incubation.Approval;
import org.linli.project.incubation.Project;
import org.linli.project.incubation.ProjectClass;
import org.linli.project.incubation.ProjectPackage;
import org.linli.project.incubation.ProjectStage;
import org.springframework.data.annotation.Id;

/** A project as it is stored. */
public record ProjectDocument(
        @Id String id,
        String name,
        ProjectClass projectClass,
        String area,
        @Nullable String demandId,
        String author,
        ProjectStage stage,
        ProjectPackage content,
        List<Approval> approvals,
        Project.@Nullable Return lastReturn,
        Instant startedAt,
        Instant stageSince) {}
