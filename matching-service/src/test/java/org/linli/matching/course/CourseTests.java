package org.linli.matching.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.contracts.matching.CourseStatusChangedV1;
import org.linli.matching.demand.Window;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class CourseTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 5);
    private static final Instant BEGINS = Instant.parse("2026-12-05T01:00:00Z");
    private static final Instant OVER = Instant.parse("2026-12-12T03:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate GROWN_UP = LocalDate.of(1960, 1, 1);

    private static Course.Details details(int places, @Nullable Integer fromAge, @Nullable Integer toAge) {
        return new Course.Details("330521002005", CourseField.TECHNOLOGY, "机器狗编程课", "玉屏社区服务中心", places, fromAge, toAge);
    }

    private static Lesson lesson(LocalDate day, int from, int to) {
        return new Lesson(new Window(day, LocalTime.of(from, 0), LocalTime.of(to, 0)), null);
    }

    private static List<Lesson> twoSaturdays() {
        return List.of(lesson(FIRST.plusWeeks(1), 9, 11), lesson(FIRST, 9, 11));
    }

    private static Course course(int places) {
        return Course.announce(new CourseId("c1"), details(places, null, null), twoSaturdays(), TODAY);
    }

    private static Participant person(String name, LocalDate born, Participant.@Nullable Guardian guardian) {
        return new Participant(
                PersonalData.name(name),
                PersonalData.of(born, _ -> "***"),
                PersonalData.phone("13857312345"),
                guardian);
    }

    private static Participant.Guardian guardian(LocalDate consentedOn) {
        return new Participant.Guardian(PersonalData.name("陈大明"), PersonalData.phone("13857312346"), consentedOn);
    }

    private static void enrol(Course course, String id, Participant who) {
        course.enrol(new EnrolmentId(id), who, "worker", TODAY, NOW);
    }

    private static Course in(CourseStatus status) {
        Course course = course(1);
        enrol(course, "e1", person("甲", GROWN_UP, null));
        Course.State s = course.state();
        return Course.restore(s.with(s.lessons(), s.tutors(), s.enrolments(), status));
    }

    static Stream<Arguments> everyPair() {
        return Arrays.stream(CourseStatus.values())
                .flatMap(s -> Arrays.stream(CourseMove.values()).map(m -> Arguments.of(s, m)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void movesByTheTableOrNotAtAll(CourseStatus status, CourseMove move) {
        Course course = in(status);
        Course.State before = course.state();
        Runnable verb =
                switch (move) {
                    case ENROL -> () -> enrol(course, "e2", person("乙", GROWN_UP, null));
                    case APPOINT_TUTOR -> () -> course.appoint("v1");
                    case HOLD_LESSON -> () -> course.hold(1, Set.of(new EnrolmentId("e1")), BEGINS);
                    case FINISH -> () -> course.finish(OVER);
                    case CANCEL -> course::cancel;
                };
        if (move.allowedFrom(status)) {
            verb.run();
            assertThat(course.state().status()).isEqualTo(move.to());
            assertThat(course.published()).hasSize(status == move.to() ? 0 : 1);
        } else {
            refused(verb, new CourseRejection.NotAllowed(status, move));
            assertThat(course.state()).isEqualTo(before);
            assertThat(course.published()).isEmpty();
        }
    }

    private static void refused(Runnable verb, CourseRejection why) {
        assertThatThrownBy(verb::run).isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                .isEqualTo(why));
    }

    @Test
    void beginsAfterTodayWithLessonsThatDoNotOverlap() {
        assertThat(course(20).state().firstDay())
                .as("in the order of their times")
                .isEqualTo(FIRST);
        assertThat(course(20).published())
                .containsExactly(new CourseStatusChangedV1(
                        "c1",
                        "330521002005",
                        "TECHNOLOGY",
                        null,
                        "ANNOUNCED",
                        FIRST,
                        FIRST.plusWeeks(1),
                        20,
                        0,
                        0,
                        0,
                        0));
        List<Lesson> touching = List.of(lesson(FIRST, 9, 10), lesson(FIRST, 10, 11));
        assertThat(Course.announce(new CourseId("c"), details(1, null, null), touching, TODAY)
                        .state()
                        .lessons())
                .hasSize(2);
        List<Lesson> overlapping = List.of(lesson(FIRST, 9, 11), lesson(FIRST, 10, 12));
        refused(
                () -> Course.announce(new CourseId("c"), details(1, null, null), overlapping, TODAY),
                new CourseRejection.BadLessons());
        refused(
                () -> Course.announce(new CourseId("c"), details(1, null, null), List.of(), TODAY),
                new CourseRejection.BadLessons());
        refused(
                () -> Course.announce(new CourseId("c"), details(1, null, null), List.of(lesson(TODAY, 20, 21)), TODAY),
                new CourseRejection.LessonPast());
        assertThat(Course.announce(
                                new CourseId("c"),
                                details(1, null, null),
                                List.of(lesson(TODAY.plusDays(1), 9, 10)),
                                TODAY)
                        .state()
                        .status())
                .isEqualTo(CourseStatus.ANNOUNCED);
    }

    @ParameterizedTest
    @Rule({"SEC-01", "VOL-03"})
    @CsvSource({
        // the eighteenth birthday is the first day of the course, or the day after it
        "2008-12-05, none, true",
        "2008-12-06, none, false",
        "2008-12-06, 2026-11-20, true",
        "2008-12-06, 2026-11-21, false",
    })
    void takesAChildWithItsGuardiansConsentOnly(LocalDate born, String consentedOn, boolean fits) {
        Course course = course(5);
        Participant child =
                person("小明", born, consentedOn.equals("none") ? null : guardian(LocalDate.parse(consentedOn)));
        if (fits) {
            enrol(course, "e", child);
            assertThat(course.state().seated()).isEqualTo(1);
        } else {
            refused(() -> enrol(course, "e", child), new CourseRejection.GuardianMustConsent());
            assertThat(course.state().enrolments()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        // 60 to 70 on 5 December 2026
        "1966-12-05, true",
        "1966-12-06, false",
        "1955-12-06, true",
        "1955-12-05, false",
        "2026-12-06, false"
    })
    void isForItsAges(LocalDate born, boolean fits) {
        Course course = Course.announce(new CourseId("c1"), details(5, 60, 70), twoSaturdays(), TODAY);
        Participant someone = person("甲", born, guardian(TODAY));
        if (fits) {
            enrol(course, "e", someone);
            assertThat(course.state().seated()).isEqualTo(1);
        } else {
            refused(() -> enrol(course, "e", someone), new CourseRejection.OutsideAge());
        }
    }

    @Test
    void givesEachPlaceOnceAndMovesTheNextUpWhenSomebodyLeaves() {
        Course course = course(2);
        IntStream.rangeClosed(1, 4).forEach(i -> enrol(course, "e" + i, person("甲" + i, GROWN_UP, null)));
        assertThat(course.state().seated()).isEqualTo(2);
        assertThat(course.state().waiting()).isEqualTo(2);
        refused(() -> enrol(course, "e9", person("甲1", GROWN_UP, null)), new CourseRejection.EnrolledAlready());
        course.leave(new EnrolmentId("e4"));
        assertThat(seats(course)).as("who waits frees no place").containsExactly("e1", "e2");
        course.leave(new EnrolmentId("e1"));
        assertThat(seats(course)).containsExactly("e2", "e3");
        assertThat(course.state().waiting()).isZero();
        refused(() -> course.leave(new EnrolmentId("e1")), new CourseRejection.NoSuchEnrolment());
        course.leave(new EnrolmentId("e2"));
        assertThat(seats(course)).containsExactly("e3");
    }

    private static List<String> seats(Course course) {
        return course.state().enrolments().stream()
                .filter(Enrolment::seated)
                .map(e -> e.id().value())
                .toList();
    }

    @Test
    void isToldFromTheBeginningOfALessonOnceAndOfItsParticipantsOnly() {
        Course course = course(1);
        enrol(course, "in", person("甲", GROWN_UP, null));
        enrol(course, "waits", person("乙", GROWN_UP, null));
        Set<EnrolmentId> came = Set.of(new EnrolmentId("in"));
        refused(() -> course.hold(1, came, BEGINS.minusMillis(1)), new CourseRejection.NotBegun());
        refused(() -> course.hold(0, came, BEGINS), new CourseRejection.NoSuchLesson());
        refused(() -> course.hold(3, came, OVER), new CourseRejection.NoSuchLesson());
        refused(() -> course.hold(1, Set.of(new EnrolmentId("waits")), BEGINS), new CourseRejection.NoSuchEnrolment());
        course.hold(1, came, BEGINS);
        assertThat(course.state().attendances()).isEqualTo(1);
        refused(() -> course.hold(1, came, BEGINS), new CourseRejection.ToldAlready());
        refused(() -> course.finish(OVER.minusMillis(1)), new CourseRejection.LessonsAhead());
        course.finish(OVER);
        assertThat(course.state().lessonsHeld()).isEqualTo(1);
    }

    @Test
    @Rule("MAT-05")
    void takesTheTimeOfItsTutorsWhileItIsOpen() {
        Course course = course(1);
        course.appoint("v1");
        refused(() -> course.appoint("v1"), new CourseRejection.TutorThere());
        assertThat(course.state().commitments(FIRST)).hasSize(2).allSatisfy(c -> assertThat(c.volunteerId())
                .isEqualTo("v1"));
        assertThat(course.state().commitments(FIRST.plusDays(1))).hasSize(1);
        course.settled("v1");
        assertThat(course.state().tutors()).containsExactly(new Tutor("v1", true));
        course.cancel();
        assertThat(course.state().commitments(FIRST)).isEmpty();
        assertThat(course.state().tutors()).as("his calendar is to be freed").containsExactly(new Tutor("v1", false));
        refused(() -> course.dismiss("v2"), new CourseRejection.NoSuchTutor());
    }

    @Test
    void keepsTheNumberOfThoseItForgets() {
        Course course = course(1);
        enrol(course, "e1", person("甲", GROWN_UP, null));
        enrol(course, "e2", person("乙", GROWN_UP, null));
        course.hold(1, Set.of(new EnrolmentId("e1")), BEGINS);
        course.forgetParticipants();
        course.forgetParticipants();
        assertThat(course.state().enrolments()).isEmpty();
        assertThat(course.state().seated()).isEqualTo(1);
        assertThat(course.state().waiting()).isEqualTo(1);
        assertThat(course.state().attendances()).isEqualTo(1);
    }

    @Test
    void keepsParticipantsAsLongAsTheDistrictSays() {
        CourseSettings settings = new CourseSettings(180, Map.of("330521", new CourseSettings.District(30)));
        assertThat(settings.keptUntil("330521002005", TODAY)).isEqualTo(TODAY.plusDays(30));
        assertThat(settings.keptUntil("330411003005", TODAY)).isEqualTo(TODAY.plusDays(180));
        assertThat(settings.shortest(TODAY)).isEqualTo(TODAY.minusDays(31));
        assertThat(new CourseSettings(180, Map.of()).shortest(TODAY)).isEqualTo(TODAY.minusDays(181));
        assertThatThrownBy(() -> new CourseSettings(0, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CourseSettings(180, Map.of("330521", new CourseSettings.District(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
