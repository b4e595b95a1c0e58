package org.linli.matching.partner.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.matching.JointBuildingChangedV1;
import org.linli.contracts.matching.PartnerStatusChangedV1;
import org.linli.matching.partner.JointBuilding;
import org.linli.matching.partner.JointBuildingStatus;
import org.linli.matching.partner.Partner;
import org.linli.matching.partner.PartnerId;
import org.linli.matching.partner.PartnerKind;
import org.linli.matching.partner.PartnerStatus;
import org.linli.matching.partner.Partners;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps partners and agreements in MongoDB. */
@Component
final class MongoPartners implements Partners {

    private final AggregateStore<PartnerDocument> partners;
    private final AggregateStore<JointBuildingDocument> agreements;
    private final CryptoProvider crypto;

    MongoPartners(AggregateStores stores, MongoTemplate mongo, CryptoProvider crypto) {
        this.partners = stores.of(PartnerDocument.class, "partners");
        this.agreements = stores.of(JointBuildingDocument.class, "jointBuildings");
        this.crypto = crypto;
        mongo.indexOps("partners").createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        mongo.indexOps("jointBuildings")
                .createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
    }

    @Override
    public Versioned<Partner> add(Partner p) {
        try {
            partners.insert(
                    document(p),
                    List.of(new PartnerStatusChangedV1(
                            p.id().value(),
                            p.area(),
                            p.kind().name(),
                            null,
                            p.status().name())));
            return new Versioned<>(p, 1);
        } catch (DuplicateKeyException there) {
            // the same Idempotency-Key gives the same id: the first attempt was stored
            return get(p.id());
        }
    }

    @Override
    public Versioned<Partner> get(PartnerId id) {
        return partner(partners.get(id.value()));
    }

    @Override
    public Versioned<Partner> save(Partner p, PartnerStatus before, long expectedVersion) {
        partners.update(
                document(p),
                expectedVersion,
                List.of(new PartnerStatusChangedV1(
                        p.id().value(),
                        p.area(),
                        p.kind().name(),
                        before.name(),
                        p.status().name())));
        return new Versioned<>(p, expectedVersion + 1);
    }

    @Override
    public List<Versioned<Partner>> page(
            String areaPrefix, @Nullable PartnerKind kind, @Nullable String after, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(prefix(areaPrefix)));
        if (kind != null) {
            all.add(where("kind").is(kind));
        }
        if (after != null) {
            all.add(where("_id").lt(after));
        }
        return partners
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(this::partner)
                .toList();
    }

    @Override
    public Map<PartnerKind, Long> matrix(String areaPrefix) {
        Map<PartnerKind, Long> counts = new EnumMap<>(PartnerKind.class);
        for (PartnerKind kind : PartnerKind.values()) {
            counts.put(
                    kind,
                    partners.count(Query.query(where("area")
                            .regex(prefix(areaPrefix))
                            .and("kind")
                            .is(kind)
                            .and("status")
                            .is(PartnerStatus.ACTIVE))));
        }
        return counts;
    }

    @Override
    public Versioned<JointBuilding> addAgreement(JointBuilding a) {
        try {
            agreements.insert(JointBuildingDocument.of(a), List.of(event(a, null)));
            return new Versioned<>(a, 1);
        } catch (DuplicateKeyException there) {
            return getAgreement(a.id());
        }
    }

    @Override
    public Versioned<JointBuilding> getAgreement(String id) {
        Versioned<JointBuildingDocument> stored = agreements.get(id);
        return new Versioned<>(stored.value().agreement(), stored.version());
    }

    @Override
    public Versioned<JointBuilding> saveAgreement(JointBuilding a, JointBuildingStatus before, long expectedVersion) {
        agreements.update(JointBuildingDocument.of(a), expectedVersion, List.of(event(a, before)));
        return new Versioned<>(a, expectedVersion + 1);
    }

    @Override
    public List<Versioned<JointBuilding>> agreements(String areaPrefix, @Nullable String after, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(prefix(areaPrefix)));
        if (after != null) {
            all.add(where("_id").lt(after));
        }
        return agreements
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(stored -> new Versioned<>(stored.value().agreement(), stored.version()))
                .toList();
    }

    private static JointBuildingChangedV1 event(JointBuilding a, @Nullable JointBuildingStatus before) {
        long done = a.items().stream().filter(item -> item.doneOn() != null).count();
        return new JointBuildingChangedV1(
                a.id(),
                a.area(),
                before == null ? null : before.name(),
                a.status().name(),
                a.parties().size(),
                a.items().size(),
                (int) done);
    }

    private PartnerDocument document(Partner p) {
        return new PartnerDocument(
                p.id().value(),
                p.area(),
                p.kind(),
                crypto.encrypt(p.name().reveal(), context(p.id().value())),
                p.reference(),
                p.strengths(),
                p.status(),
                p.joinedAt(),
                p.leftAt());
    }

    private Versioned<Partner> partner(Versioned<PartnerDocument> stored) {
        PartnerDocument d = stored.value();
        return new Versioned<>(
                new Partner(
                        new PartnerId(d.id()),
                        d.area(),
                        d.kind(),
                        PersonalData.name(crypto.decrypt(d.name(), context(d.id()))),
                        d.reference(),
                        d.strengths(),
                        d.status(),
                        d.joinedAt(),
                        d.leftAt()),
                stored.version());
    }

    private static String context(String id) {
        return "partner/" + id + "/name";
    }

    private static Pattern prefix(String digits) {
        return Pattern.compile("^" + digits);
    }
}
