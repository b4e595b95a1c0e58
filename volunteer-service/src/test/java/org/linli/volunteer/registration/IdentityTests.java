package org.linli.volunteer.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.volunteer.registration.VolunteerFixtures.TODAY;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.platform.identifier.Sex;
import org.linli.testkit.Rule;

@Rule("ID-01")
class IdentityTests {

    @ParameterizedTest
    @CsvSource({
        "CITIZEN_ID, 11010519491231002X, , , ",
        "CITIZEN_ID, 11010519491231002x, 1949-12-31, FEMALE, ",
        "CITIZEN_ID, 440524188001010014, , MALE, ",
        "CITIZEN_ID, 110105194912310021, , , BAD_CHECK_DIGIT",
        "CITIZEN_ID, 11010519490231002X, , , IMPOSSIBLE_BIRTH_DATE",
        "CITIZEN_ID, 1101051949123100, , , BAD_NUMBER",
        "CITIZEN_ID, 11010519491231002X, 1949-12-30, , MISMATCH",
        "CITIZEN_ID, 11010519491231002X, , MALE, MISMATCH",
        "RESIDENCE_PERMIT, 11010519491231002X, , , MISMATCH",
        "PASSPORT, E12345678, 1990-01-01, MALE, ",
        "PASSPORT, E12345678, , MALE, IMPOSSIBLE_BIRTH_DATE",
        "PASSPORT, E12345678, 2026-11-02, MALE, IMPOSSIBLE_BIRTH_DATE",
        "PASSPORT, E12345678, 1990-01-01, , MISMATCH",
        "PASSPORT, E-1, 1990-01-01, MALE, BAD_NUMBER",
        "PERMANENT_RESIDENT_CARD, ABC123456789012, 1990-01-01, MALE, ",
        "PERMANENT_RESIDENT_CARD, AB1, 1990-01-01, MALE, BAD_NUMBER"
    })
    void checksADocumentAgainstWhatIsClaimed(
            IdType type, String number, @Nullable LocalDate birth, @Nullable Sex sex, Identity.@Nullable Fault fault) {
        Identity.Checked checked = Identity.check(type, number, birth, sex, TODAY);
        if (fault == null) {
            assertThat(checked).isInstanceOf(Identity.Checked.Verified.class);
        } else {
            assertThat(checked).isEqualTo(new Identity.Checked.Faulty(fault));
        }
    }

    @Test
    void readsBirthAndSexFromACitizenId() {
        assertThat(Identity.check(IdType.CITIZEN_ID, "11010519491231002X", null, null, TODAY))
                .isInstanceOfSatisfying(Identity.Checked.Verified.class, verified -> {
                    assertThat(verified.identity().birthDate().reveal()).isEqualTo(LocalDate.of(1949, 12, 31));
                    assertThat(verified.identity().sex()).isEqualTo(Sex.FEMALE);
                    assertThat(verified.toString()).doesNotContain("19491231").doesNotContain("12-31");
                });
    }
}
