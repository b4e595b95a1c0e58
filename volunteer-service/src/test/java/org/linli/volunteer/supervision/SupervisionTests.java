package org.linli.volunteer.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;
import org.linli.volunteer.registration.VolunteerId;
import org.linli.volunteer.socialworker.Grade;
import org.linli.volunteer.socialworker.SocialWorker;
import org.linli.volunteer.socialworker.SocialWorkerId;
import org.linli.volunteer.socialworker.SocialWorkerStatus;

@Rule("VOL-28")
class SupervisionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource({"INDIVIDUAL, 1, true", "INDIVIDUAL, 2, false", "GROUP, 1, false", "GROUP, 2, true", "GROUP, 3, true"})
    void hasAsManySuperviseesAsItsForm(Supervision.Form form, int people, boolean fits) {
        Supervision supervision = held(form, ids(people), TODAY);
        if (fits) {
            assertThat(supervision.checked(supervisor(), TODAY)).isEqualTo(supervision);
        } else {
            assertThatThrownBy(() -> supervision.checked(supervisor(), TODAY)).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void namesEverybodyOnceAndNotTheSupervisor() {
        Supervision twice =
                held(Supervision.Form.GROUP, List.of(new VolunteerId("v-1"), new VolunteerId("v-1")), TODAY);
        assertThatThrownBy(() -> twice.checked(supervisor(), TODAY)).isInstanceOf(Rejected.class);
        Supervision oneself = held(Supervision.Form.INDIVIDUAL, List.of(new VolunteerId("himself")), TODAY);
        assertThatThrownBy(() -> oneself.checked(supervisor(), TODAY))
                .isInstanceOfSatisfying(Rejected.class, refusal -> assertThat(refusal.rejection())
                        .isEqualTo(new SupervisionRejection.Oneself()));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-02, false", "2026-11-01, true", "2024-01-01, true", "2023-12-31, false"})
    void wasHeldByARegisteredSupervisorAndNotInTheFuture(LocalDate day, boolean taken) {
        Supervision supervision = held(Supervision.Form.INDIVIDUAL, ids(1), day);
        if (taken) {
            assertThat(supervision.checked(supervisor(), TODAY)).isNotNull();
        } else {
            assertThatThrownBy(() -> supervision.checked(supervisor(), TODAY)).isInstanceOf(Rejected.class);
        }
    }

    private static List<VolunteerId> ids(int people) {
        return java.util.stream.IntStream.rangeClosed(1, people)
                .mapToObj(n -> new VolunteerId("v-" + n))
                .toList();
    }

    private static Supervision held(Supervision.Form form, List<VolunteerId> people, LocalDate day) {
        return new Supervision(
                new SupervisionId("x"),
                new SocialWorkerId("s-1"),
                people,
                form,
                "330411003005",
                day,
                "非暴力沟通",
                90,
                List.of("复盘一次"),
                "social-worker",
                Instant.parse("2026-11-01T02:00:00Z"));
    }

    private static SocialWorker supervisor() {
        return SocialWorker.restore(new SocialWorker.State(
                new SocialWorkerId("s-1"),
                new SocialWorker.Identity(
                        PersonalData.name("王小明"),
                        PersonalData.idNumber("20241100000001"),
                        new VolunteerId("himself"),
                        "330411003005",
                        "清禾社工"),
                Grade.SOCIAL_WORKER,
                new SocialWorker.Period(
                        LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31), LocalDate.of(2023, 12, 31)),
                List.of(),
                SocialWorkerStatus.REGISTERED));
    }
}
