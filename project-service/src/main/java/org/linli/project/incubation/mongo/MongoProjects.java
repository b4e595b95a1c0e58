package org.linli.project.incubation.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.Optional;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.project.incubation.PersonId;
import org.linli.project.incubation.Project;
import org.linli.project.incubation.ProjectFilter;
import org.linli.project.incubation.ProjectId;
import org.linli.project.incubation.Projects;
import org.linli.project.incubation.PublishedProjectEvents;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Keeps projects in documents that hold state, version and pending events together. */
public final class MongoProjects implements Projects {

    /** The collection's name. */
    public static final String COLLECTION = "projects";

    private final AggregateStore<ProjectDocument> store;

    public MongoProjects(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(ProjectDocument.class, COLLECTION);
        mongo.indexOps(COLLECTION)
                .createIndex(new Index("area", Sort.Direction.ASC).on("startedAt", Sort.Direction.DESC));
        mongo.indexOps(COLLECTION).createIndex(new Index("demandId", Sort.Direction.ASC).sparse());
    }

    @Override
    public Versioned<Project> add(Project project) {
        try {
            Versioned<ProjectDocument> stored = store.insert(document(project), PublishedProjectEvents.of(project));
            return project(stored);
        } catch (DuplicateKeyException again) {
            // the same keyed request, whose first answer was lost
            return find(project.id()).orElseThrow(() -> again);
        }
    }

    @Override
    public Optional<Versioned<Project>> find(ProjectId id) {
        return store.find(id.value()).map(MongoProjects::project);
    }

    @Override
    public Versioned<Project> save(Project project, long expectedVersion) {
        return project(store.update(document(project), expectedVersion, PublishedProjectEvents.of(project)));
    }

    @Override
    public List<Versioned<Project>> list(ProjectFilter filter, int limit) {
        Criteria criteria = where("area").regex("^" + filter.areaPrefix());
        if (filter.stage() != null) {
            criteria = criteria.and("stage").is(filter.stage());
        }
        if (filter.demandId() != null) {
            criteria = criteria.and("demandId").is(filter.demandId());
        }
        ProjectFilter.After after = filter.after();
        if (after != null) {
            criteria = criteria.orOperator(
                    where("startedAt").lt(after.startedAt()),
                    where("startedAt").is(after.startedAt()).and("_id").lt(after.id()));
        }
        Query query = Query.query(criteria)
                .with(Sort.by(Sort.Order.desc("startedAt"), Sort.Order.desc("_id")))
                .limit(limit + 1);
        return store.find(query).stream().map(MongoProjects::project).toList();
    }

    private static ProjectDocument document(Project project) {
        Project.State state = project.state();
        return new ProjectDocument(
                project.id().value(),
                state.name(),
                state.projectClass(),
                state.area(),
                state.demandId(),
                state.author().value(),
                state.stage(),
                state.content(),
                state.approvals(),
                state.lastReturn(),
                state.startedAt(),
                state.stageSince());
    }

    private static Versioned<Project> project(Versioned<ProjectDocument> stored) {
        ProjectDocument document = stored.value();
        Project.State state = new Project.State(
                document.name(),
                document.projectClass(),
                document.area(),
                document.demandId(),
                new PersonId(document.author()),
                document.stage(),
                document.content(),
                document.approvals(),
                document.lastReturn(),
                document.startedAt(),
                document.stageSince());
        return new Versioned<>(Project.restore(new ProjectId(document.id()), state), stored.version());
    }
}
