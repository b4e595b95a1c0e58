package org.linli.matching.jointaction.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.matching.jointaction.JointAction;
import org.linli.matching.jointaction.JointActionId;
import org.linli.matching.jointaction.JointActionRejection;
import org.linli.matching.jointaction.JointActionStatus;
import org.linli.matching.jointaction.JointActions;
import org.linli.matching.jointaction.Partner;
import org.linli.matching.jointaction.PartnerId;
import org.linli.matching.jointaction.PartnerKind;
import org.linli.matching.jointaction.PartnerStatus;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps partners and joint actions in MongoDB. */
@Component
final class MongoJointActions implements JointActions {

    private static final String PARTNERS = "partners";
    private static final String ACTIONS = "jointActions";
    private static final int MOST_STATED = 5_000;

    private final AggregateStore<PartnerDocument> partners;
    private final AggregateStore<JointActionDocument> actions;

    MongoJointActions(AggregateStores stores, MongoTemplate mongo) {
        this.partners = stores.of(PartnerDocument.class, PARTNERS);
        this.actions = stores.of(JointActionDocument.class, ACTIONS);
        mongo.indexOps(PARTNERS)
                .createIndex(
                        new Index("once", Sort.Direction.ASC).unique().sparse().named("partner-once"));
        mongo.indexOps(PARTNERS).createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        mongo.indexOps(ACTIONS).createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        mongo.indexOps(ACTIONS).createIndex(new Index("contributions.partner", Sort.Direction.ASC));
    }

    @Override
    public Versioned<Partner> add(Partner partner) {
        try {
            partners.insert(PartnerDocument.of(partner.state()), partner.published());
            return new Versioned<>(partner, 1);
        } catch (DuplicateKeyException there) {
            return find(partner.state().id()).orElseThrow(() -> new Rejected(new JointActionRejection.Registered()));
        }
    }

    @Override
    public Optional<Versioned<Partner>> find(PartnerId id) {
        return partners.find(id.value()).map(MongoJointActions::partner);
    }

    @Override
    public Versioned<Partner> get(PartnerId id) {
        return partner(partners.get(id.value()));
    }

    @Override
    public Versioned<Partner> save(Partner partner, long expectedVersion) {
        partners.update(PartnerDocument.of(partner.state()), expectedVersion, partner.published());
        return new Versioned<>(partner, expectedVersion + 1);
    }

    @Override
    public List<Versioned<Partner>> partners(
            String areaPrefix, @Nullable PartnerKind kind, @Nullable String after, int limit) {
        Criteria wanted = where("area").regex("^" + areaPrefix);
        if (kind != null) {
            wanted = wanted.and("kind").is(kind);
        }
        return partners.find(newestFirst(wanted, after, limit)).stream()
                .map(MongoJointActions::partner)
                .toList();
    }

    @Override
    public Map<PartnerKind, Long> count(String areaPrefix) {
        Map<PartnerKind, Long> counts = new EnumMap<>(PartnerKind.class);
        for (PartnerKind kind : PartnerKind.values()) {
            counts.put(
                    kind,
                    partners.count(Query.query(where("area")
                            .regex("^" + areaPrefix)
                            .and("kind")
                            .is(kind)
                            .and("status")
                            .is(PartnerStatus.ACTIVE))));
        }
        return counts;
    }

    @Override
    public Versioned<JointAction> add(JointAction action) {
        try {
            actions.insert(JointActionDocument.of(action.state()), action.published());
            return new Versioned<>(action, 1);
        } catch (DuplicateKeyException there) {
            return get(action.state().id());
        }
    }

    @Override
    public Versioned<JointAction> get(JointActionId id) {
        return action(actions.get(id.value()));
    }

    @Override
    public Versioned<JointAction> save(JointAction action, long expectedVersion) {
        actions.update(JointActionDocument.of(action.state()), expectedVersion, action.published());
        return new Versioned<>(action, expectedVersion + 1);
    }

    @Override
    public List<Versioned<JointAction>> actions(
            String areaPrefix, @Nullable JointActionStatus status, @Nullable String after, int limit) {
        Criteria wanted = where("area").regex("^" + areaPrefix);
        if (status != null) {
            wanted = wanted.and("status").is(status);
        }
        return actions.find(newestFirst(wanted, after, limit)).stream()
                .map(MongoJointActions::action)
                .toList();
    }

    @Override
    public List<JointAction.State> statedWith(PartnerId partner, LocalDate first, LocalDate last) {
        Query stated = Query.query(where("contributions.partner")
                        .is(partner.value())
                        .and("status")
                        .is(JointActionStatus.STATED)
                        .and("day")
                        .gte(first.toString())
                        .lte(last.toString()))
                .with(Sort.by("day", "_id"))
                .limit(MOST_STATED);
        return actions.find(stated).stream()
                .map(stored -> stored.value().action().state())
                .toList();
    }

    private static Query newestFirst(Criteria wanted, @Nullable String after, int limit) {
        Criteria page = after == null ? wanted : wanted.and("_id").lt(after);
        return Query.query(page).with(Sort.by(Sort.Direction.DESC, "_id")).limit(limit);
    }

    private static Versioned<Partner> partner(Versioned<PartnerDocument> stored) {
        return new Versioned<>(stored.value().partner(), stored.version());
    }

    private static Versioned<JointAction> action(Versioned<JointActionDocument> stored) {
        return new Versioned<>(stored.value().action(), stored.version());
    }
}
