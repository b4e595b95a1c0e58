package org.linli.volunteer.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.Rule;
import org.linli.volunteer.points.PointsPolicy;
import org.linli.volunteer.points.PointsSettings;
import org.linli.volunteer.signup.ApprovalLevel;
import org.linli.volunteer.signup.Geofence;
import org.linli.volunteer.signup.HoursPolicy;
import org.linli.volunteer.signup.NoShowRule;
import org.linli.volunteer.star.StarPolicy;
import org.linli.volunteer.star.StarSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** What one district sets holds there and nowhere else; what it leaves out is as everywhere. */
class DistrictSettingsTests {

    private static final String HERE = "411603001001";
    private static final String ELSEWHERE = "330411003005";

    @Rule("VOL-13")
    @ParameterizedTest
    @CsvSource({
        "240, NONE, NONE",
        "241, ORGANIZATION, NONE",
        "480, ORGANIZATION, NONE",
        "481, ORGANIZATION, ORGANIZATION"
    })
    void bandsOfADay(int minutes, ApprovalLevel here, ApprovalLevel elsewhere) {
        HoursPolicy policy = new VolunteerConfiguration()
                .hoursPolicy(bound(
                        "linli.volunteer",
                        VolunteerSettings.class,
                        Map.of("linli.volunteer.hours-by-district[411603].effective-up-to", "240")));
        assertThat(policy.of(HERE).levelFor(minutes, false)).isEqualTo(here);
        assertThat(policy.of(ELSEWHERE).levelFor(minutes, false)).isEqualTo(elsewhere);
        assertThat(policy.of(HERE).checkInsADay()).isEqualTo(3);
    }

    @Rule("VOL-13")
    @Test
    void placesOfACheckIn() {
        ActivitySettings settings = bound(
                "linli.activities",
                ActivitySettings.class,
                Map.of("linli.activities.check-in-by-district[411603].radius-metres", "50"));
        Geofence fence = new ActivityConfiguration().geofence(settings);
        assertThat(fence.radiusMetres()).isEqualTo(200);
        assertThat(fence.districts()).containsEntry("411603", new Geofence(50, 100));
    }

    @Rule("VOL-11")
    @Test
    void effectsOfNoShows() {
        ActivitySettings settings = bound(
                "linli.activities",
                ActivitySettings.class,
                Map.of("linli.activities.no-shows-by-district[411603].count", "0"));
        assertThat(new ActivityConfiguration().signUpPolicy(settings).noShowsByDistrict())
                .containsEntry("411603", new NoShowRule(0, 90, 30));
    }

    @Rule("VOL-23")
    @Test
    void thresholdsOfStars() {
        Map<String, String> own = new HashMap<>();
        for (int star = 0; star < 5; star++) {
            own.put("linli.volunteer.stars.districts[411603].hours[" + star + "]", String.valueOf(50 * (star + 1)));
        }
        own.put("linli.volunteer.stars.districts[411603].publicity-working-days", "7");
        StarPolicy policy =
                bound("linli.volunteer.stars", StarSettings.class, own).policy();
        assertThat(policy.of(HERE).threshold(1)).isEqualTo(50 * 60);
        assertThat(policy.of(HERE).publicityWorkingDays()).isEqualTo(7);
        assertThat(policy.of(HERE).minimumRating()).isEqualTo(policy.minimumRating());
        assertThat(policy.of(ELSEWHERE).threshold(1)).isEqualTo(100 * 60);
        assertThat(policy.of("41").threshold(1))
                .as("a province has no district")
                .isEqualTo(100 * 60);
    }

    @Rule("VOL-25")
    @Test
    void pointsAndWhenTheyExpire() {
        PointsPolicy policy = bound(
                        "linli.volunteer.points",
                        PointsSettings.class,
                        Map.of(
                                "linli.volunteer.points.districts[411603].per-hour",
                                "1",
                                "linli.volunteer.points.districts[411603].expiry-months",
                                "0"))
                .policy();
        assertThat(policy.in(HERE).perHour()).isOne();
        assertThat(policy.in(HERE).expiryMonths()).isZero();
        assertThat(policy.in(HERE).evidence()).isEqualTo(policy.evidence());
        assertThat(policy.in(ELSEWHERE).expiryMonths()).isEqualTo(24);
        assertThat(List.of(policy.in(HERE), policy.in(ELSEWHERE))).doesNotHaveDuplicates();
    }

    private static <T> T bound(String prefix, Class<T> type, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
    }
}
