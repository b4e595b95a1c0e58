package org.linli.volunteer.team.mongo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.team.Membership;
import org.linli.volunteer.team.MembershipStatus;
import org.linli.volunteer.team.Memberships;
import org.linli.volunteer.team.PublishedTeamEvents;
import org.linli.volunteer.team.TeamId;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Memberships in MongoDB. */
@Repository
class MongoMemberships implements Memberships {

    private static final String COLLECTION = "teamMemberships";

    private final AggregateStore<MembershipDocument> store;
    private final MongoTemplate mongo;

    MongoMemberships(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(MembershipDocument.class, COLLECTION);
        this.mongo = mongo;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("team", 1).append("status", 1).append("volunteer", 1));
        collection.createIndex(new Document("volunteer", 1));
    }

    @Override
    public Optional<Versioned<Membership>> find(TeamId team, VolunteerId volunteer) {
        return store.find(id(team, volunteer)).map(MongoMemberships::membership);
    }

    @Override
    public Versioned<Membership> save(Membership membership, long version) {
        MembershipDocument document = document(membership.state());
        store.put(document, version, PublishedTeamEvents.of(membership));
        return new Versioned<>(membership, version + 1);
    }

    @Override
    public Page<Versioned<Membership>> ofTeam(
            TeamId team, @Nullable MembershipStatus status, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("team").is(team.value())));
        if (status != null) {
            all.add(Criteria.where("status").is(status.name()));
        }
        if (cursor != null) {
            all.add(Criteria.where("volunteer").gt(cursor));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by("volunteer"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().volunteer())
                .map(MongoMemberships::membership);
    }

    @Override
    public List<Versioned<Membership>> ofVolunteer(VolunteerId volunteer) {
        return store
                .find(Query.query(Criteria.where("volunteer").is(volunteer.value()))
                        .with(Sort.by("team")))
                .stream()
                .map(MongoMemberships::membership)
                .toList();
    }

    @Override
    public Map<TeamId, Long> count(Collection<TeamId> teams) {
        Map<TeamId, Long> counts = new HashMap<>();
        mongo.getCollection(COLLECTION)
                .aggregate(List.of(
                        new Document(
                                "$match",
                                new Document(
                                                "team",
                                                new Document(
                                                        "$in",
                                                        teams.stream()
                                                                .map(TeamId::value)
                                                                .toList()))
                                        .append("status", MembershipStatus.MEMBER.name())),
                        new Document("$group", new Document("_id", "$team").append("n", new Document("$sum", 1)))))
                .forEach(row -> counts.put(
                        new TeamId(row.getString("_id")),
                        row.get("n", Number.class).longValue()));
        return counts;
    }

    private static String id(TeamId team, VolunteerId volunteer) {
        return team + "/" + volunteer;
    }

    private static MembershipDocument document(Membership.State state) {
        return new MembershipDocument(
                id(state.team(), state.volunteer()),
                state.team().value(),
                state.volunteer().value(),
                state.area(),
                state.status().name(),
                state.spells().stream().map(MongoMemberships::spell).toList());
    }

    private static MembershipDocument.Spell spell(Membership.Spell spell) {
        TeamId movedTo = spell.movedTo();
        return new MembershipDocument.Spell(spell.from(), spell.to(), movedTo == null ? null : movedTo.value());
    }

    private static Membership.Spell spell(MembershipDocument.Spell stored) {
        String movedTo = stored.movedTo();
        return new Membership.Spell(stored.from(), stored.to(), movedTo == null ? null : new TeamId(movedTo));
    }

    private static Versioned<Membership> membership(Versioned<MembershipDocument> stored) {
        MembershipDocument d = stored.value();
        return new Versioned<>(
                Membership.restore(new Membership.State(
                        new TeamId(d.team()),
                        new VolunteerId(d.volunteer()),
                        d.area(),
                        MembershipStatus.valueOf(d.status()),
                        d.spells().stream().map(MongoMemberships::spell).toList())),
                stored.version());
    }
}
