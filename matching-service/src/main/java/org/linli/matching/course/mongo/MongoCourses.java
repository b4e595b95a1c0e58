package org.linli.matching.course.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.matching.course.Course;
import org.linli.matching.course.CourseId;
import org.linli.matching.course.CourseStatus;
import org.linli.matching.course.Courses;
import org.linli.matching.course.Enrolment;
import org.linli.matching.course.EnrolmentId;
import org.linli.matching.course.Lesson;
import org.linli.matching.course.Participant;
import org.linli.matching.course.Tutor;
import org.linli.matching.demand.Window;
import org.linli.matching.standing.StandingCommitmentWatch;
import org.linli.platform.crypto.CryptoProvider;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.Versioned;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Courses in MongoDB. */
@Repository
class MongoCourses implements Courses {

    private static final String COLLECTION = "courses";
    private static final int BATCH = 200;
    private static final char BETWEEN = '\n';

    private final AggregateStore<CourseDocument> store;
    private final CryptoProvider crypto;
    private final ObjectProvider<StandingCommitmentWatch> watches;

    MongoCourses(
            AggregateStores stores,
            MongoTemplate mongo,
            CryptoProvider crypto,
            ObjectProvider<StandingCommitmentWatch> watches) {
        this.store = stores.of(CourseDocument.class, COLLECTION);
        this.crypto = crypto;
        this.watches = watches;
        var indexes = mongo.indexOps(COLLECTION);
        indexes.createIndex(new Index("area", Sort.Direction.ASC).on("_id", Sort.Direction.DESC));
        indexes.createIndex(new Index("settled", Sort.Direction.ASC));
    }

    @Override
    public Versioned<Course> add(Course course) {
        try {
            store.insert(document(course.state()), course.published());
            tell(course);
            return new Versioned<>(course, 1);
        } catch (DuplicateKeyException there) {
            return get(course.state().id());
        }
    }

    @Override
    public Versioned<Course> get(CourseId id) {
        return course(store.get(id.value()));
    }

    @Override
    public Versioned<Course> save(Course course, long expectedVersion) {
        store.update(document(course.state()), expectedVersion, course.published());
        tell(course);
        return new Versioned<>(course, expectedVersion + 1);
    }

    private void tell(Course written) {
        Course.State s = written.state();
        watches.forEach(watch -> watch.written("course/" + s.id(), s.details().area(), s::commitments));
    }

    @Override
    public List<Versioned<Course>> page(Filter filter, int limit) {
        List<Criteria> all = new ArrayList<>();
        all.add(where("area").regex("^" + filter.areaPrefix()));
        if (filter.field() != null) {
            all.add(where("field").is(filter.field()));
        }
        if (filter.status() != null) {
            all.add(where("status").is(filter.status()));
        }
        if (filter.after() != null) {
            all.add(where("_id").lt(filter.after()));
        }
        return store
                .find(Query.query(new Criteria().andOperator(all))
                        .with(Sort.by(Sort.Direction.DESC, "_id"))
                        .limit(limit))
                .stream()
                .map(this::course)
                .toList();
    }

    @Override
    public void eachOpen(String areaPrefix, Consumer<Versioned<Course>> reader) {
        each(
                where("area").regex("^" + areaPrefix).and("status").in(CourseStatus.ANNOUNCED, CourseStatus.RUNNING),
                reader);
    }

    @Override
    public void eachToSettle(Consumer<Versioned<Course>> reader) {
        each(where("settled").is(false), reader);
    }

    @Override
    public void eachWithParticipants(LocalDate lastLesson, Consumer<Versioned<Course>> reader) {
        Criteria later = where("day").gt(lastLesson.toString());
        each(where("enrolments.0").exists(true).and("lessons").not().elemMatch(later), reader);
    }

    private void each(Criteria wanted, Consumer<Versioned<Course>> reader) {
        String last = "";
        while (true) {
            Query batch = Query.query(new Criteria().andOperator(where("_id").gt(last), wanted))
                    .with(Sort.by("_id"))
                    .limit(BATCH);
            List<Versioned<CourseDocument>> found = store.find(batch);
            found.forEach(stored -> reader.accept(course(stored)));
            if (found.size() < BATCH) {
                return;
            }
            last = found.getLast().value().id();
        }
    }

    private CourseDocument document(Course.State s) {
        Course.Details d = s.details();
        return new CourseDocument(
                s.id().value(),
                d.area(),
                d.field(),
                d.title(),
                d.place(),
                d.places(),
                d.fromAge(),
                d.toAge(),
                s.lessons().stream().map(MongoCourses::lesson).toList(),
                s.tutors().stream()
                        .map(t -> new CourseDocument.TutorDocument(t.volunteerId(), t.booked()))
                        .toList(),
                s.enrolments().stream().map(this::sealed).toList(),
                s.tutors().stream().allMatch(Tutor::booked),
                s.status(),
                s.forgotten());
    }

    private static CourseDocument.LessonDocument lesson(Lesson l) {
        Set<EnrolmentId> present = l.present();
        return new CourseDocument.LessonDocument(
                l.window().date(),
                l.window().start(),
                l.window().end(),
                present == null
                        ? null
                        : present.stream().map(EnrolmentId::value).sorted().toList());
    }

    private CourseDocument.SealedEnrolment sealed(Enrolment e) {
        String id = e.id().value();
        Participant p = e.participant();
        Participant.Guardian g = p.guardian();
        String person = p.bornOn().reveal()
                + String.valueOf(BETWEEN)
                + p.phone().reveal()
                + BETWEEN
                + p.name().reveal();
        return new CourseDocument.SealedEnrolment(
                id,
                crypto.encrypt(person, context(id, "person")),
                g == null
                        ? null
                        : crypto.encrypt(g.phone().reveal() + BETWEEN + g.name().reveal(), context(id, "guardian")),
                g == null ? null : g.consentedOn(),
                e.enrolledBy(),
                e.at(),
                e.seated());
    }

    private Versioned<Course> course(Versioned<CourseDocument> stored) {
        CourseDocument d = stored.value();
        return new Versioned<>(
                Course.restore(new Course.State(
                        new CourseId(d.id()),
                        new Course.Details(
                                d.area(), d.field(), d.title(), d.place(), d.places(), d.fromAge(), d.toAge()),
                        d.lessons().stream().map(MongoCourses::lesson).toList(),
                        d.tutors().stream()
                                .map(t -> new Tutor(t.volunteerId(), t.booked()))
                                .toList(),
                        d.enrolments().stream().map(this::enrolment).toList(),
                        d.status(),
                        d.forgotten() == null ? Course.Forgotten.NOBODY : d.forgotten())),
                stored.version());
    }

    private static Lesson lesson(CourseDocument.LessonDocument l) {
        List<String> present = l.present();
        return new Lesson(
                new Window(l.day(), l.start(), l.end()),
                present == null ? null : present.stream().map(EnrolmentId::new).collect(Collectors.toSet()));
    }

    private Enrolment enrolment(CourseDocument.SealedEnrolment e) {
        String[] person = open(e.person(), context(e.enrolment(), "person"), 3);
        return new Enrolment(
                new EnrolmentId(e.enrolment()),
                new Participant(
                        PersonalData.name(person[2]),
                        PersonalData.of(LocalDate.parse(person[0]), _ -> "***"),
                        PersonalData.phone(person[1]),
                        guardian(e)),
                e.enrolledBy(),
                e.at(),
                e.seated());
    }

    private Participant.@org.jspecify.annotations.Nullable Guardian guardian(CourseDocument.SealedEnrolment e) {
        if (e.guardian() == null || e.consentedOn() == null) {
            return null;
        }
        String[] parts = open(e.guardian(), context(e.enrolment(), "guardian"), 2);
        return new Participant.Guardian(PersonalData.name(parts[1]), PersonalData.phone(parts[0]), e.consentedOn());
    }

    private String[] open(String sealed, String context, int parts) {
        return crypto.decrypt(sealed, context).split(String.valueOf(BETWEEN), parts);
    }

    private static String context(String enrolment, String what) {
        return "course-enrolment/" + enrolment + "/" + what;
    }
}
