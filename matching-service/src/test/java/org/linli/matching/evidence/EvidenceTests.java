package org.linli.matching.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.matching.demand.DemandId;
import org.linli.matching.demand.DemandStatus;
import org.linli.platform.crypto.PersonalData;
import org.linli.platform.problem.Rejected;

class EvidenceTests {

    private static Evidence paper(int number) {
        return new Evidence(
                "p" + number,
                Evidence.Kind.VISIT_RECORD,
                Evidence.Purpose.NEED,
                PersonalData.text("走访记录 2026-" + number),
                "worker",
                Instant.parse("2026-11-20T02:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, NEED",
        "VERIFIED, NEED",
        "REJECTED,",
        "LISTED, NEED",
        "MATCHING, NEED",
        "MATCHED, NEED",
        "IN_SERVICE, SERVICE",
        "DONE, SERVICE",
        "EVALUATED,",
        "EXPIRED,",
        "REOPENED, NEED"
    })
    void speaksForTheNeedUntilTheServiceBegins(DemandStatus status, Evidence.Purpose purpose) {
        assertThat(Evidence.Purpose.in(status).orElse(null)).isEqualTo(purpose);
    }

    @Test
    void takesTwentyPapersAndNotOneMore() {
        EvidenceFile file = EvidenceFile.empty(new DemandId("d"));
        for (int i = 1; i <= 20; i++) {
            file = file.plus(paper(i));
        }
        EvidenceFile full = file;
        assertThat(full.papers()).hasSize(20);
        assertThatThrownBy(() -> full.plus(paper(21)))
                .isInstanceOfSatisfying(
                        Rejected.class, r -> assertThat(r.rejection()).isEqualTo(new EvidenceRejection.TooMany(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"陈桂英13857312345", "身份证11010519491231002X", "440524188001010014"})
    void recognizesAPhoneOrIdentityNumber(String reference) {
        assertThat(Evidence.namesAPerson(reference)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"走访记录 2026-031 第4页", "档案 138573123456", "0573-82521234", "https://files.example/1385731234"})
    void takesFileNumbersForWhatTheyAre(String reference) {
        assertThat(Evidence.namesAPerson(reference)).isFalse();
    }
}
