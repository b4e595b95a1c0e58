package org.linli.volunteer.socialworker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.testkit.Rule;
import org.linli.volunteer.socialworker.Candidate.Level;
import org.linli.volunteer.socialworker.Candidate.Standing;
import org.linli.volunteer.socialworker.Eligibility.CertificateMissing;
import org.linli.volunteer.socialworker.Eligibility.Eligible;
import org.linli.volunteer.socialworker.Eligibility.NotInTable;
import org.linli.volunteer.socialworker.Eligibility.SchoolingShort;
import org.linli.volunteer.socialworker.Eligibility.YearsShort;

/** The table, whole: every examination × level × major × standing, each on both sides of its year. */
@Rule("VOL-27")
class EligibilityTests {

    private static final LocalDate EXAM = LocalDate.of(2027, 6, 12);

    /** One row as the rule states it; no years: this schooling opens the examination to nobody. */
    record Row(Grade examination, Level level, boolean major, OptionalInt years) {}

    /** Written out from the rule, not computed. */
    static List<Row> table() {
        return List.of(
                row(Grade.ASSISTANT, Level.BELOW_HIGH_SCHOOL, true, -1),
                row(Grade.ASSISTANT, Level.BELOW_HIGH_SCHOOL, false, -1),
                row(Grade.ASSISTANT, Level.HIGH_SCHOOL, true, 4),
                row(Grade.ASSISTANT, Level.HIGH_SCHOOL, false, 4),
                row(Grade.ASSISTANT, Level.COLLEGE, true, 2),
                row(Grade.ASSISTANT, Level.COLLEGE, false, 4),
                row(Grade.ASSISTANT, Level.BACHELOR, true, 0),
                row(Grade.ASSISTANT, Level.BACHELOR, false, 2),
                row(Grade.ASSISTANT, Level.MASTER, true, 0),
                row(Grade.ASSISTANT, Level.MASTER, false, 2),
                row(Grade.ASSISTANT, Level.DOCTOR, true, 0),
                row(Grade.ASSISTANT, Level.DOCTOR, false, 2),
                row(Grade.SOCIAL_WORKER, Level.BELOW_HIGH_SCHOOL, true, -1),
                row(Grade.SOCIAL_WORKER, Level.BELOW_HIGH_SCHOOL, false, -1),
                row(Grade.SOCIAL_WORKER, Level.COLLEGE, true, 4),
                row(Grade.SOCIAL_WORKER, Level.COLLEGE, false, 6),
                row(Grade.SOCIAL_WORKER, Level.BACHELOR, true, 3),
                row(Grade.SOCIAL_WORKER, Level.BACHELOR, false, 5),
                row(Grade.SOCIAL_WORKER, Level.MASTER, true, 1),
                row(Grade.SOCIAL_WORKER, Level.MASTER, false, 3),
                row(Grade.SOCIAL_WORKER, Level.DOCTOR, true, 0),
                row(Grade.SOCIAL_WORKER, Level.DOCTOR, false, 2));
    }

    @ParameterizedTest
    @MethodSource("table")
    void opensTheExaminationOnBothSidesOfItsYears(Row row) {
        if (row.years().isEmpty()) {
            assertThat(decide(row, Standing.GRADUATED, EXAM.minusYears(40))).isEqualTo(new SchoolingShort());
            return;
        }
        int years = row.years().getAsInt();
        if (years == 0) {
            assertThat(decide(row, Standing.GRADUATED, null)).isEqualTo(new Eligible());
            return;
        }
        LocalDate enough = EXAM.minusYears(years);
        assertThat(decide(row, Standing.GRADUATED, enough.minusDays(1))).isEqualTo(new Eligible());
        assertThat(decide(row, Standing.GRADUATED, enough)).isEqualTo(new Eligible());
        assertThat(decide(row, Standing.GRADUATED, enough.plusDays(1)))
                .isEqualTo(new YearsShort(years, EXAM.plusDays(1)));
        assertThat(decide(row, Standing.GRADUATED, null)).isEqualTo(new YearsShort(years, null));
    }

    static Stream<Arguments> unfinished() {
        List<Arguments> all = new ArrayList<>();
        for (Grade examination : List.of(Grade.ASSISTANT, Grade.SOCIAL_WORKER)) {
            for (Level level : Level.values()) {
                for (boolean major : new boolean[] {true, false}) {
                    for (Standing standing : List.of(Standing.FINAL_YEAR, Standing.STUDYING)) {
                        all.add(Arguments.of(examination, level, major, standing));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0}: {1}, social work {2}, {3}")
    @MethodSource("unfinished")
    void takesUnfinishedSchoolingOnlyInTheFinalYearOfABachelorOfSocialWork(
            Grade examination, Level level, boolean major, Standing standing) {
        boolean opened =
                examination == Grade.ASSISTANT && level == Level.BACHELOR && major && standing == Standing.FINAL_YEAR;
        Eligibility decided = Eligibility.of(
                new Candidate(level, major, standing, EXAM.minusYears(40), EXAM.minusYears(40)), examination, EXAM);
        assertThat(decided).isEqualTo(opened ? new Eligible() : new SchoolingShort());
    }

    @Test
    void leadsThroughHighSchoolBySixYearsAfterTheCertificate() {
        LocalDate six = EXAM.minusYears(6);
        assertThat(highSchool(EXAM.minusYears(20), six)).isEqualTo(new Eligible());
        assertThat(highSchool(EXAM.minusYears(20), six.plusDays(1))).isEqualTo(new YearsShort(6, EXAM.plusDays(1)));
        assertThat(highSchool(six, EXAM.minusYears(20))).as("worked later").isEqualTo(new Eligible());
        assertThat(highSchool(six.plusDays(1), EXAM.minusYears(20))).isEqualTo(new YearsShort(6, EXAM.plusDays(1)));
        assertThat(highSchool(EXAM.minusYears(20), null)).isEqualTo(new CertificateMissing());
        assertThat(highSchool(EXAM.minusYears(20), EXAM.plusDays(1))).isEqualTo(new CertificateMissing());
        assertThat(highSchool(null, EXAM.minusYears(20))).isEqualTo(new YearsShort(6, null));
    }

    @ParameterizedTest
    @EnumSource(Level.class)
    void saysThatTheTableHasNoRowForTheSeniorGrade(Level level) {
        assertThat(Eligibility.of(
                        new Candidate(level, true, Standing.GRADUATED, EXAM.minusYears(40), EXAM.minusYears(40)),
                        Grade.SENIOR,
                        EXAM))
                .isEqualTo(new NotInTable(Grade.SENIOR));
    }

    private static Eligibility highSchool(@Nullable LocalDate since, @Nullable LocalDate certified) {
        return Eligibility.of(
                new Candidate(Level.HIGH_SCHOOL, false, Standing.GRADUATED, since, certified),
                Grade.SOCIAL_WORKER,
                EXAM);
    }

    private static Eligibility decide(Row row, Standing standing, @Nullable LocalDate since) {
        return Eligibility.of(new Candidate(row.level(), row.major(), standing, since, null), row.examination(), EXAM);
    }

    private static Row row(Grade examination, Level level, boolean major, int years) {
        return new Row(examination, level, major, years < 0 ? OptionalInt.empty() : OptionalInt.of(years));
    }
}
