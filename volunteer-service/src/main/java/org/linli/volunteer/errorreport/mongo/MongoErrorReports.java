package org.linli.volunteer.errorreport.mongo;

import com.mongodb.client.model.IndexOptions;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.web.Page;
import org.linli.volunteer.errorreport.ErrorReport;
import org.linli.volunteer.errorreport.ErrorReportId;
import org.linli.volunteer.errorreport.ErrorReportRejection;
import org.linli.volunteer.errorreport.ErrorReportStatus;
import org.linli.volunteer.errorreport.ErrorReports;
import org.linli.volunteer.errorreport.PublishedErrorReportEvents;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.SessionId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** Reports of errors in MongoDB. */
@Repository
class MongoErrorReports implements ErrorReports {

    private static final String COLLECTION = "errorReports";

    private final AggregateStore<ErrorReportDocument> store;

    MongoErrorReports(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(ErrorReportDocument.class, COLLECTION);
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("place", 1));
        collection.createIndex(new Document("status", 1).append("place", 1));
        collection.createIndex(new Document("volunteerId", 1).append("_id", -1));
        collection.createIndex(
                new Document("openFor", 1), new IndexOptions().unique(true).sparse(true));
    }

    @Override
    public Versioned<ErrorReport> add(ErrorReport report) {
        try {
            store.insert(document(report.state()), PublishedErrorReportEvents.of(report));
            return new Versioned<>(report, 1);
        } catch (DuplicateKeyException there) {
            return find(report.state().id()).orElseThrow(() -> new Rejected(new ErrorReportRejection.AlreadyOpen()));
        }
    }

    @Override
    public Optional<Versioned<ErrorReport>> find(ErrorReportId id) {
        return store.find(id.value()).map(MongoErrorReports::report);
    }

    @Override
    public Versioned<ErrorReport> save(ErrorReport report, long version) {
        store.update(document(report.state()), version, PublishedErrorReportEvents.of(report));
        return new Versioned<>(report, version + 1);
    }

    @Override
    public Page<Versioned<ErrorReport>> ofVolunteer(VolunteerId volunteer, @Nullable String cursor, int limit) {
        return store.falling(
                        ListQuery.everything().is("volunteerId", volunteer.value()),
                        "_id",
                        cursor,
                        limit,
                        ErrorReportDocument::id)
                .map(MongoErrorReports::report);
    }

    @Override
    public Page<Versioned<ErrorReport>> list(
            String areaPrefix, @Nullable ErrorReportStatus status, @Nullable String cursor, int limit) {
        ListQuery inArea = ListQuery.below("place", areaPrefix).is("status", status == null ? null : status.name());
        return store.rising(inArea, "place", cursor, limit, ErrorReportDocument::place)
                .map(MongoErrorReports::report);
    }

    private static ErrorReportDocument document(ErrorReport.State s) {
        ErrorReport.Answer answer = s.answer();
        return new ErrorReportDocument(
                s.id().value(),
                s.area() + "/" + s.id(),
                s.record().value(),
                s.status() == ErrorReportStatus.OPEN ? s.record().value() : null,
                s.volunteer().value(),
                s.area(),
                s.description(),
                s.claimedFrom(),
                s.claimedTo(),
                s.reportedAt(),
                s.answerBy(),
                s.provisional(),
                s.status().name(),
                answer == null
                        ? null
                        : new ErrorReportDocument.StoredAnswer(answer.by(), answer.reason(), answer.at()));
    }

    private static Versioned<ErrorReport> report(Versioned<ErrorReportDocument> found) {
        ErrorReportDocument d = found.value();
        ErrorReportDocument.StoredAnswer answer = d.answer();
        return new Versioned<>(
                ErrorReport.restore(new ErrorReport.State(
                        new ErrorReportId(d.id()),
                        new SessionId(d.recordId()),
                        new VolunteerId(d.volunteerId()),
                        d.area(),
                        d.description(),
                        d.claimedFrom(),
                        d.claimedTo(),
                        d.reportedAt(),
                        d.answerBy(),
                        d.provisional(),
                        ErrorReportStatus.valueOf(d.status()),
                        answer == null ? null : new ErrorReport.Answer(answer.by(), answer.reason(), answer.at()))),
                found.version());
    }
}
