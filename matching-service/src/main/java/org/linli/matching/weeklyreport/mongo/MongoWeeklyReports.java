package org.linli.matching.weeklyreport.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.matching.DepartmentReportFrozenV1;
import org.linli.matching.weeklyreport.WeeklyReport;
import org.linli.matching.weeklyreport.WeeklyReports;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Keeps frozen reports in MongoDB. */
@Component
final class MongoWeeklyReports implements WeeklyReports {

    private final AggregateStore<ReportDocument> store;

    MongoWeeklyReports(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(ReportDocument.class, "departmentReports");
        mongo.indexOps("departmentReports")
                .createIndex(new Index("area", Sort.Direction.ASC).on("order", Sort.Direction.DESC));
    }

    @Override
    public boolean freeze(WeeklyReport r) {
        try {
            store.insert(
                    ReportDocument.of(r),
                    List.of(new DepartmentReportFrozenV1(r.id(), r.area(), r.department(), r.weekStart(), r.digest())));
            return true;
        } catch (DuplicateKeyException byAnother) {
            return false;
        }
    }

    @Override
    public Optional<WeeklyReport> find(String id) {
        return store.find(id).map(stored -> stored.value().report());
    }

    @Override
    public List<WeeklyReport> page(
            String area,
            @Nullable LocalDate weekStart,
            @Nullable String department,
            @Nullable String after,
            int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex(Pattern.compile("^" + area)));
        if (weekStart != null) {
            all.add(where("weekStart").is(weekStart.toString()));
        }
        if (department != null) {
            all.add(where("department").is(department));
        }
        if (after != null) {
            all.add(where("order").lt(after));
        }
        return store
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "order"))
                        .limit(limit))
                .stream()
                .map(stored -> stored.value().report())
                .toList();
    }

    @Override
    public long count(String area, LocalDate weekStart) {
        return store.count(Query.query(where("area").is(area).and("weekStart").is(weekStart.toString())));
    }
}
