package org.linli.volunteer.series.mongo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.Insurance;
import org.linli.volunteer.activity.Notice;
import org.linli.volunteer.activity.mongo.ActivityExtras;
import org.linli.volunteer.series.AllSeries;
import org.linli.volunteer.series.Series;
import org.linli.volunteer.series.SeriesId;
import org.linli.volunteer.series.SeriesRule;
import org.linli.volunteer.series.SeriesStatus;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Series in MongoDB. */
@Repository
class MongoSeries implements AllSeries {

    private static final String COLLECTION = "activitySeries";

    private final AggregateStore<SeriesDocument> store;

    MongoSeries(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(SeriesDocument.class, COLLECTION);
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("place", 1));
        collection.createIndex(new Document("status", 1).append("until", 1));
    }

    @Override
    public Versioned<Series> add(Series series) {
        try {
            store.insert(document(series), List.of());
            return new Versioned<>(series, 1);
        } catch (DuplicateKeyException there) {
            return get(series.state().id());
        }
    }

    @Override
    public Optional<Versioned<Series>> find(SeriesId id) {
        return store.find(id.value()).map(MongoSeries::series);
    }

    @Override
    public Versioned<Series> save(Series series, long version) {
        store.update(document(series), version, List.of());
        return new Versioned<>(series, version + 1);
    }

    @Override
    public Page<Versioned<Series>> list(String areaPrefix, @Nullable String cursor, int limit) {
        Criteria place = Criteria.where("place").regex("^" + areaPrefix);
        if (cursor != null) {
            place.gt(cursor);
        }
        Query query = Query.query(place).with(Sort.by("place")).limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().place())
                .map(MongoSeries::series);
    }

    @Override
    public List<Series> running(LocalDate day) {
        return store
                .find(Query.query(Criteria.where("status")
                        .is(SeriesStatus.ACTIVE.name())
                        .and("until")
                        .gte(day.toString())))
                .stream()
                .map(found -> series(found).value())
                .toList();
    }

    private static SeriesDocument document(Series series) {
        Series.State state = series.state();
        Notice notice = state.template().notice();
        Insurance insurance = state.template().insurance();
        SeriesRule rule = state.rule();
        return new SeriesDocument(
                state.id().value(),
                state.area() + "/" + state.id(),
                state.area(),
                notice.title(),
                notice.content(),
                notice.place(),
                notice.conditions(),
                notice.risks(),
                notice.safeguards(),
                notice.capacity(),
                notice.dangerous(),
                insurance == null ? null : insurance.policyNumber(),
                insurance == null ? null : insurance.from(),
                insurance == null ? null : insurance.to(),
                ActivityExtras.of(state.template().details()),
                rule.weekdays().stream().sorted().map(Enum::name).toList(),
                rule.everyWeeks(),
                rule.start().toString(),
                rule.length().toMinutes(),
                rule.from().toString(),
                rule.until().toString(),
                state.skips().stream().sorted().map(LocalDate::toString).toList(),
                state.status().name(),
                state.createdBy(),
                state.createdAt());
    }

    private static Versioned<Series> series(Versioned<SeriesDocument> stored) {
        SeriesDocument d = stored.value();
        Insurance insurance = d.policyNumber() == null || d.insuredFrom() == null || d.insuredTo() == null
                ? null
                : new Insurance(d.policyNumber(), d.insuredFrom(), d.insuredTo());
        Notice notice = new Notice(
                d.title(),
                d.content(),
                d.venue(),
                d.conditions(),
                d.risks(),
                d.safeguards(),
                Instant.EPOCH,
                Instant.EPOCH,
                d.capacity(),
                d.dangerous());
        return new Versioned<>(
                Series.restore(new Series.State(
                        new SeriesId(d.id()),
                        d.area(),
                        new Activity.Plan(notice, d.extras().details(), insurance),
                        new SeriesRule(
                                d.weekdays().stream().map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                                d.everyWeeks(),
                                LocalTime.parse(d.start()),
                                Duration.ofMinutes(d.minutes()),
                                LocalDate.parse(d.from()),
                                LocalDate.parse(d.until())),
                        d.skips().stream().map(LocalDate::parse).collect(Collectors.toSet()),
                        SeriesStatus.valueOf(d.status()),
                        d.createdBy(),
                        d.createdAt())),
                stored.version());
    }
}
