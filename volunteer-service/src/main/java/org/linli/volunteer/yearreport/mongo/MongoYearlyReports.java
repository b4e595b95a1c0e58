package org.linli.volunteer.yearreport.mongo;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.volunteer.YearlyReportFrozenV1;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.yearreport.ReportId;
import org.linli.volunteer.yearreport.YearlyReport;
import org.linli.volunteer.yearreport.YearlyReportRejection;
import org.linli.volunteer.yearreport.YearlyReports;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Frozen reports in MongoDB. */
@Repository
class MongoYearlyReports implements YearlyReports {

    private final AggregateStore<ReportDocument> store;

    MongoYearlyReports(AggregateStores stores) {
        this.store = stores.of(ReportDocument.class, "yearlyReports");
    }

    @Override
    public void add(YearlyReport report) {
        ReportDocument document = new ReportDocument(
                report.id().value(),
                report.area(),
                report.year(),
                report.contents(),
                report.digest(),
                report.digestProfile(),
                report.frozenBy(),
                report.frozenAt());
        try {
            store.insert(
                    document,
                    List.of(new YearlyReportFrozenV1(
                            report.id().value(), report.area(), report.year(), report.digest(), report.frozenAt())));
        } catch (DuplicateKeyException there) {
            throw new Rejected(new YearlyReportRejection.AlreadyFrozen(report.area(), report.year()));
        }
    }

    @Override
    public Optional<YearlyReport> find(ReportId id) {
        return store.find(id.value()).map(found -> report(found.value()));
    }

    @Override
    public Page<YearlyReport> list(String areaPrefix, @Nullable String cursor, int limit) {
        Criteria ids = Criteria.where("_id").regex("^" + areaPrefix);
        Query query = Query.query(
                        cursor == null
                                ? ids
                                : new Criteria()
                                        .andOperator(ids, Criteria.where("_id").gt(cursor)))
                .with(Sort.by("_id"))
                .limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().id()).map(found -> report(found.value()));
    }

    private static YearlyReport report(ReportDocument d) {
        return new YearlyReport(
                new ReportId(d.id()),
                d.area(),
                d.year(),
                d.contents(),
                d.digest(),
                d.digestProfile(),
                d.frozenBy(),
                d.frozenAt());
    }
}
