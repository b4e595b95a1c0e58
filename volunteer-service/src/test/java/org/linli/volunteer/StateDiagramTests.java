package org.linli.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.volunteer.activity.ActivityMove;
import org.linli.volunteer.activity.ActivityStatus;
import org.linli.volunteer.anomaly.AnomalyMove;
import org.linli.volunteer.anomaly.AnomalyStatus;
import org.linli.volunteer.certificate.CertificateMove;
import org.linli.volunteer.certificate.CertificateStatus;
import org.linli.volunteer.complaints.ComplaintMove;
import org.linli.volunteer.complaints.ComplaintStatus;
import org.linli.volunteer.disclosure.DisclosureMove;
import org.linli.volunteer.disclosure.DisclosureStatus;
import org.linli.volunteer.errorreport.ErrorReportMove;
import org.linli.volunteer.errorreport.ErrorReportStatus;
import org.linli.volunteer.inspection.InspectionMove;
import org.linli.volunteer.inspection.InspectionStatus;
import org.linli.volunteer.lateentry.LateEntryMove;
import org.linli.volunteer.lateentry.LateEntryStatus;
import org.linli.volunteer.recording.ClockMove;
import org.linli.volunteer.recording.ClockStatus;
import org.linli.volunteer.registration.VolunteerMove;
import org.linli.volunteer.registration.VolunteerStatus;
import org.linli.volunteer.roster.RosterMove;
import org.linli.volunteer.roster.RosterStatus;
import org.linli.volunteer.series.SeriesMove;
import org.linli.volunteer.series.SeriesStatus;
import org.linli.volunteer.signup.HourStatus;
import org.linli.volunteer.signup.SessionMove;
import org.linli.volunteer.signup.SignUpMove;
import org.linli.volunteer.signup.SignUpStatus;
import org.linli.volunteer.socialworker.ExamEntryMove;
import org.linli.volunteer.socialworker.ExamEntryStatus;
import org.linli.volunteer.socialworker.SocialWorkerMove;
import org.linli.volunteer.socialworker.SocialWorkerStatus;
import org.linli.volunteer.star.StarMove;
import org.linli.volunteer.star.StarStatus;
import org.linli.volunteer.team.MembershipMove;
import org.linli.volunteer.team.MembershipStatus;
import org.linli.volunteer.team.TeamMergeMove;
import org.linli.volunteer.team.TeamMergeStatus;
import org.linli.volunteer.team.TeamMove;
import org.linli.volunteer.team.TeamStatus;
import org.linli.volunteer.training.CredentialMove;
import org.linli.volunteer.training.CredentialStatus;
import org.linli.volunteer.training.TrainingMove;
import org.linli.volunteer.training.TrainingStatus;
import org.linli.volunteer.vetting.VettingMove;
import org.linli.volunteer.vetting.VettingStatus;

/** The diagrams in the documents are drawn from the transition tables; {@code -Dlinli.docs.write=true} draws them anew. */
class StateDiagramTests {

    @Test
    void showHowALateEntryMoves() throws IOException {
        upToDate(
                "late-entry",
                "Late entry",
                LateEntryStatus.class,
                LateEntryMove.class,
                LateEntryMove::allowedFrom,
                LateEntryMove::target);
    }

    @Test
    void showHowAnErrorReportMoves() throws IOException {
        upToDate(
                "error-report",
                "Report of an error in an hour record",
                ErrorReportStatus.class,
                ErrorReportMove.class,
                ErrorReportMove::allowedFrom,
                ErrorReportMove::target);
    }

    @Test
    void showHowAnAnomalyMoves() throws IOException {
        upToDate(
                "anomaly",
                "Anomaly",
                AnomalyStatus.class,
                AnomalyMove.class,
                AnomalyMove::allowedFrom,
                AnomalyMove::target);
    }

    @Test
    void showHowAnInspectionMoves() throws IOException {
        upToDate(
                "inspection",
                "Inspection by sample",
                InspectionStatus.class,
                InspectionMove.class,
                InspectionMove::allowedFrom,
                InspectionMove::target);
    }

    private static final Path DIAGRAMS = Path.of("..", "docs", "state-machines");

    @Test
    void showHowAVolunteerMoves() throws IOException {
        upToDate(
                "volunteer",
                "Volunteer",
                VolunteerStatus.class,
                VolunteerMove.class,
                VolunteerMove::allowedFrom,
                VolunteerMove::target);
    }

    @Test
    void showHowAnActivityMoves() throws IOException {
        upToDate(
                "activity",
                "Activity",
                ActivityStatus.class,
                ActivityMove.class,
                ActivityMove::allowedFrom,
                ActivityMove::target);
    }

    @Test
    void showHowASignUpMoves() throws IOException {
        upToDate(
                "sign-up",
                "Sign-up",
                SignUpStatus.class,
                SignUpMove.class,
                SignUpMove::allowedFrom,
                SignUpMove::target);
    }

    @Test
    void showHowTheHoursOfASessionMove() throws IOException {
        upToDate(
                "hour-record",
                "Hour record",
                HourStatus.class,
                SessionMove.class,
                SessionMove::allowedFrom,
                SessionMove::target);
    }

    @Test
    void showHowARosterMoves() throws IOException {
        upToDate("roster", "Roster", RosterStatus.class, RosterMove.class, RosterMove::allowedFrom, RosterMove::target);
    }

    @Test
    void showHowAComplaintMoves() throws IOException {
        upToDate(
                "complaint",
                "Complaint",
                ComplaintStatus.class,
                ComplaintMove.class,
                ComplaintMove::allowedFrom,
                ComplaintMove::target);
    }

    @Test
    void showHowARecordingClockMoves() throws IOException {
        upToDate(
                "recording-clock",
                "Recording clock",
                ClockStatus.class,
                ClockMove.class,
                ClockMove::allowedFrom,
                ClockMove::target);
    }

    @Test
    void showHowACertificateMoves() throws IOException {
        upToDate(
                "certificate",
                "Certificate",
                CertificateStatus.class,
                CertificateMove.class,
                CertificateMove::allowedFrom,
                CertificateMove::target);
    }

    @Test
    void showHowAStarMoves() throws IOException {
        upToDate("star", "Star", StarStatus.class, StarMove.class, StarMove::allowedFrom, StarMove::target);
    }

    @Test
    void showHowADisclosureRequestMoves() throws IOException {
        upToDate(
                "disclosure-request",
                "Disclosure request",
                DisclosureStatus.class,
                DisclosureMove.class,
                DisclosureMove::allowedFrom,
                DisclosureMove::target);
    }

    @Test
    void showHowASeriesMoves() throws IOException {
        upToDate(
                "activity-series",
                "Activity series",
                SeriesStatus.class,
                SeriesMove.class,
                SeriesMove::allowedFrom,
                SeriesMove::target);
    }

    @Test
    void showHowATeamMoves() throws IOException {
        upToDate("team", "Team", TeamStatus.class, TeamMove.class, TeamMove::allowedFrom, TeamMove::target);
    }

    @Test
    void showHowATeamMembershipMoves() throws IOException {
        upToDate(
                "team-membership",
                "Team membership",
                MembershipStatus.class,
                MembershipMove.class,
                MembershipMove::allowedFrom,
                MembershipMove::target);
    }

    @Test
    void showHowATeamMergeMoves() throws IOException {
        upToDate(
                "team-merge",
                "Merge of teams",
                TeamMergeStatus.class,
                TeamMergeMove.class,
                TeamMergeMove::allowedFrom,
                TeamMergeMove::target);
    }

    @Test
    void showHowATrainingMoves() throws IOException {
        upToDate(
                "training",
                "Training",
                TrainingStatus.class,
                TrainingMove.class,
                TrainingMove::allowedFrom,
                TrainingMove::target);
    }

    @Test
    void showHowACredentialMoves() throws IOException {
        upToDate(
                "credential",
                "Credential",
                CredentialStatus.class,
                CredentialMove.class,
                CredentialMove::allowedFrom,
                CredentialMove::target);
    }

    @Test
    void showHowAVettingMoves() throws IOException {
        upToDate(
                "vetting",
                "Vetting",
                VettingStatus.class,
                VettingMove.class,
                VettingMove::allowedFrom,
                VettingMove::target);
    }

    @Test
    void showHowASocialWorkersRegistrationMoves() throws IOException {
        upToDate(
                "social-worker",
                "Registration of a social worker",
                SocialWorkerStatus.class,
                SocialWorkerMove.class,
                SocialWorkerMove::allowedFrom,
                SocialWorkerMove::target);
    }

    @Test
    void showHowAnExamEntryMoves() throws IOException {
        upToDate(
                "exam-entry",
                "Examination entry",
                ExamEntryStatus.class,
                ExamEntryMove.class,
                ExamEntryMove::allowedFrom,
                ExamEntryMove::target);
    }

    private static <S extends Enum<S>, M extends Enum<M>> void upToDate(
            String file,
            String title,
            Class<S> statuses,
            Class<M> moves,
            BiPredicate<M, S> allowed,
            Function<M, S> target)
            throws IOException {
        S[] all = statuses.getEnumConstants();
        M[] table = moves.getEnumConstants();
        StringBuilder text = new StringBuilder("# " + title + "\n\nDrawn from `" + moves.getSimpleName()
                + "` in volunteer-service by `StateDiagramTests`.\n\n```mermaid\nstateDiagram-v2\n    [*] --> " + all[0]
                + "\n");
        for (M move : table) {
            for (S from : all) {
                if (allowed.test(move, from) && target.apply(move) != from) {
                    text.append("    %s --> %s: %s\n"
                            .formatted(
                                    from,
                                    target.apply(move),
                                    move.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
                }
            }
        }
        text.append("```\n\n| move | from | to |\n|---|---|---|\n");
        for (M move : table) {
            String from = String.join(
                    ", ",
                    Arrays.stream(all)
                            .filter(status -> allowed.test(move, status))
                            .map(Enum::name)
                            .toList());
            text.append("| %s | %s | %s |\n".formatted(move, from, target.apply(move)));
        }
        Path diagram = DIAGRAMS.resolve(file + ".md");
        if (Boolean.getBoolean("linli.docs.write")) {
            Files.createDirectories(diagram.getParent());
            Files.writeString(diagram, text);
        }
        assertThat(Files.readString(diagram)).isEqualTo(text.toString());
    }
}
