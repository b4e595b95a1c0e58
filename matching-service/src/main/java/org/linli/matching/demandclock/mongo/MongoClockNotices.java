package org.linli.matching.demandclock.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.matching.DemandClockV1;
import org.linli.matching.demandclock.ClockNotice;
import org.linli.matching.demandclock.ClockNotices;
import org.linli.matching.demandclock.ClockStage;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps notices in MongoDB. */
@Component
final class MongoClockNotices implements ClockNotices {

    private final AggregateStore<ClockNoticeDocument> store;

    MongoClockNotices(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(ClockNoticeDocument.class, "demandClockNotices");
        mongo.indexOps("demandClockNotices")
                .createIndex(new Index("area", Sort.Direction.ASC).on("order", Sort.Direction.DESC));
    }

    @Override
    public boolean tell(ClockNotice n) {
        if (store.find(n.id()).isPresent()) {
            return false;
        }
        try {
            store.insert(
                    ClockNoticeDocument.of(n),
                    List.of(new DemandClockV1(
                            n.demandId(),
                            n.area(),
                            n.demandClass().name(),
                            n.kind().name(),
                            n.stage().name(),
                            n.dueOn(),
                            n.provisional())));
            return true;
        } catch (DuplicateKeyException byAnother) {
            return false;
        }
    }

    @Override
    public List<ClockNotice> page(String areaPrefix, @Nullable ClockStage stage, @Nullable String after, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(Pattern.compile("^" + areaPrefix)));
        if (stage != null) {
            all.add(where("stage").is(stage));
        }
        if (after != null) {
            all.add(where("order").lt(after));
        }
        return store
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "order"))
                        .limit(limit))
                .stream()
                .map(stored -> stored.value().notice())
                .toList();
    }

    @Override
    public String cursor(ClockNotice notice) {
        return ClockNoticeDocument.order(notice);
    }
}
