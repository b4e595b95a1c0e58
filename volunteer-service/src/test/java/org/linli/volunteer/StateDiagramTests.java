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
import org.linli.volunteer.complaints.ComplaintMove;
import org.linli.volunteer.complaints.ComplaintStatus;
import org.linli.volunteer.disclosure.DisclosureMove;
import org.linli.volunteer.disclosure.DisclosureStatus;
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

/** The diagrams in the documents are drawn from the transition tables; {@code -Dlinli.docs.write=true} draws them anew. */
class StateDiagramTests {

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
    void showHowADisclosureRequestMoves() throws IOException {
        upToDate(
                "disclosure-request",
                "Disclosure request",
                DisclosureStatus.class,
                DisclosureMove.class,
                DisclosureMove::allowedFrom,
                DisclosureMove::target);
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
