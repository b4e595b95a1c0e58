package org.linli.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.casework.casefile.CaseFixtures.DAY;
import static org.linli.casework.casefile.CaseFixtures.LATER;
import static org.linli.casework.casefile.CaseFixtures.allHeard;
import static org.linli.casework.casefile.CaseFixtures.completeReport;
import static org.linli.casework.casefile.CaseFixtures.decision;
import static org.linli.casework.casefile.CaseFixtures.educator;
import static org.linli.casework.casefile.CaseFixtures.escrowed;
import static org.linli.casework.casefile.CaseFixtures.inStatus;
import static org.linli.casework.casefile.CaseFixtures.prosecutor;
import static org.linli.casework.casefile.CaseFixtures.socialWorker;
import static org.linli.casework.casefile.CaseFixtures.stranger;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

/** Every status × every move × every duty, against a table written down here a second time. */
@Rule({"CAS-01", "CAS-26"})
class CaseMatrixTests {

    /** status → the moves of the procedure; lower case marks what is not offered yet. */
    private static final String TABLE = """
            REFERRED: BEGIN_INVESTIGATION transfer
            INVESTIGATING: SUBMIT_REPORT transfer
            REPORT_SUBMITTED: HEAR_OPINIONS ask_supplement schedule_hearing transfer
            SUPPLEMENT: SUBMIT_REPORT transfer
            HEARING_SCHEDULED: hold_hearing transfer
            HEARD: HEAR_OPINIONS transfer
            OPINIONS_HEARD: DECIDE_NON_PROSECUTION decide_conditional_non_prosecution prosecute transfer
            CNP_DECIDED: serve_decision transfer
            SERVED: begin_probation transfer
            PROBATION: approve_location_change end_probation revoke transfer
            LOCATION_CHANGE_APPROVED: end_probation revoke transfer
            EXPIRED: file_opinion transfer
            OPINION_FILED: hear_victim transfer
            VICTIM_HEARD: DECIDE_NON_PROSECUTION transfer
            REVOKED: prosecute transfer
            NON_PROSECUTED: SEAL
            PROSECUTED:
            TRANSFERRED:
            SEALED: request_query unseal
            QUERY_REQUESTED: grant_query deny_query
            QUERY_GRANTED:
            QUERY_DENIED:
            UNSEALED:
            """;

    private static final Map<CaseMove, BiConsumer<CaseFile, PersonId>> MOVES = new EnumMap<>(Map.of(
            CaseMove.BEGIN_INVESTIGATION, (file, by) -> file.beginInvestigation(DAY, by, LATER),
            CaseMove.SUBMIT_REPORT, (file, by) -> file.submitReport(completeReport(), by, LATER),
            CaseMove.HEAR_OPINIONS, (file, by) -> file.hearOpinions(allHeard(), by, LATER),
            CaseMove.DECIDE_NON_PROSECUTION, (file, by) -> file.decideNonProsecution(decision(), by, LATER),
            CaseMove.SEAL, (file, by) -> file.seal(escrowed(), by, LATER)));

    private static Set<String> movesFrom(CaseStatus status) {
        return TABLE.lines()
                .map(line -> line.split(":", 2))
                .filter(parts -> parts[0].equals(status.name()))
                .map(parts -> parts[1].isBlank()
                        ? Set.<String>of()
                        : Set.of(parts[1].strip().split(" ")))
                .findFirst()
                .orElseThrow();
    }

    private static PersonId holderOf(Duty duty) {
        return switch (duty) {
            case PROSECUTOR -> prosecutor();
            case SOCIAL_WORKER -> socialWorker();
            case FAMILY_EDUCATOR -> educator();
        };
    }

    static Stream<Arguments> everyStatusAndMove() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> Arrays.stream(CaseMove.values()).map(move -> Arguments.of(status, move)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusAndMove")
    void allowsWhatTheTableHasAndRefusesTheRestWithoutATrace(CaseStatus status, CaseMove move) {
        boolean offered = movesFrom(status).contains(move.name());
        boolean later = movesFrom(status).contains(move.name().toLowerCase(Locale.ROOT));
        BiConsumer<CaseFile, PersonId> action = MOVES.getOrDefault(move, (file, by) -> file.permit(move, by));
        for (PersonId by : List.of(prosecutor(), socialWorker(), educator(), stranger())) {
            CaseFile file = inStatus(status);
            CaseFile.State before = file.state();
            Rejected refusal = catchThrowableOfType(Rejected.class, () -> action.accept(file, by));
            boolean onDuty = by.equals(holderOf(move.by()));
            if (onDuty && offered) {
                assertThat(refusal).isNull();
                assertThat(file.state().status()).isEqualTo(move.to());
                assertThat(file.state().statusSince()).isEqualTo(LATER);
                assertThat(file.changes()).hasSize(1);
            } else {
                String code = later ? "case.move-not-offered" : "case.move-not-allowed";
                assertThat(refusal.rejection().code()).isEqualTo(onDuty ? code : "case.duty-missing");
                assertThat(file.state()).isEqualTo(before);
                assertThat(file.changes()).isEmpty();
            }
        }
    }

    @Test
    void makesEveryOfferedMove() {
        Set<CaseMove> offered = EnumSet.allOf(CaseMove.class);
        offered.removeIf(move -> !move.offered());
        assertThat(MOVES.keySet()).isEqualTo(offered);
    }

    @Test
    void namesEveryStatus() {
        assertThat(TABLE.lines().map(line -> line.substring(0, line.indexOf(':'))))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(CaseStatus.values()).map(Enum::name).toList());
    }

    @Test
    void reachesEveryStatusFromTheReferral() {
        Set<CaseStatus> reached = EnumSet.of(CaseStatus.REFERRED);
        boolean grew = true;
        while (grew) {
            Set<CaseStatus> next = EnumSet.copyOf(reached);
            for (CaseMove move : CaseMove.values()) {
                if (reached.stream().anyMatch(move::allowedFrom)) {
                    next.add(move.to());
                }
            }
            grew = reached.addAll(next);
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseStatus.values());
    }

    @Test
    @Rule("CAS-01")
    void leavesEveryChangeOfLegalStateToTheProsecutor() {
        for (CaseMove move : CaseMove.values()) {
            Duty expected = move == CaseMove.SUBMIT_REPORT ? Duty.SOCIAL_WORKER : Duty.PROSECUTOR;
            assertThat(move.by()).as(move.name()).isEqualTo(expected);
        }
    }

    @Test
    void offersEachDutyItsMovesAlone() {
        assertThat(CaseMove.offeredFrom(CaseStatus.REFERRED, Duty.PROSECUTOR))
                .containsExactly(CaseMove.BEGIN_INVESTIGATION);
        assertThat(CaseMove.offeredFrom(CaseStatus.REFERRED, Duty.SOCIAL_WORKER))
                .isEmpty();
        assertThat(CaseMove.offeredFrom(CaseStatus.INVESTIGATING, Duty.SOCIAL_WORKER))
                .containsExactly(CaseMove.SUBMIT_REPORT);
        assertThat(CaseMove.offeredFrom(CaseStatus.SEALED, Duty.PROSECUTOR)).isEmpty();
    }

    @Test
    @Rule({"CAS-02", "CAS-26"})
    void sealsWithMarkAndWithoutTheTeamsKey() {
        CaseFile file = inStatus(CaseStatus.NON_PROSECUTED);
        file.seal(escrowed(), prosecutor(), LATER);
        assertThat(file.state().key()).isEqualTo(escrowed());
        assertThat(Objects.requireNonNull(file.state().seal())).isEqualTo(new SealMark(LATER, prosecutor()));
    }
}
