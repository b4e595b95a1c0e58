package org.linli.volunteer.team.mongo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.identifier.Uscc;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.Guide;
import org.linli.volunteer.team.PublishedTeamEvents;
import org.linli.volunteer.team.Team;
import org.linli.volunteer.team.TeamEvent;
import org.linli.volunteer.team.TeamId;
import org.linli.volunteer.team.TeamKind;
import org.linli.volunteer.team.TeamStatus;
import org.linli.volunteer.team.Teams;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Teams in MongoDB. */
@Repository
class MongoTeams implements Teams {

    private static final String COLLECTION = "teams";

    private final AggregateStore<TeamDocument> store;

    MongoTeams(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(TeamDocument.class, COLLECTION);
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("place", 1));
        collection.createIndex(new Document("status", 1).append("place", 1));
        collection.createIndex(new Document("parent", 1));
        collection.createIndex(new Document("leader", 1));
    }

    @Override
    public Versioned<Team> add(Team team) {
        try {
            store.insert(document(team.state()), PublishedTeamEvents.of(team));
            return new Versioned<>(team, 1);
        } catch (DuplicateKeyException there) {
            return get(team.id());
        }
    }

    @Override
    public Optional<Versioned<Team>> find(TeamId id) {
        return store.find(id.value()).map(MongoTeams::team);
    }

    @Override
    public List<Versioned<Team>> findAll(Collection<TeamId> ids) {
        List<String> wanted = ids.stream().map(TeamId::value).toList();
        return store.find(Query.query(Criteria.where("_id").in(wanted)).with(Sort.by("place"))).stream()
                .map(MongoTeams::team)
                .toList();
    }

    @Override
    public Versioned<Team> save(Team team, long version) {
        store.update(document(team.state()), version, PublishedTeamEvents.of(team));
        return new Versioned<>(team, version + 1);
    }

    @Override
    public Page<Versioned<Team>> list(
            String areaPrefix, @Nullable TeamStatus status, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("place").regex("^" + areaPrefix)));
        if (status != null) {
            all.add(Criteria.where("status").is(status.name()));
        }
        if (cursor != null) {
            all.add(Criteria.where("place").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("place"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().place())
                .map(MongoTeams::team);
    }

    @Override
    public List<Versioned<Team>> groupsOf(TeamId parent) {
        return store
                .find(Query.query(Criteria.where("parent").is(parent.value())).with(Sort.by("name")))
                .stream()
                .map(MongoTeams::team)
                .toList();
    }

    @Override
    public List<Versioned<Team>> ledBy(VolunteerId leader) {
        return store
                .find(Query.query(Criteria.where("leader")
                        .is(leader.value())
                        .and("status")
                        .is(TeamStatus.ACTIVE.name())))
                .stream()
                .map(MongoTeams::team)
                .toList();
    }

    private static TeamDocument document(Team.State state) {
        Team.Profile profile = state.profile();
        Uscc organization = profile.organization();
        Guide guide = profile.guide();
        TeamId parent = state.parent();
        TeamId heir = state.mergedInto();
        Team.Vacancy vacancy = state.vacancy();
        return new TeamDocument(
                state.id().value(),
                profile.area() + "/" + state.id(),
                profile.area(),
                profile.name(),
                profile.kind().name(),
                organization == null ? null : organization.value(),
                guide == null ? null : guide.code(),
                guide == null ? null : guide.name(),
                profile.fields(),
                parent == null ? null : parent.value(),
                state.leader().volunteer().value(),
                state.leader().account(),
                state.status().name(),
                state.absorbed().stream().map(TeamId::value).toList(),
                heir == null ? null : heir.value(),
                vacancy == null ? null : vacancy.cause(),
                vacancy == null ? null : vacancy.since(),
                state.formedBy(),
                state.formedAt());
    }

    private static Versioned<Team> team(Versioned<TeamDocument> stored) {
        TeamDocument d = stored.value();
        String organization = d.organization();
        String parent = d.parent();
        String heir = d.mergedInto();
        return new Versioned<>(
                Team.restore(new Team.State(
                        new TeamId(d.id()),
                        new Team.Profile(
                                d.name(),
                                d.area(),
                                TeamKind.valueOf(d.kind()),
                                organization == null ? null : new Uscc(organization),
                                guide(d),
                                d.topics()),
                        parent == null ? null : new TeamId(parent),
                        new TeamEvent.Leader(new VolunteerId(d.leader()), d.leaderAccount()),
                        TeamStatus.valueOf(d.status()),
                        d.absorbed().stream().map(TeamId::new).toList(),
                        heir == null ? null : new TeamId(heir),
                        vacancy(d),
                        d.formedBy(),
                        d.formedAt())),
                stored.version());
    }

    private static Team.@Nullable Vacancy vacancy(TeamDocument d) {
        String cause = d.vacancyCause();
        LocalDate since = d.vacantSince();
        return cause == null || since == null ? null : new Team.Vacancy(cause, since);
    }

    private static @Nullable Guide guide(TeamDocument d) {
        String code = d.guideCode();
        String name = d.guideName();
        return code == null || name == null ? null : new Guide(code, name);
    }
}
