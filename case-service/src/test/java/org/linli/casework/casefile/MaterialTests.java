package org.linli.casework.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.linli.casework.casefile.CaseFixtures.DAY;
import static org.linli.casework.casefile.CaseFixtures.LATER;
import static org.linli.casework.casefile.CaseFixtures.allHeard;
import static org.linli.casework.casefile.CaseFixtures.completeReport;
import static org.linli.casework.casefile.CaseFixtures.decision;
import static org.linli.casework.casefile.CaseFixtures.educator;
import static org.linli.casework.casefile.CaseFixtures.inStatus;
import static org.linli.casework.casefile.CaseFixtures.prosecutor;
import static org.linli.casework.casefile.CaseFixtures.report;
import static org.linli.casework.casefile.CaseFixtures.socialWorker;
import static org.linli.casework.casefile.CaseFixtures.threeMeetings;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.casework.casefile.HeardOpinions.Opinion;
import org.linli.casework.casefile.HeardOpinions.Party;
import org.linli.casework.casefile.InvestigationReport.Interview;
import org.linli.casework.casefile.InvestigationReport.IntervieweeKind;
import org.linli.platform.problem.Rejected;
import org.linli.testkit.Rule;

class MaterialTests {

    @Nested
    @Rule("CAS-04")
    class OfTheInvestigation {

        @Test
        void missesNothingInACompleteReport() {
            assertThat(completeReport().missing()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"upbringing", "offenceCause", "guardianship", "education", "sources"})
        void namesEachEmptyStatutoryPart(String part) {
            InvestigationReport whole = completeReport();
            InvestigationReport report = new InvestigationReport(
                    part.equals("upbringing") ? " " : whole.upbringing(),
                    part.equals("offenceCause") ? "" : whole.offenceCause(),
                    part.equals("guardianship") ? "" : whole.guardianship(),
                    part.equals("education") ? "\t" : whole.education(),
                    part.equals("sources") ? List.of(" ") : whole.sources(),
                    whole.interviews(),
                    whole.investigators());
            assertThat(report.missing()).containsExactly(part);
        }

        @Test
        void asksForThreeInterviewsOfTheThreeKinds() {
            List<PersonId> two = List.of(socialWorker(), educator());
            assertThat(report(threeMeetings().subList(0, 2), two).missing())
                    .containsExactly("interviews", "interviewTeacherOrCadre");
            List<Interview> withNeighbour = new ArrayList<>(threeMeetings().subList(0, 2));
            withNeighbour.add(new Interview(IntervieweeKind.NEIGHBOUR, DAY, "邻居陈述"));
            assertThat(report(withNeighbour, two).missing()).containsExactly("interviewTeacherOrCadre");
            List<Interview> unwritten = new ArrayList<>(threeMeetings().subList(1, 3));
            unwritten.add(new Interview(IntervieweeKind.MINOR, DAY, " "));
            assertThat(report(unwritten, two).missing()).containsExactly("interviews", "interviewMinor");
            assertThat(report(List.of(), two).missing())
                    .containsExactly("interviews", "interviewMinor", "interviewParent", "interviewTeacherOrCadre");
        }

        @Test
        void asksForExactlyTwoInvestigators() {
            assertThat(report(threeMeetings(), List.of(socialWorker())).missing())
                    .containsExactly("investigators");
            assertThat(report(threeMeetings(), List.of(socialWorker(), socialWorker()))
                            .missing())
                    .containsExactly("investigators");
            assertThat(report(threeMeetings(), List.of(socialWorker(), educator(), prosecutor()))
                            .missing())
                    .containsExactly("investigators");
            assertThat(report(threeMeetings(), List.of(socialWorker(), prosecutor()))
                            .missing())
                    .isEmpty();
        }

        @Test
        void refusesAnInvestigatorFromOutsideTheTeamAndAnIncompleteReport() {
            CaseFile file = inStatus(CaseStatus.INVESTIGATING);
            InvestigationReport foreign = report(threeMeetings(), List.of(socialWorker(), new PersonId("x")));
            assertThat(catchThrowableOfType(Rejected.class, () -> file.submitReport(foreign, socialWorker(), LATER))
                            .rejection())
                    .isEqualTo(new CaseRejection.InvestigatorNotOnTeam());
            InvestigationReport incomplete = report(threeMeetings(), List.of());
            assertThat(catchThrowableOfType(Rejected.class, () -> file.submitReport(incomplete, socialWorker(), LATER))
                            .rejection())
                    .isEqualTo(new CaseRejection.ReportIncomplete(List.of("investigators")));
            assertThat(file.changes()).isEmpty();
            assertThat(file.state().materials()).isEmpty();
        }
    }

    @Nested
    @Rule("CAS-07")
    class OfTheOpinions {

        private static HeardOpinions with(Party changed, Opinion opinion) {
            List<Opinion> opinions = new ArrayList<>(allHeard().opinions());
            opinions.removeIf(known -> known.party() == changed);
            opinions.add(opinion);
            return new HeardOpinions(opinions, "笔录");
        }

        @Test
        void areCompleteWhenAllFiveAreHeard() {
            assertThat(allHeard().missing()).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(Party.class)
        void nameWhoIsMissing(Party party) {
            List<Opinion> others = allHeard().opinions().stream()
                    .filter(opinion -> opinion.party() != party)
                    .toList();
            assertThat(new HeardOpinions(others, "笔录").missing()).containsExactly(party.code());
        }

        @ParameterizedTest
        @EnumSource(Party.class)
        void acceptAReasonForAbsenceFromAllButTheMinor(Party party) {
            HeardOpinions excused = with(party, new Opinion(party, null, null, "无被害人"));
            if (party == Party.MINOR) {
                assertThat(excused.missing()).containsExactly("minor");
            } else {
                assertThat(excused.missing()).isEmpty();
            }
            assertThat(with(party, new Opinion(party, null, null, " ")).missing())
                    .containsExactly(party.code());
        }

        @ParameterizedTest
        @EnumSource(Party.class)
        void needADayAndWords(Party party) {
            assertThat(with(party, new Opinion(party, DAY, " ", null)).missing())
                    .containsExactly(party.code());
            assertThat(with(party, new Opinion(party, null, "无异议", null)).missing())
                    .containsExactly(party.code());
        }

        @Test
        void needMinutes() {
            HeardOpinions unwritten = new HeardOpinions(allHeard().opinions(), " ");
            assertThat(unwritten.missing()).containsExactly("minutes");
            CaseFile file = inStatus(CaseStatus.REPORT_SUBMITTED);
            assertThat(catchThrowableOfType(Rejected.class, () -> file.hearOpinions(unwritten, prosecutor(), LATER))
                            .rejection())
                    .isEqualTo(new CaseRejection.OpinionsIncomplete(List.of("minutes")));
        }
    }

    @Test
    void decisionsNeedReasons() {
        CaseFile file = inStatus(CaseStatus.OPINIONS_HEARD);
        NonProsecution bare = new NonProsecution(NonProsecution.Ground.STATUTORY, " ");
        assertThat(catchThrowableOfType(Rejected.class, () -> file.decideNonProsecution(bare, prosecutor(), LATER))
                        .rejection())
                .isEqualTo(new CaseRejection.ReasonsMissing());
    }

    @Test
    void nothingPrintsItself() {
        assertThat(completeReport().toString()
                        + allHeard()
                        + decision()
                        + new CaseId("case-1")
                        + new FiledMaterial.Fresh(completeReport(), prosecutor(), LATER)
                        + completeReport().interviews()
                        + allHeard().opinions())
                .doesNotContain("祖父母", "笔录", "轻微", "case-1", "陈述", "无异议");
    }
}
