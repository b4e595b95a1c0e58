package org.linli.volunteer.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.problem.Rejected;
import org.linli.volunteer.activity.ActivityId;

class CheckInCodeTests {

    /** Begins a step of 30 seconds. */
    private static final Instant NINE = Instant.parse("2026-12-13T01:00:00Z");

    private static final CheckInCode CODES = signedWith("key");

    @ParameterizedTest
    @CsvSource({"-31, false", "-30, true", "0, true", "29, true", "59, true", "60, false"})
    void isTakenInItsStepAndTheOneBeforeAndAfter(int seconds, boolean taken) {
        String payload = CODES.shownAt(new ActivityId("a-1"), NINE).payload();
        Instant at = NINE.plusSeconds(seconds);
        if (taken) {
            assertThat(CODES.verify(payload, at)).isEqualTo(new ActivityId("a-1"));
        } else {
            refuses(payload, at, new CheckInRejection.CodeExpired());
        }
    }

    @Test
    void isShownUntilTheNextStep() {
        CheckInCode.Shown shown = CODES.shownAt(new ActivityId("a-1"), NINE.plusSeconds(12));
        assertThat(shown.from()).isEqualTo(NINE);
        assertThat(shown.until()).isEqualTo(NINE.plusSeconds(30));
        assertThat(CODES.shownAt(new ActivityId("a-1"), NINE.plusSeconds(29))).isEqualTo(shown);
        assertThat(CODES.shownAt(new ActivityId("a-1"), NINE.plusSeconds(30)).payload())
                .isNotEqualTo(shown.payload());
    }

    @Test
    void isRefusedWhenAnyPartWasChanged() {
        String payload = CODES.shownAt(new ActivityId("a-1"), NINE).payload();
        String[] parts = payload.split("\\.");
        long step = Long.parseLong(parts[2]);
        refuses(String.join(".", parts[0], "a-2", parts[2], parts[3]), NINE, new CheckInRejection.CodeForged());
        refuses(
                String.join(".", parts[0], parts[1], String.valueOf(step + 1), parts[3]),
                NINE.plusSeconds(30),
                new CheckInRejection.CodeForged());
        refuses(payload + "x", NINE, new CheckInRejection.CodeForged());
        refuses(
                signedWith("other key").shownAt(new ActivityId("a-1"), NINE).payload(),
                NINE,
                new CheckInRejection.CodeForged());
    }

    @Test
    void isRefusedWhenItIsSomethingElse() {
        for (String scanned :
                List.of("", "https://example.org/", "LL1.a-1.1", "LL2.a-1.1.x", "LL1.a b.1.x", "LL1.a.-1.x")) {
            refuses(scanned, NINE, new CheckInRejection.CodeMalformed());
        }
    }

    private static void refuses(String payload, Instant at, CheckInRejection why) {
        assertThatThrownBy(() -> CODES.verify(payload, at))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(why));
    }

    private static CheckInCode signedWith(String key) {
        return new CheckInCode(Duration.ofSeconds(30), text -> Integer.toHexString((key + text).hashCode()));
    }
}
