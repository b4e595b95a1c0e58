package org.linli.matching.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.matching.assignment.AssignmentFixtures.NOW;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.linli.platform.problem.Rejected;

class VolunteerCalendarTests {

    private static final Duration APART = Duration.ofMinutes(30);
    private static final Instant NINE = NOW.plus(Duration.ofDays(3));

    private static VolunteerCalendar.Booking booking(String id, int fromMinutes, int toMinutes) {
        return new VolunteerCalendar.Booking(
                id, NINE.plus(Duration.ofMinutes(fromMinutes)), NINE.plus(Duration.ofMinutes(toMinutes)), false);
    }

    private static VolunteerCalendar busyFromNineToEleven() {
        return VolunteerCalendar.empty("v1").book(booking("a1", 0, 120), APART, NOW);
    }

    @Test
    void refusesWhatOverlapsOrComesTooClose() {
        VolunteerCalendar calendar = busyFromNineToEleven();
        for (VolunteerCalendar.Booking close : new VolunteerCalendar.Booking[] {
            booking("b", 30, 90),
            booking("b", -60, 1),
            booking("b", 119, 180),
            booking("b", 149, 200),
            booking("b", -60, -29)
        }) {
            assertThatThrownBy(() -> calendar.book(close, APART, NOW))
                    .isInstanceOfSatisfying(Rejected.class, r -> assertThat(r.rejection())
                            .isEqualTo(new AssignmentRejection.DoubleBooked()));
        }
    }

    @Test
    void takesWhatIsHalfAnHourApart() {
        assertThat(busyFromNineToEleven()
                        .book(booking("b", 150, 200), APART, NOW)
                        .book(booking("c", -90, -30), APART, NOW)
                        .bookings())
                .hasSize(3);
    }

    @Test
    void booksAnAssignmentOnce() {
        VolunteerCalendar calendar = busyFromNineToEleven();
        assertThat(calendar.book(booking("a1", 0, 120), APART, NOW)).isEqualTo(calendar);
    }

    @Test
    void isFreeAgainAfterRelease() {
        VolunteerCalendar free = busyFromNineToEleven().release("a1");
        assertThat(free.bookings()).isEmpty();
        assertThat(free.release("a1")).isEqualTo(free);
        assertThat(free.book(booking("b", 30, 60), APART, NOW).holds("b")).isTrue();
    }

    @Test
    void forgetsWhatIsHalfAYearOld() {
        VolunteerCalendar calendar = busyFromNineToEleven();
        Instant end = NINE.plus(Duration.ofHours(2));
        VolunteerCalendar.Booking later = booking("z", 400_000, 400_060);
        assertThat(calendar.book(later, APART, end.plus(Duration.ofDays(180)).minusMillis(1))
                        .holds("a1"))
                .isTrue();
        assertThat(calendar.book(later, APART, end.plus(Duration.ofDays(180))).holds("a1"))
                .isFalse();
    }
}
