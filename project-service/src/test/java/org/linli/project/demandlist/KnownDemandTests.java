package org.linli.project.demandlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.testkit.Rule;

@Rule("PRJ-01")
class KnownDemandTests {

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, false, false",
        "VERIFIED, false, false",
        "REJECTED, false, false",
        "LISTED, true, true",
        "MATCHING, true, true",
        "MATCHED, true, true",
        "IN_SERVICE, true, true",
        "DONE, true, true",
        "EVALUATED, true, true",
        "REOPENED, true, true",
        "EXPIRED, true, false",
        "REJECTED, true, false",
        "A_STATUS_OF_TOMORROW, true, true",
        "A_STATUS_OF_TOMORROW, false, false"
    })
    void countsAsListedOnceOnTheListAndNotTakenOffUnmet(String status, boolean everListed, boolean listed) {
        assertThat(new KnownDemand("d", "330411003001", null, null, status, everListed, null, null).reallyListed())
                .isEqualTo(listed);
    }
}
