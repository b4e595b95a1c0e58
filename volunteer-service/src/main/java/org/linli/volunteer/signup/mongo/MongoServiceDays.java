package org.linli.volunteer.signup.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.problem.Rejected;
import org.linli.platform.problem.RequestRejection;
import org.linli.platform.web.Page;
import org.linli.volunteer.activity.ActivityId;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.signup.ApprovalLevel;
import org.linli.volunteer.signup.Evidence;
import org.linli.volunteer.signup.HourStatus;
import org.linli.volunteer.signup.Proof;
import org.linli.volunteer.signup.PublishedSignUpEvents;
import org.linli.volunteer.signup.Revision;
import org.linli.volunteer.signup.ServiceDay;
import org.linli.volunteer.signup.ServiceDayId;
import org.linli.volunteer.signup.ServiceDays;
import org.linli.volunteer.signup.Session;
import org.linli.volunteer.signup.SessionId;
import org.linli.volunteer.signup.SignUpId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Days of service in MongoDB: state, version and pending events of a day in one document. */
@Repository
class MongoServiceDays implements ServiceDays {

    /** Of a day written as yyyy-MM-dd. */
    private static final int DAY_LENGTH = 10;

    private static final String COLLECTION = "serviceDays";
    private static final String LATE = "LATE";

    private final AggregateStore<ServiceDayDocument> store;
    private final MongoTemplate mongo;

    MongoServiceDays(AggregateStores stores, MongoTemplate mongo) {
        this.store = stores.of(ServiceDayDocument.class, COLLECTION);
        this.mongo = mongo;
        var collection = mongo.getCollection(COLLECTION);
        collection.createIndex(new Document("volunteerId", 1).append("day", -1));
        collection.createIndex(new Document("runningOf", 1));
        collection.createIndex(new Document("sessions.recordId", 1));
        collection.createIndex(new Document("sessions.signUpId", 1));
        collection.createIndex(new Document("sessions.activityId", 1));
        collection.createIndex(new Document("sessions.area", 1));
        collection.createIndex(new Document("sessions.decidedBy", 1));
        collection.createIndex(new Document("waiting", 1));
    }

    @Override
    public Optional<Versioned<ServiceDay>> find(ServiceDayId id) {
        return store.find(id.value()).map(MongoServiceDays::day);
    }

    @Override
    public Optional<Versioned<ServiceDay>> running(VolunteerId volunteer) {
        return one(Criteria.where("runningOf").is(volunteer.value()));
    }

    @Override
    public Optional<Versioned<ServiceDay>> holding(SessionId session) {
        return one(Criteria.where("sessions.recordId").is(session.value()));
    }

    @Override
    public List<ServiceDay> of(Collection<SignUpId> signUps) {
        if (signUps.isEmpty()) {
            return List.of();
        }
        return store
                .find(Query.query(Criteria.where("sessions.signUpId")
                        .in(signUps.stream().map(SignUpId::value).toList())))
                .stream()
                .map(found -> day(found).value())
                .toList();
    }

    @Override
    public Page<Versioned<ServiceDay>> ofVolunteer(
            Collection<VolunteerId> registrations, @Nullable String cursor, int limit) {
        List<Criteria> all = new ArrayList<>(List.of(Criteria.where("volunteerId")
                .in(registrations.stream().map(VolunteerId::value).toList())));
        if (cursor != null) {
            // two registrations of a person may have served on one day
            String day = cursor.substring(0, Math.min(cursor.length(), DAY_LENGTH));
            String id = cursor.length() > DAY_LENGTH ? cursor.substring(DAY_LENGTH + 1) : "";
            all.add(new Criteria()
                    .orOperator(
                            Criteria.where("day").lt(day),
                            Criteria.where("day").is(day).and("_id").lt(id)));
        }
        Query query = Query.query(new Criteria().andOperator(all))
                .with(Sort.by(Sort.Direction.DESC, "day", "_id"))
                .limit(limit + 1);
        return Page.ofOneMore(
                        store.find(query),
                        limit,
                        row -> row.value().day() + "/" + row.value().id())
                .map(MongoServiceDays::day);
    }

    @Override
    public Page<Versioned<ServiceDay>> waiting(String areaPrefix, @Nullable String cursor, int limit) {
        Criteria criteria = Criteria.where("waiting").regex("^" + areaPrefix);
        if (cursor != null) {
            criteria.and("_id").gt(cursor);
        }
        Query query = Query.query(criteria).with(Sort.by("_id")).limit(limit + 1);
        return Page.ofOneMore(store.find(query), limit, row -> row.value().id()).map(MongoServiceDays::day);
    }

    @Override
    public Versioned<ServiceDay> save(ServiceDay day, long version) {
        ServiceDayDocument document = document(day);
        if (version == 0) {
            try {
                store.insert(document, PublishedSignUpEvents.of(day));
            } catch (DuplicateKeyException meanwhile) {
                throw new Rejected(new RequestRejection.Stale(1));
            }
        } else {
            store.update(document, version, PublishedSignUpEvents.of(day));
        }
        return new Versioned<>(day, version + 1);
    }

    @Override
    public Stream<ServiceDay> between(String areaPrefix, LocalDate first, LocalDate last) {
        Query query = Query.query(Criteria.where("sessions.area")
                .regex("^" + areaPrefix)
                .and("day")
                .gte(first.toString())
                .lte(last.toString()));
        return mongo.stream(query, ServiceDayDocument.class, COLLECTION)
                .map(document -> day(new Versioned<>(document, 0)).value());
    }

    @Override
    public long decidedBy(String person, Instant from, Instant to) {
        return store.count(Query.query(Criteria.where("sessions")
                .elemMatch(Criteria.where("decidedBy")
                        .is(person)
                        .and("decidedAt")
                        .gte(from)
                        .lt(to))));
    }

    @Override
    public Stream<ServiceDay> byVolunteer() {
        Query inOrder = new Query().with(Sort.by("volunteerId", "day"));
        return mongo.stream(inOrder, ServiceDayDocument.class, COLLECTION)
                .map(document -> day(new Versioned<>(document, 0)).value());
    }

    @Override
    public List<Versioned<ServiceDay>> runningPast(Instant plannedEnd, int limit) {
        return store
                .find(Query.query(Criteria.where("runningOf")
                                .exists(true)
                                .and("sessions")
                                .elemMatch(Criteria.where("status")
                                        .is(HourStatus.OPEN.name())
                                        .and("plannedEnd")
                                        .lt(plannedEnd)))
                        .limit(limit))
                .stream()
                .map(MongoServiceDays::day)
                .toList();
    }

    @Override
    public long undecidedOf(ActivityId activity) {
        return store.count(Query.query(Criteria.where("sessions")
                .elemMatch(Criteria.where("activityId")
                        .is(activity.value())
                        .and("status")
                        .in(HourStatus.OPEN.name(), HourStatus.PENDING.name()))));
    }

    @Override
    public Map<ActivityId, Long> minutesOf(Collection<ActivityId> activities) {
        Document ofThose = new Document(
                "sessions.activityId",
                new Document("$in", activities.stream().map(ActivityId::value).toList()));
        Map<ActivityId, Long> minutes = new HashMap<>();
        mongo.getCollection(COLLECTION)
                .aggregate(List.of(
                        new Document("$match", ofThose),
                        new Document("$unwind", "$sessions"),
                        new Document(
                                "$match",
                                new Document(ofThose)
                                        .append(
                                                "sessions.status",
                                                new Document(
                                                        "$in",
                                                        List.of(
                                                                HourStatus.EFFECTIVE.name(),
                                                                HourStatus.CORRECTED.name())))),
                        new Document(
                                "$group",
                                new Document("_id", "$sessions.activityId")
                                        .append("minutes", new Document("$sum", "$sessions.minutes")))))
                .forEach(sum -> minutes.put(new ActivityId(sum.getString("_id")), number(sum, "minutes")));
        return minutes;
    }

    @Override
    public Served served(String areaPrefix) {
        Pattern inside = Pattern.compile("^" + areaPrefix);
        List<Document> sums = mongo.getCollection(COLLECTION)
                .aggregate(List.of(
                        new Document("$match", new Document("sessions.area", inside)),
                        new Document("$unwind", "$sessions"),
                        new Document("$match", new Document("sessions.area", inside)),
                        new Document(
                                "$group",
                                new Document(
                                                "_id",
                                                new Document("status", "$sessions.status")
                                                        .append("late", "$sessions.source"))
                                        .append("checkIns", new Document("$sum", 1))
                                        .append("minutes", new Document("$sum", "$sessions.minutes")))))
                .into(new java.util.ArrayList<>());
        long checkIns = 0;
        long minutes = 0;
        for (Document sum : sums) {
            Document group = sum.get("_id", Document.class);
            if (group.get("late") == null) {
                checkIns += number(sum, "checkIns");
            }
            if (HourStatus.valueOf(group.getString("status")).counts()) {
                minutes += number(sum, "minutes");
            }
        }
        return new Served(checkIns, minutes);
    }

    private static long number(Document sum, String field) {
        return sum.get(field) instanceof Number number ? number.longValue() : 0;
    }

    private Optional<Versioned<ServiceDay>> one(Criteria criteria) {
        return store.findOne(Query.query(criteria)).map(MongoServiceDays::day);
    }

    private static ServiceDayDocument document(ServiceDay day) {
        List<String> waiting = day.sessions().stream()
                .filter(s -> s.status() == HourStatus.PENDING)
                .map(Session::area)
                .distinct()
                .toList();
        return new ServiceDayDocument(
                day.id().value(),
                day.id().volunteer().value(),
                day.id().day().toString(),
                day.openSession().isPresent() ? day.id().volunteer().value() : null,
                waiting.isEmpty() ? null : waiting,
                day.sessions().stream().map(MongoServiceDays::served).toList());
    }

    private static ServiceDayDocument.Served served(Session s) {
        return new ServiceDayDocument.Served(
                s.id().value(),
                s.signUp().value(),
                s.activity().value(),
                s.title(),
                s.area(),
                s.plannedEnd(),
                s.demandId(),
                s.assignmentId(),
                s.evidence().name(),
                s.proof().metres(),
                s.proof().confirmedBy(),
                s.proof().review() ? Boolean.TRUE : null,
                s.checkedInAt(),
                s.checkedOutAt(),
                s.forgotten() ? Boolean.TRUE : null,
                s.minutes(),
                s.status().name(),
                s.level().name(),
                s.decidedBy(),
                s.decidedAt(),
                s.reason(),
                s.lateEntryId(),
                s.lateEntryId() == null ? null : LATE,
                s.revisions().isEmpty()
                        ? null
                        : s.revisions().stream().map(MongoServiceDays::version).toList());
    }

    private static ServiceDayDocument.Version version(Revision r) {
        return new ServiceDayDocument.Version(
                r.number(),
                r.requestId(),
                r.minutesBefore(),
                r.minutesAfter(),
                r.cameBefore(),
                r.leftBefore(),
                r.by(),
                r.at(),
                r.reason());
    }

    private static Revision revision(ServiceDayDocument.Version v) {
        return new Revision(
                v.number(),
                v.requestId(),
                v.minutesBefore(),
                v.minutesAfter(),
                v.cameBefore(),
                v.leftBefore(),
                v.by(),
                v.at(),
                v.reason());
    }

    private static Versioned<ServiceDay> day(Versioned<ServiceDayDocument> stored) {
        ServiceDayDocument d = stored.value();
        return new Versioned<>(
                ServiceDay.restore(
                        new ServiceDayId(new VolunteerId(d.volunteerId()), LocalDate.parse(d.day())),
                        d.sessions().stream().map(MongoServiceDays::session).toList()),
                stored.version());
    }

    private static Session session(ServiceDayDocument.Served s) {
        return new Session(
                new SessionId(s.recordId()),
                new SignUpId(s.signUpId()),
                new ActivityId(s.activityId()),
                s.title(),
                s.area(),
                s.plannedEnd(),
                s.demandId(),
                s.assignmentId(),
                new Proof(Evidence.valueOf(s.evidence()), s.metres(), s.confirmedBy(), Boolean.TRUE.equals(s.review())),
                s.checkedInAt(),
                s.checkedOutAt(),
                Boolean.TRUE.equals(s.forgotten()),
                s.minutes(),
                HourStatus.valueOf(s.status()),
                ApprovalLevel.valueOf(s.level()),
                s.decidedBy(),
                s.decidedAt(),
                s.reason(),
                s.lateEntryId(),
                s.revisions() == null
                        ? List.of()
                        : s.revisions().stream().map(MongoServiceDays::revision).toList());
    }
}
