package org.linli.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.linli.matching.assignment.AssignmentMove;
import org.linli.matching.assignment.AssignmentStatus;
import org.linli.matching.demand.DemandMove;
import org.linli.matching.demand.DemandStatus;
import org.linli.matching.partner.JointBuildingMove;
import org.linli.matching.partner.JointBuildingStatus;
import org.linli.matching.referral.ReferralMove;
import org.linli.matching.referral.ReferralStatus;
import org.linli.matching.resource.ResourceMove;
import org.linli.matching.resource.ResourceStatus;
import org.linli.matching.station.StationMove;
import org.linli.matching.station.StationStatus;
import org.linli.matching.dispute.DisputeMove;
import org.linli.matching.dispute.DisputeStatus;
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
    void drawsTheLifeOfAWish() throws IOException {
        List<Edge> edges = Arrays.stream(WishMove.values())
                .flatMap(move -> Arrays.stream(WishStatus.values())
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
        upToDate("dispute.md", drawn("Dispute", "DisputeMove", "REGISTERED", edges));
    }
}
