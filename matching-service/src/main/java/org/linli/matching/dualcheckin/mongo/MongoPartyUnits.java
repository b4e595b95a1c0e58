package org.linli.matching.dualcheckin.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.matching.dualcheckin.DualCheckInSettings;
import org.linli.matching.dualcheckin.GridTeam;
import org.linli.matching.dualcheckin.GridTeamId;
import org.linli.matching.dualcheckin.PartyUnit;
import org.linli.matching.dualcheckin.PartyUnitId;
import org.linli.matching.dualcheckin.PartyUnits;
import org.linli.matching.dualcheckin.PublishedDualCheckInEvents;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps units and grid teams in MongoDB. */
@Component
final class MongoPartyUnits implements PartyUnits {

    private static final String UNITS = "partyUnits";
    private static final String TEAMS = "gridTeams";

    private final AggregateStore<UnitDocument> units;
    private final AggregateStore<GridTeamDocument> teams;
    private final CryptoProvider crypto;
    private final DualCheckInSettings settings;

    MongoPartyUnits(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto, DualCheckInSettings settings) {
        this.units = stores.of(UnitDocument.class, UNITS);
        this.teams = stores.of(GridTeamDocument.class, TEAMS);
        this.crypto = crypto;
        this.settings = settings;
        for (String collection : List.of(UNITS, TEAMS)) {
            mongo.indexOps(collection)
                    .createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        }
    }

    @Override
    public Versioned<PartyUnit> add(PartyUnit unit) {
        try {
            units.insert(UnitDocument.of(unit.state()), PublishedDualCheckInEvents.of(unit));
            return new Versioned<>(unit, 1);
        } catch (DuplicateKeyException there) {
            return get(unit.state().id());
        }
    }

    @Override
    public Optional<Versioned<PartyUnit>> find(PartyUnitId id) {
        return units.find(id.value())
                .map(stored -> new Versioned<>(stored.value().unit(), stored.version()));
    }

    @Override
    public Versioned<PartyUnit> get(PartyUnitId id) {
        Versioned<UnitDocument> stored = units.get(id.value());
        return new Versioned<>(stored.value().unit(), stored.version());
    }

    @Override
    public Versioned<PartyUnit> save(PartyUnit unit, long expectedVersion) {
        units.update(UnitDocument.of(unit.state()), expectedVersion, PublishedDualCheckInEvents.of(unit));
        return new Versioned<>(unit, expectedVersion + 1);
    }

    @Override
    public List<Versioned<PartyUnit>> page(String areaPrefix, @Nullable String after, int limit) {
        return units.find(listed(areaPrefix, after, limit)).stream()
                .map(stored -> new Versioned<>(stored.value().unit(), stored.version()))
                .toList();
    }

    @Override
    public Versioned<GridTeam> add(GridTeam team) {
        try {
            teams.insert(document(team), PublishedDualCheckInEvents.of(team, settings));
            return new Versioned<>(team, 1);
        } catch (DuplicateKeyException there) {
            return get(team.id());
        }
    }

    @Override
    public Versioned<GridTeam> get(GridTeamId id) {
        return team(teams.get(id.value()));
    }

    @Override
    public Versioned<GridTeam> save(GridTeam team, long expectedVersion) {
        teams.update(document(team), expectedVersion, PublishedDualCheckInEvents.of(team, settings));
        return new Versioned<>(team, expectedVersion + 1);
    }

    @Override
    public List<Versioned<GridTeam>> teams(String areaPrefix, @Nullable String after, int limit) {
        return teams.find(listed(areaPrefix, after, limit)).stream()
                .map(this::team)
                .toList();
    }

    private static Query listed(String areaPrefix, @Nullable String after, int limit) {
        var wanted = where("area").regex("^" + areaPrefix);
        if (after != null) {
            wanted = wanted.and("_id").lt(after);
        }
        return Query.query(wanted).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
    }

    private GridTeamDocument document(GridTeam team) {
        String id = team.id().value();
        List<GridTeamDocument.Member> members = new ArrayList<>();
        for (GridTeam.Member member : team.members()) {
            members.add(new GridTeamDocument.Member(
                    member.duty(),
                    seal(id, "name", member.person().name()),
                    seal(id, "phone", member.person().phone())));
        }
        return new GridTeamDocument(
                id,
                team.area(),
                team.grid(),
                seal(id, "name", team.leader().name()),
                seal(id, "phone", team.leader().phone()),
                members,
                team.groups());
    }

    private Versioned<GridTeam> team(Versioned<GridTeamDocument> stored) {
        GridTeamDocument d = stored.value();
        return new Versioned<>(
                new GridTeam(
                        new GridTeamId(d.id()),
                        d.area(),
                        d.grid(),
                        person(d.id(), d.leaderName(), d.leaderPhone()),
                        d.members().stream()
                                .map(m -> new GridTeam.Member(m.duty(), person(d.id(), m.name(), m.phone())))
                                .toList(),
                        d.groups()),
                stored.version());
    }

    private GridTeam.Person person(String id, String name, String phone) {
        return new GridTeam.Person(
                PersonalData.name(crypto.decrypt(name, "grid-team/" + id + "/name")),
                PersonalData.phone(crypto.decrypt(phone, "grid-team/" + id + "/phone")));
    }

    private String seal(String id, String field, PersonalData<String> plain) {
        return crypto.encrypt(plain.reveal(), "grid-team/" + id + "/" + field);
    }
}
