package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.activity.Activity;
import org.linli.volunteer.activity.ActivityFixtures;
import org.linli.volunteer.activity.Point;

class GeofenceTests {

    private static final Point STATION = new Point(120.75, 30.75);
    private static final Geofence FENCE = new Geofence(200, 100);

    @Test
    void measuresAlongTheEarth() {
        // a degree of latitude is 111.195 km on a sphere of the mean radius
        assertThat(STATION.metresTo(new Point(120.75, 31.75))).isCloseTo(111_195, Offset.offset(1.0));
        assertThat(STATION.metresTo(STATION)).isZero();
        assertThat(new Point(180, 0).metresTo(new Point(-180, 0))).isCloseTo(0, Offset.offset(0.01));
    }

    @Rule("VOL-13")
    @ParameterizedTest
    @CsvSource({"99, false", "100, true"})
    void isOfferedAloneForLargeActivities(int capacity, boolean offered) {
        if (offered) {
            assertThat(FENCE.alone(activity(capacity, STATION), STATION)).isZero();
        } else {
            refuses(activity(capacity, STATION), STATION, new CheckInRejection.LocationNotOffered(100));
        }
    }

    @Test
    void isNotOfferedWithoutAPoint() {
        refuses(activity(100, null), STATION, new CheckInRejection.LocationNotOffered(100));
        assertThat(FENCE.besideACode(activity(5, null), STATION)).isNull();
    }

    /** 200 m north of the station, give or take 20 cm. */
    @ParameterizedTest
    @CsvSource({"30.7517965, true", "30.7518007, false"})
    void endsAtTheRadius(double latitude, boolean inside) {
        Point device = new Point(120.75, latitude);
        if (inside) {
            assertThat(FENCE.alone(activity(100, STATION), device)).isEqualTo(200);
        } else {
            refuses(activity(100, STATION), device, new CheckInRejection.TooFar(200, 200));
        }
    }

    @Rule("SEC-01")
    @Test
    void keepsTheDistanceRoundedToTens() {
        assertThat(FENCE.besideACode(activity(5, STATION), new Point(120.75, 30.75112)))
                .isEqualTo(120);
    }

    private static void refuses(Activity.State activity, Point device, CheckInRejection why) {
        assertThatThrownBy(() -> FENCE.alone(activity, device))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(why));
    }

    private static Activity.State activity(int capacity, @Nullable Point point) {
        return ActivityFixtures.published(
                ActivityFixtures.notice(capacity, false, Instant.parse("2026-12-01T01:00:00Z")),
                ActivityFixtures.details(d -> d.point(point)),
                List.of());
    }
}
