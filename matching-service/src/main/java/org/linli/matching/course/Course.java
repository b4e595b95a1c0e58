package org.linli.matching.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.contracts.PublishedEvent;
import org.linli.contracts.matching.CourseStatusChangedV1;
import org.linli.matching.standing.StandingCommitment;
import org.linli.platform.problem.Rejected;

/** Decides who takes part in a course, who teaches it, and how its lessons are told. */
public final class Course {

    static final int MOST_PLACES = 200;
    static final int MOST_LESSONS = 60;
    static final int MOST_TUTORS = 10;

    /** What the catalogue says; ages are those on the first day, both ends included. */
    public record Details(
            String area,
            CourseField field,
            String title,
            String place,
            int places,
            @Nullable Integer fromAge,
            @Nullable Integer toAge) {}

    /** How many took part, or waited, of whom nothing else is known any more. */
    public record Forgotten(int seated, int waiting) {
        public static final Forgotten NOBODY = new Forgotten(0, 0);
    }

    /** Everything a course is restored from; lessons are in the order of their times. */
    public record State(
            CourseId id,
            Details details,
            List<Lesson> lessons,
            List<Tutor> tutors,
            List<Enrolment> enrolments,
            CourseStatus status,
            Forgotten forgotten) {

        public State {
            lessons = List.copyOf(lessons);
            tutors = List.copyOf(tutors);
            enrolments = List.copyOf(enrolments);
        }

        public LocalDate firstDay() {
            return lessons.getFirst().window().date();
        }

        public LocalDate lastDay() {
            return lessons.getLast().window().date();
        }

        public int seated() {
            return forgotten.seated() + inPlace();
        }

        public int waiting() {
            return forgotten.waiting() + enrolments.size() - inPlace();
        }

        private int inPlace() {
            return (int) enrolments.stream().filter(Enrolment::seated).count();
        }

        public int lessonsHeld() {
            return (int) lessons.stream().filter(l -> l.present() != null).count();
        }

        public int attendances() {
            return lessons.stream()
                    .mapToInt(l -> l.present() == null ? 0 : l.present().size())
                    .sum();
        }

        /** The lessons that its tutors have given their time to, from a day on. */
        public List<StandingCommitment> commitments(LocalDate from) {
            return status == CourseStatus.ANNOUNCED || status == CourseStatus.RUNNING
                    ? tutors.stream()
                            .flatMap(t -> commitments(t, from).stream())
                            .toList()
                    : List.of();
        }

        List<StandingCommitment> commitments(Tutor tutor, LocalDate from) {
            return IntStream.range(0, lessons.size())
                    .filter(i -> !lessons.get(i).window().date().isBefore(from))
                    .mapToObj(i -> new StandingCommitment(
                            "course/" + id + "/" + (i + 1) + "/" + tutor.volunteerId(),
                            "course/" + id,
                            tutor.volunteerId(),
                            lessons.get(i).window().startsAt(),
                            lessons.get(i).window().endsAt()))
                    .toList();
        }

        State with(List<Lesson> held, List<Tutor> teaching, List<Enrolment> people, CourseStatus next) {
            return new State(id, details, held, teaching, people, next, forgotten);
        }
    }

    private State state;
    private final @Nullable CourseStatus before;

    private Course(State state, @Nullable CourseStatus before) {
        this.state = state;
        this.before = before;
    }

    public static Course restore(State state) {
        return new Course(state, state.status());
    }

    static Course announce(CourseId id, Details details, List<Lesson> lessons, LocalDate today) {
        List<Lesson> inOrder = lessons.stream()
                .sorted(Comparator.comparing(l -> l.window().startsAt()))
                .toList();
        refuseIf(
                inOrder.isEmpty() || inOrder.size() > MOST_LESSONS || overlapping(inOrder),
                CourseRejection.BadLessons::new);
        refuseIf(!inOrder.getFirst().window().date().isAfter(today), CourseRejection.LessonPast::new);
        return new Course(
                new State(id, details, inOrder, List.of(), List.of(), CourseStatus.ANNOUNCED, Forgotten.NOBODY), null);
    }

    private static boolean overlapping(List<Lesson> inOrder) {
        return IntStream.range(1, inOrder.size()).anyMatch(i -> inOrder.get(i)
                .window()
                .startsAt()
                .isBefore(inOrder.get(i - 1).window().endsAt()));
    }

    /** Gives a place, or one on the waiting list when all are taken (SEC-01, VOL-03). */
    void enrol(EnrolmentId id, Participant participant, String by, LocalDate today, Instant now) {
        permit(CourseMove.ENROL);
        Participant.Guardian guardian = participant.guardian();
        refuseIf(
                participant.minorOn(state.firstDay())
                        && (guardian == null || guardian.consentedOn().isAfter(today)),
                CourseRejection.GuardianMustConsent::new);
        int age = participant.ageOn(state.firstDay());
        Integer from = state.details().fromAge();
        Integer to = state.details().toAge();
        refuseIf(age < 0 || (from != null && age < from) || (to != null && age > to), CourseRejection.OutsideAge::new);
        refuseIf(
                state.enrolments().stream().anyMatch(e -> e.participant().samePersonAs(participant)),
                CourseRejection.EnrolledAlready::new);
        refuseIf(state.enrolments().size() >= 2 * MOST_PLACES, CourseRejection.TooMany::new);
        boolean seated = state.seated() < state.details().places();
        people(Stream.concat(state.enrolments().stream(), Stream.of(new Enrolment(id, participant, by, now, seated)))
                .toList());
    }

    /** Somebody leaves, or the guardian takes his consent back: nothing of him is kept, and the next in line moves up. */
    void leave(EnrolmentId id) {
        Enrolment gone = enrolment(id);
        List<Enrolment> others = new ArrayList<>(state.enrolments());
        others.remove(gone);
        boolean open = state.status() == CourseStatus.ANNOUNCED || state.status() == CourseStatus.RUNNING;
        if (gone.seated() && open) {
            IntStream.range(0, others.size())
                    .filter(i -> !others.get(i).seated())
                    .findFirst()
                    .ifPresent(i -> others.set(i, others.get(i).movedUp()));
        }
        people(others);
    }

    /** Nothing of those who took part is kept but their number. */
    void forgetParticipants() {
        state = new State(
                state.id(),
                state.details(),
                state.lessons(),
                state.tutors(),
                List.of(),
                state.status(),
                new Forgotten(state.seated(), state.waiting()));
    }

    Enrolment enrolment(EnrolmentId id) {
        return state.enrolments().stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Rejected(new CourseRejection.NoSuchEnrolment()));
    }

    /** The tutor is named first and his calendar booked after; until then he is not settled. */
    Tutor appoint(String volunteerId) {
        permit(CourseMove.APPOINT_TUTOR);
        refuseIf(
                state.tutors().size() >= MOST_TUTORS
                        || state.tutors().stream().anyMatch(t -> t.volunteerId().equals(volunteerId)),
                CourseRejection.TutorThere::new);
        Tutor tutor = new Tutor(volunteerId, false);
        tutors(Stream.concat(state.tutors().stream(), Stream.of(tutor)).toList());
        return tutor;
    }

    /** His calendar says what the course says. */
    void settled(String volunteerId) {
        tutors(state.tutors().stream()
                .map(t -> t.volunteerId().equals(volunteerId) ? t.settled() : t)
                .toList());
    }

    void dismiss(String volunteerId) {
        refuseIf(
                state.tutors().stream().noneMatch(t -> t.volunteerId().equals(volunteerId)),
                CourseRejection.NoSuchTutor::new);
        tutors(state.tutors().stream()
                .filter(t -> !t.volunteerId().equals(volunteerId))
                .toList());
    }

    /** Tells who came to a lesson, once, from its beginning on. */
    void hold(int number, Set<EnrolmentId> present, Instant now) {
        permit(CourseMove.HOLD_LESSON);
        refuseIf(number < 1 || number > state.lessons().size(), CourseRejection.NoSuchLesson::new);
        Lesson lesson = state.lessons().get(number - 1);
        refuseIf(lesson.present() != null, CourseRejection.ToldAlready::new);
        refuseIf(now.isBefore(lesson.window().startsAt()), CourseRejection.NotBegun::new);
        refuseIf(present.stream().anyMatch(id -> !enrolment(id).seated()), CourseRejection.NoSuchEnrolment::new);
        List<Lesson> held = new ArrayList<>(state.lessons());
        held.set(number - 1, lesson.attendedBy(present));
        state = state.with(held, state.tutors(), state.enrolments(), CourseMove.HOLD_LESSON.to());
    }

    /** All lessons lie behind; one that nobody told of did not take place. */
    void finish(Instant now) {
        permit(CourseMove.FINISH);
        refuseIf(now.isBefore(state.lessons().getLast().window().endsAt()), CourseRejection.LessonsAhead::new);
        state = state.with(state.lessons(), state.tutors(), state.enrolments(), CourseMove.FINISH.to());
    }

    /** The lessons ahead are given back to the tutors after this. */
    void cancel() {
        permit(CourseMove.CANCEL);
        state = state.with(
                state.lessons(),
                state.tutors().stream().map(Tutor::unsettled).toList(),
                state.enrolments(),
                CourseMove.CANCEL.to());
    }

    private void people(List<Enrolment> people) {
        state = state.with(state.lessons(), state.tutors(), people, state.status());
    }

    private void tutors(List<Tutor> teaching) {
        state = state.with(state.lessons(), teaching, state.enrolments(), state.status());
    }

    private void permit(CourseMove move) {
        refuseIf(!move.allowedFrom(state.status()), () -> new CourseRejection.NotAllowed(state.status(), move));
    }

    private static void refuseIf(boolean broken, Supplier<CourseRejection> why) {
        if (broken) {
            throw new Rejected(why.get());
        }
    }

    public State state() {
        return state;
    }

    /** What others hear: that it is announced and how it moves on; never who takes part. */
    public List<PublishedEvent> published() {
        if (Objects.equals(before, state.status())) {
            return List.of();
        }
        return List.of(new CourseStatusChangedV1(
                state.id().value(),
                state.details().area(),
                state.details().field().name(),
                before == null ? null : before.name(),
                state.status().name(),
                state.firstDay(),
                state.lastDay(),
                state.details().places(),
                state.seated(),
                state.waiting(),
                state.lessonsHeld(),
                state.attendances()));
    }
}
