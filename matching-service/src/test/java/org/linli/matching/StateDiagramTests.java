package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.linli.matching.assignment.AssignmentMove;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.commit.CommitMove;
import org.linli.matching.commit.CommitStatus;
import org.linli.matching.council.CouncilMove;
import org.linli.matching.council.CouncilStatus;
import org.linli.matching.council.MotionMove;
import org.linli.matching.council.MotionStatus;
import org.linli.matching.course.CourseMove;
import org.linli.matching.course.CourseStatus;
import org.linli.matching.demand.DemandMove;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.dispute.DisputeMove;
import org.linli.matching.dispute.DisputeStatus;
import org.linli.matching.dualcheckin.MemberMove;
import org.linli.matching.dualcheckin.MemberStatus;
import org.linli.matching.dualcheckin.PartyUnitMove;
import org.linli.matching.dualcheckin.PartyUnitStatus;
import org.linli.matching.jointaction.JointActionMove;
import org.linli.matching.jointaction.JointActionStatus;
import org.linli.matching.jointaction.PartnerMove;
import org.linli.matching.jointaction.PartnerStatus;
import org.linli.matching.jointbuilding.JointBuildingMove;
import org.linli.matching.jointbuilding.JointBuildingStatus;
import org.linli.matching.onsiteservice.OnsiteMove;
import org.linli.matching.onsiteservice.OnsiteStatus;
import org.linli.matching.onsiteservice.SessionMove;
import org.linli.matching.onsiteservice.SessionStatus;
import org.linli.matching.partition.RequestMove;
import org.linli.matching.partition.RequestStatus;
import org.linli.matching.referral.ReferralMove;
import org.linli.matching.referral.ReferralStatus;
import org.linli.matching.resource.ResourceMove;
import org.linli.matching.resource.ResourceStatus;
import org.linli.matching.satisfaction.FollowUpMove;
import org.linli.matching.satisfaction.FollowUpStatus;
import org.linli.matching.satisfaction.SurveyMove;
import org.linli.matching.satisfaction.SurveyStatus;
import org.linli.matching.station.StationMove;
import org.linli.matching.station.StationStatus;
import org.linli.matching.wish.WishMove;
import org.linli.matching.wish.WishStatus;

/** The diagrams in the documents are drawn from the transition tables; {@code -Dlinli.docs.write=true} draws them anew. */
class StateDiagramTests {

    private static final Path DIAGRAMS = Path.of("..", "docs", "state-machines");

    private record Edge(String from, String move, String to) {}

    private static String drawn(String title, String table, String first, List<Edge> edges) {
        StringBuilder text = new StringBuilder("# ")
                .append(title)
                .append("\n\nDrawn from `")
                .append(table)
                .append("` in matching-service by `StateDiagramTests`.\n\n```mermaid\nstateDiagram-v2\n    [*] --> ")
                .append(first)
                .append('\n');
        for (Edge edge : edges) {
            text.append("    %s --> %s: %s\n".formatted(edge.from(), edge.to(), edge.move()));
        }
        return text.append("```\n").toString();
    }

    private static String demand() {
        List<Edge> edges = Arrays.stream(DemandMove.values())
                .flatMap(move -> Arrays.stream(DemandStatus.values())
                        .filter(move::allowedFrom)
                        .map(from -> new Edge(
                                from.name(), words(move.name()), move.to().name())))
                .toList();
        return drawn("Demand", "DemandMove", "SUBMITTED", edges);
    }

    private static String assignment() {
        List<Edge> edges = Arrays.stream(AssignmentMove.values())
                .flatMap(move -> Arrays.stream(AssignmentStatus.values())
                        .filter(move::allowedFrom)
                        .map(from -> new Edge(
                                from.name(), words(move.name()), move.to().name())))
                .toList();
        return drawn("Assignment", "AssignmentMove", "PROPOSED", edges);
    }

    private static String words(String move) {
        return move.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void upToDate(String file, String drawn) throws IOException {
        Path diagram = DIAGRAMS.resolve(file);
        if (Boolean.getBoolean("linli.docs.write")) {
            Files.createDirectories(DIAGRAMS);
            Files.writeString(diagram, drawn);
        }
        assertThat(Files.readString(diagram)).isEqualTo(drawn);
    }

    @Test
    void drawsTheLifeOfADemand() throws IOException {
        upToDate("demand.md", demand());
    }

    @Test
    void drawsTheLifeOfAnAssignment() throws IOException {
        upToDate("assignment.md", assignment());
    }

    @Test
    void drawsTheLifeOfAResource() throws IOException {
        List<Edge> edges = Arrays.stream(ResourceMove.values())
                .flatMap(move -> Arrays.stream(ResourceStatus.values())
                        .filter(move::allowedFrom)
                        .flatMap(from -> move.targets(from).stream()
                                .sorted()
                                .map(to -> new Edge(from.name(), words(move.name()), to.name()))))
                .toList();
        upToDate("resource.md", drawn("Resource", "ResourceMove", "OFFERED", edges));
    }

    @Test
    void drawsTheLifeOfAStation() throws IOException {
        List<Edge> edges = Arrays.stream(StationMove.values())
                .flatMap(move -> Arrays.stream(StationStatus.values())
                        .filter(move::allowedFrom)
                        .map(from -> new Edge(
                                from.name(), words(move.name()), move.to().name())))
                .toList();
        upToDate("station.md", drawn("Station", "StationMove", "OPEN", edges));
    }

    @Test
    void drawsTheLifeOfAReferral() throws IOException {
        List<Edge> edges = Arrays.stream(ReferralMove.values())
                .flatMap(move -> Arrays.stream(ReferralStatus.values())
                        .filter(move::allowedFrom)
                        .map(from -> new Edge(
                                from.name(), words(move.name()), move.to().name())))
                .toList();
        upToDate("referral.md", drawn("Referral", "ReferralMove", "SENT", edges));
    }

    @Test
    void drawsTheLifeOfAJointBuilding() throws IOException {
        List<Edge> edges = Arrays.stream(JointBuildingMove.values())
                .flatMap(move -> Arrays.stream(JointBuildingStatus.values())
                        .filter(move::allowedFrom)
                        .map(from -> new Edge(
                                from.name(), words(move.name()), move.to().name())))
                .toList();
        upToDate("joint-building.md", drawn("Joint building", "JointBuildingMove", "DRAFT", edges));
    }

    @Test
    void drawsTheLifeOfAWish() throws IOException {
        List<Edge> edges = Arrays.stream(WishMove.values())
                .flatMap(move -> Arrays.stream(WishStatus.values())
                        .filter(move::allowedFrom)
                        .map(from -> new Edge(
                                from.name(), words(move.name()), move.to().name())))
                .toList();
        upToDate("wish.md", drawn("Wish", "WishMove", "COLLECTED", edges));
    }

    @Test
    void drawsTheLifeOfADispute() throws IOException {
        List<Edge> edges = Arrays.stream(DisputeMove.values())
                .flatMap(move -> Arrays.stream(DisputeStatus.values())
                        .filter(move::allowedFrom)
                        .map(from -> new Edge(
                                from.name(), words(move.name()), move.to().name())))
                .toList();
        upToDate("dispute.md", drawn("Dispute", "DisputeMove", "REGISTERED", edges));
    }

    /** The edges of a table: every state from which a move is allowed, and where it leads. */
    private static <M extends Enum<M>, S extends Enum<S>> String table(
            String title, M[] moves, S[] states, String first, BiPredicate<M, S> allowed, Function<M, S> to) {
        List<Edge> edges = Arrays.stream(moves)
                .flatMap(move -> Arrays.stream(states)
                        .filter(from -> allowed.test(move, from))
                        .map(from -> new Edge(
                                from.name(), words(move.name()), to.apply(move).name())))
                .toList();
        return drawn(title, moves[0].getDeclaringClass().getSimpleName(), first, edges);
    }

    @Test
    void drawsTheLivesOfTheCommunityFeatures() throws IOException {
        upToDate(
                "survey.md",
                table(
                        "Survey",
                        SurveyMove.values(),
                        SurveyStatus.values(),
                        "OPEN",
                        SurveyMove::allowedFrom,
                        SurveyMove::to));
        upToDate(
                "follow-up.md",
                table(
                        "Follow-up",
                        FollowUpMove.values(),
                        FollowUpStatus.values(),
                        "SCHEDULED",
                        FollowUpMove::allowedFrom,
                        FollowUpMove::to));
        upToDate(
                "member-card.md",
                table(
                        "Member card",
                        MemberMove.values(),
                        MemberStatus.values(),
                        "ASSIGNED",
                        MemberMove::allowedFrom,
                        MemberMove::to));
        upToDate(
                "party-unit.md",
                table(
                        "Party unit",
                        PartyUnitMove.values(),
                        PartyUnitStatus.values(),
                        "ACTIVE",
                        PartyUnitMove::allowedFrom,
                        PartyUnitMove::to));
        upToDate(
                "partner.md",
                table(
                        "Partner",
                        PartnerMove.values(),
                        PartnerStatus.values(),
                        "ACTIVE",
                        PartnerMove::allowedFrom,
                        PartnerMove::to));
        upToDate(
                "joint-action.md",
                table(
                        "Joint action",
                        JointActionMove.values(),
                        JointActionStatus.values(),
                        "PLANNED",
                        JointActionMove::allowedFrom,
                        JointActionMove::to));
        upToDate(
                "council.md",
                table(
                        "Children's council",
                        CouncilMove.values(),
                        CouncilStatus.values(),
                        "ACTIVE",
                        CouncilMove::allowedFrom,
                        CouncilMove::to));
        upToDate(
                "council-motion.md",
                table(
                        "Council motion",
                        MotionMove.values(),
                        MotionStatus.values(),
                        "PROPOSED",
                        MotionMove::allowedFrom,
                        MotionMove::to));
        upToDate(
                "onsite-service.md",
                table(
                        "On-site service",
                        OnsiteMove.values(),
                        OnsiteStatus.values(),
                        "ACTIVE",
                        OnsiteMove::allowedFrom,
                        OnsiteMove::to));
        upToDate(
                "onsite-session.md",
                table(
                        "On-site session",
                        SessionMove.values(),
                        SessionStatus.values(),
                        "PLANNED",
                        SessionMove::allowedFrom,
                        SessionMove::to));
        upToDate(
                "plan-commit.md",
                table(
                        "Plan commit",
                        CommitMove.values(),
                        CommitStatus.values(),
                        "REVIEWED",
                        CommitMove::allowedFrom,
                        CommitMove::to));
        upToDate(
                "plan-request.md",
                table(
                        "Plan request",
                        RequestMove.values(),
                        RequestStatus.values(),
                        "PLANNING",
                        RequestMove::allowedFrom,
                        RequestMove::to));
        upToDate(
                "course.md",
                table(
                        "Community course",
                        CourseMove.values(),
                        CourseStatus.values(),
                        "ANNOUNCED",
                        CourseMove::allowedFrom,
                        CourseMove::to));
    }
}
