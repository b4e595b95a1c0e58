package org.linli.volunteer.training.mongo;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.linli.platform.outbox.AggregateStore;
import org.linli.platform.outbox.AggregateStores;
import org.linli.platform.outbox.ListQuery;
import org.linli.platform.outbox.Versioned;
import org.linli.platform.web.Page;
import org.linli.volunteer.training.Course;
import org.linli.volunteer.training.CourseId;
import org.linli.volunteer.training.CourseSession;
import org.linli.volunteer.training.Courses;
import org.linli.volunteer.training.SessionId;
import org.linli.volunteer.training.TrainingId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** Courses and sessions in MongoDB. */
@Repository
class MongoCourses implements Courses {

    private static final String COURSES = "courses";
    private static final String SESSIONS = "courseSessions";

    private final AggregateStore<CourseDocument> courses;
    private final AggregateStore<SessionDocument> sessions;

    MongoCourses(AggregateStores stores, MongoTemplate mongo) {
        this.courses = stores.of(CourseDocument.class, COURSES);
        this.sessions = stores.of(SessionDocument.class, SESSIONS);
        mongo.getCollection(COURSES).createIndex(new Document("place", 1));
        mongo.getCollection(SESSIONS).createIndex(new Document("course", 1).append("startsAt", -1));
    }

    @Override
    public Course add(Course course) {
        try {
            courses.insert(
                    new CourseDocument(
                            course.id().value(),
                            course.area() + "/" + course.id(),
                            course.area(),
                            SyllabusDocument.of(course.syllabus()),
                            course.createdBy()),
                    List.of());
            return course;
        } catch (DuplicateKeyException there) {
            return get(course.id());
        }
    }

    @Override
    public Optional<Course> find(CourseId id) {
        return courses.find(id.value()).map(found -> course(found.value()));
    }

    @Override
    public Page<Course> list(String areaPrefix, @Nullable String cursor, int limit) {
        ListQuery inArea = ListQuery.below("place", areaPrefix);
        return courses.rising(inArea, "place", cursor, limit, CourseDocument::place)
                .map(found -> course(found.value()));
    }

    @Override
    public Versioned<CourseSession> add(CourseSession session) {
        try {
            sessions.insert(document(session.state()), List.of());
            return new Versioned<>(session, 1);
        } catch (DuplicateKeyException there) {
            return get(session.state().id());
        }
    }

    @Override
    public Optional<Versioned<CourseSession>> find(SessionId id) {
        return sessions.find(id.value()).map(MongoCourses::session);
    }

    @Override
    public Versioned<CourseSession> save(CourseSession session, long version) {
        sessions.update(document(session.state()), version, List.of());
        return new Versioned<>(session, version + 1);
    }

    @Override
    public List<Versioned<CourseSession>> sessionsOf(CourseId course, int limit) {
        Query query = Query.query(Criteria.where("course").is(course.value()))
                .with(Sort.by(Sort.Direction.DESC, "startsAt"))
                .limit(limit);
        return sessions.find(query).stream().map(MongoCourses::session).toList();
    }

    private static Course course(CourseDocument d) {
        return new Course(new CourseId(d.id()), d.area(), d.syllabus().syllabus(), d.createdBy());
    }

    private static SessionDocument document(CourseSession.State state) {
        return new SessionDocument(
                state.id().value(),
                state.course().value(),
                state.area(),
                state.place(),
                state.startsAt(),
                state.endsAt(),
                state.capacity(),
                state.seats().stream().map(TrainingId::value).toList());
    }

    private static Versioned<CourseSession> session(Versioned<SessionDocument> stored) {
        SessionDocument d = stored.value();
        return new Versioned<>(
                CourseSession.restore(new CourseSession.State(
                        new SessionId(d.id()),
                        new CourseId(d.course()),
                        d.area(),
                        d.venue(),
                        d.startsAt(),
                        d.endsAt(),
                        d.capacity(),
                        d.seats().stream().map(TrainingId::new).toList())),
                stored.version());
    }
}
